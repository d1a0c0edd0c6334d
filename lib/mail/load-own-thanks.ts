import { selectThanksOfCall } from '@/db/queries/outbox'
import { demand } from '@/lib/auth/rights'
import { isoOf } from '@/lib/calendar/iso-time'
import type { Context } from '@/lib/context'
import { notFound } from '@/lib/errors'
import { withLogoInside } from '@/lib/mail/logo'
import type { OwnThanks } from '@/lib/mail/types'

/**
 * The thank-you mail of one's own order, exactly as it will go or went (S58): the caller reads it while it can be undone.
 * Errors: `not_found` for another's order, and for one that no mail hangs on.
 */
export async function loadOwnThanks(
  { db, actor, dataDir }: Context,
  { activityId }: { activityId: number },
): Promise<OwnThanks> {
  demand(actor, 'order.place')
  const [mail] = await selectThanksOfCall(db.read, { activityId, userId: actor.id })
  if (!mail) throw notFound('Mailet')
  const { sentAt, nextTryAt, html, ...shown } = mail
  return { ...shown, html: await withLogoInside(html ?? '', dataDir), at: isoOf(sentAt ?? nextTryAt) }
}
