import { insertActivity } from '@/db/queries/calls'
import { localDayOf, localHourOf } from '@/lib/calendar/local-time'
import type { TaskToSend } from '@/lib/calls/apply-wrong'
import type { CallOnCard } from '@/lib/calls/load-call'
import { tellsOfTalk } from '@/lib/calls/outcome-check'
import type { CallInput } from '@/lib/calls/schema'
import type { UndoRecord } from '@/lib/calls/undo-record'
import type { Work } from '@/lib/context'
import { sendToOffice } from '@/lib/office/send-to-office'

export interface CallToWrite {
  call: CallOnCard
  input: CallInput
  /** Who was spoken to, or is to be. */
  contactId: number | null
  talked: boolean
  /** Attempts on the entry with this one. */
  attemptNo: number
  /** False when it has no effect on the queue. */
  counted: boolean
  undo: UndoRecord | null
  tasks: TaskToSend[]
}

/** Writes the call to the log with whom it reached, and sends the office what was asked. Answers the activity's id. */
export async function writeCall(work: Work, { call, input, ...written }: CallToWrite): Promise<number> {
  const { tx, now, actor, facts } = work
  const { entry, called } = call
  const { organizationId } = entry
  const [activity] = await insertActivity(tx, {
    kind: 'call',
    direction: 'out',
    body: input.note?.trim() ?? '',
    now,
    userId: actor?.id ?? null,
    organizationId,
    // Whom the caller spoke to: nobody, when nobody answered.
    contactId: written.talked ? written.contactId : null,
    outcome: input.outcome,
    reason: input.reason ?? null,
    goOnReason: input.goOnReason ?? null,
    talked: written.talked,
    talkNoted: isTalkNoted(input),
    shownMs: shownMsOf(call, { input, now }),
    e164: called?.e164 ?? null,
    attemptNo: written.attemptNo,
    callbackAt: input.callbackAt ? Date.parse(input.callbackAt) : null,
    campaignId: entry.campaignId,
    roundId: entry.roundId,
    queueEntryId: entry.id,
    commandId: input.commandId,
    localDay: localDayOf(now),
    localHour: localHourOf(now),
    counted: written.counted,
    undo: written.undo,
  })
  const activityId = activity?.id ?? 0
  await sendTasks(work, { activityId, organizationId, input, tasks: written.tasks })
  const payload = { organizationId, what: 'note' as const, byId: actor?.id ?? 0 }
  facts.push({ name: 'card:changed', to: [`organization:${organizationId}`], payload })
  return activityId
}

/** S17: Ej svar though somebody was marked as spoken to, or the note tells of a talk. */
function isTalkNoted({ outcome, note = '', talkNoted = false }: CallInput): boolean {
  return outcome === 'no_answer' && (talkNoted || tellsOfTalk(note))
}

/**
 * How long the card stood there, milliseconds. The screen counts from when it drew the card, though the line was down; the
 * server from when it gave it, though the page was loaded again: the longer one is fair.
 */
function shownMsOf({ hold }: CallOnCard, { input, now }: { input: CallInput; now: number }): number | null {
  const held = hold?.kind === 'desk' ? now - hold.since : null
  if (input.shownMs === undefined) return held
  return Math.max(input.shownMs, held ?? 0)
}

interface TasksOf {
  activityId: number
  organizationId: number
  input: CallInput
  tasks: TaskToSend[]
}

async function sendTasks(work: Work, { input, tasks, ...of }: TasksOf): Promise<void> {
  for (const task of tasks) await sendToOffice(work, { ...of, ...task })
  for (const { type, ...details } of input.office ?? []) {
    await sendToOffice(work, { ...of, type, details, urgent: false })
  }
}
