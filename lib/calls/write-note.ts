import { insertActivity, selectCalledCompany } from '@/db/queries/calls'
import { NOT_A_CALL } from '@/lib/activities/not-a-call'
import { demand } from '@/lib/auth/rights'
import { localDayOf, localHourOf } from '@/lib/calendar/local-time'
import type { NoteInput } from '@/lib/calls/schema'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { notFound } from '@/lib/errors'

/**
 * A note without a hold, under the ordinary rights; also keeps what was said on a card that somebody else took. Errors:
 * forbidden, not_found, command_reused.
 */
export async function writeNote(context: Context, input: NoteInput): Promise<{ activityId: number }> {
  const { actor, now } = context
  demand(actor, 'note.write')
  const { commandId } = input
  const { answer } = await inOneWrite(context, (work) =>
    runCommand(work.tx, { userId: actor.id, commandId, body: input, now }, () =>
      insertNote(work, { input, userId: actor.id }),
    ),
  )
  return answer
}

async function insertNote(work: Work, { input, userId }: { input: NoteInput; userId: number }) {
  const { tx, now, facts } = work
  const { organizationId, note, commandId } = input
  const [company] = await selectCalledCompany(tx, { organizationId })
  if (!company) throw notFound('Företaget')
  const when = { now, localDay: localDayOf(now), localHour: localHourOf(now) }
  const [activity] = await insertActivity(tx, { ...NOT_A_CALL, ...when, userId, organizationId, commandId, body: note })
  const payload = { organizationId, what: 'note' as const, byId: userId }
  facts.push({ name: 'card:changed', to: [`organization:${organizationId}`], payload })
  return { activityId: activity?.id ?? 0 }
}
