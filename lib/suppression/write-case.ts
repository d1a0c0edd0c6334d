import { insertActivity } from '@/db/queries/calls'
import { selectCompanyToStop, selectNumbersOfCompany } from '@/db/queries/suppression'
import { recentCalls } from '@/lib/activities/load-activities'
import { NOT_A_CALL } from '@/lib/activities/not-a-call'
import { DAY_MS } from '@/lib/calendar/day-number'
import { localDayOf, localHourOf } from '@/lib/calendar/local-time'
import type { Work } from '@/lib/context'
import { sendToOffice } from '@/lib/office/send-to-office'
import type { NewStop } from '@/lib/suppression/schema'
import type { SuppressionCase } from '@/lib/suppression/types'

const SAID: Record<SuppressionCase, string> = {
  recently_called: 'Akut Adressvård: säger att vi nyligen ringt.',
  ceased: 'Akut Adressvård: helt upphört.',
  no_calls: 'Akut Adressvård: vill inte bli uppringd.',
  private_person: 'Spärrad: privatperson.',
}
const EVIDENCE_DAYS = 365
const EVIDENCE_CALLS = 10

interface CaseToWrite {
  input: NewStop
  e164: string | null
  suppressionId: number
}

/** What was said without a call: in the company's history, and with the recent calls in the office's list (S24). */
export async function writeCase(work: Work, { input, e164, suppressionId }: CaseToWrite): Promise<void> {
  const { tx, now } = work
  const { organizationId, note } = input
  const body = [SAID[input.case], note].filter(Boolean).join(' ')
  const when = { now, localDay: localDayOf(now), localHour: localHourOf(now) }
  const { commandId } = input
  const userId = work.actor?.id ?? null
  const [activity] = await insertActivity(tx, { ...NOT_A_CALL, ...when, userId, organizationId, commandId, body })
  const payload = { organizationId, what: 'note' as const, byId: userId ?? 0 }
  work.facts.push({ name: 'card:changed', to: [`organization:${organizationId}`], payload })
  if (!activity || input.case === 'private_person') return
  const isAngry = input.urgent
  const details = { case: input.case, suppressionId, e164, isAngry, ...(await evidenceOf(work, organizationId)) }
  const urgent = isAngry || input.case === 'no_calls'
  await sendToOffice(work, { activityId: activity.id, organizationId, type: 'address_care', details, urgent })
}

async function evidenceOf({ tx, now }: Work, organizationId: number) {
  const [company] = await selectCompanyToStop(tx, { organizationId })
  const numbers = (await selectNumbersOfCompany(tx, { organizationId })).map(({ e164 }) => e164)
  const since = now - EVIDENCE_DAYS * DAY_MS
  const wanted = { organizationId, numbers, orgNo: company?.orgNo ?? null, since, limit: EVIDENCE_CALLS }
  return { customerNo: company?.customerNo ?? null, recentCalls: await recentCalls(tx, wanted) }
}
