import type { Reader } from '@/db/database'
import {
  selectFilledFields,
  selectLinesOfOrder,
  selectOrderOfTask,
  selectSentState,
  selectTask,
  selectTaskAround,
} from '@/db/queries/office-tasks'
import { selectCompany } from '@/db/queries/organizations'
import type { OfficeTaskRow } from '@/db/rows'
import { loadActivities } from '@/lib/activities/load-activities'
import { demand } from '@/lib/auth/rights'
import { isoOf } from '@/lib/calendar/iso-time'
import type { Context } from '@/lib/context'
import { noSuchTask } from '@/lib/inbox/errors'
import { listedTask } from '@/lib/inbox/list-tasks'
import { loadOfficeStops } from '@/lib/inbox/load-office-stops'
import { forwardKey, thankYouKey } from '@/lib/inbox/message-keys'
import { readOfficeSettings } from '@/lib/inbox/office-settings'
import type { OfficeCompany, OfficeOrder, OfficeTaskView, SentState } from '@/lib/inbox/types'
import { loadPhones } from '@/lib/organizations/load-phones'
import { addressOf, shownOrgNo } from '@/lib/organizations/rules'
import type { RecentCall } from '@/lib/queue/types'

const SHOWN_ACTIVITIES = 8

/** One task with all that is needed to act on it (ui.md "AD, the office"). Errors: `not_found`. */
export async function loadTask({ db, actor }: Context, { taskId }: { taskId: number }): Promise<OfficeTaskView> {
  demand(actor, 'office.see')
  const reader = db.read
  const [found] = await selectTask(reader, { taskId })
  const [around] = await selectTaskAround(reader, { taskId })
  if (!found || !around) throw noSuchTask()
  const { task, ...names } = found
  const { organizationId } = task
  const { soleTrader, ...company } = await companyOf(reader, organizationId)
  const listed = listedTask({ ...task, ...names, note: around.note, byId: task.createdById, by: around.by })
  return {
    ...listed,
    version: task.version,
    details: task.details,
    call: callOf(around),
    ...endOf(task, around),
    company: { ...company, orgNo: shownOrgNo({ orgNo: company.orgNo, soleTrader }, actor.role) },
    order: await orderOf(reader, task),
    history: await loadActivities(reader, { organizationId, limit: SHOWN_ACTIVITIES, viewerId: actor.id }),
    evidence: (task.details.recentCalls as RecentCall[] | undefined) ?? [],
    stops: await loadOfficeStops(reader, company),
    forwarded: await stateOf(reader, forwardKey(taskId)),
    forwardTo: (await readOfficeSettings(reader)).forwardAddress || null,
  }
}

type Around = Awaited<ReturnType<typeof selectTaskAround>>[number]

function callOf({ calledAt, outcome, firstName, lastName, e164 }: Around): OfficeTaskView['call'] {
  return { at: isoOf(calledAt), outcome, contact: [firstName, lastName].filter(Boolean).join(' ') || null, e164 }
}

function endOf({ answer, answeredAt, comment }: OfficeTaskRow, { answeredBy, doneBy }: Around) {
  return { answer, answeredBy, answeredAt: answeredAt === null ? null : isoOf(answeredAt), comment, doneBy }
}

async function companyOf(reader: Reader, organizationId: number): Promise<OfficeCompany & { soleTrader: boolean }> {
  const [row] = await selectCompany(reader, { organizationId })
  const [filled] = await selectFilledFields(reader, { organizationId })
  if (!row || !filled) throw noSuchTask()
  const { id, legalName, marketingName, orgNo, soleTrader, customerNo, email } = row
  const {
    diplomaRecipient: recipient,
    diplomaStreet: street,
    diplomaPostalCode: postalCode,
    diplomaCity: city,
  } = filled
  const { invoiceDelivery, invoiceEmail, directedTo } = filled
  const phones = await loadPhones(reader, organizationId)
  const names = { id, legalName, marketingName, orgNo, customerNo, phones, email, address: addressOf(row) }
  return {
    ...names,
    soleTrader,
    diploma: { recipient, street, postalCode, city },
    invoiceDelivery,
    invoiceEmail,
    directedTo,
  }
}

async function orderOf(reader: Reader, { organizationId, activityId }: OfficeTaskRow): Promise<OfficeOrder | null> {
  const [order] = await selectOrderOfTask(reader, { organizationId, activityId })
  if (!order) return null
  const lines = await selectLinesOfOrder(reader, { orderId: order.id })
  const thankYou = await stateOf(reader, thankYouKey(order.id))
  return { ...order, placedAt: isoOf(order.placedAt), lines, thankYou }
}

async function stateOf(reader: Reader, dedupeKey: string): Promise<SentState | null> {
  const [sent] = await selectSentState(reader, { dedupeKey })
  return sent ? { status: sent.status, to: sent.to, at: isoOf(sent.sentAt ?? sent.at) } : null
}
