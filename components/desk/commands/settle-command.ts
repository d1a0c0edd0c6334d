import type { OrderAnswer } from '@/lib/orders/types'
import type { Card, CardAnswer } from '@/lib/queue/types'
import type { Answer } from '../api/answer-of'
import { dropped, endsCall, type OutboxItem, replaced } from '../outbox/outbox'
import type { OutboxStorage } from '../outbox/outbox-storage'
import { applyAnswer } from '../state/apply-answer'
import { bringBack } from '../state/leave-card'
import { keptOrderOf } from '../state/order-draft'
import type { OutcomeForm } from '../state/outcome-form'
import { startAfresh } from '../state/start-afresh'
import { takeOverScreen } from './card-commands'
import { type DeskKit, itemOf, serverNow } from './desk-kit'
import { MAX_NOTE } from './missing-fields'
import { refreshSnapshot } from './refresh-snapshot'
import { refusalOf } from './refusal-of'
import { noteShown } from './save-outcome'
import { undoOutcome } from './undo-outcome'

type Refused = Extract<Answer<unknown>, { kind: 'refused' }>
type Settled = Exclude<Answer<unknown>, { kind: 'lost' }>

/** What becomes of a command that the server has answered. */
export function settleCommand(kit: DeskKit, storage: OutboxStorage, item: OutboxItem, answer: Settled): void {
  if (answer.kind === 'refused' && answer.code === 'signed_out') {
    // Nothing is thrown away: it is sent when the person has signed in again.
    kit.store.setState({ isSignedOut: true })
    return
  }
  if (answer.kind === 'refused' && endsCall(item) && answer.code === 'hold_lost') {
    keepAsNote(kit, storage, item, answer)
    return
  }
  storage.forget(item.commandId)
  kit.store.setState(({ outbox }) => ({ outbox: dropped(outbox, item.commandId) }))
  if (answer.kind === 'refused') refuse(kit, item, answer)
  else finish(kit, item, answer.answer)
  kit.left.delete(item.commandId)
}

function finish(kit: DeskKit, item: OutboxItem, answer: unknown): void {
  if (item.kind === 'note') {
    kit.tell({ title: kit.words().foot.keptNote })
    return
  }
  const cards = answer as CardAnswer & Partial<OrderAnswer>
  if (cards.saved) {
    noteSaved(kit, item, cards)
    kit.store.setState((state) => startAfresh(state, { item, sentNote: kit.left.get(item.commandId)?.form.note }))
    noteShown(kit)
  }
  kit.store.setState((state) => applyAnswer(state, cards))
  // A tab that died had sent it after all, and the next card waits on that tab's screen: it comes to who sits here.
  const isOfDeadTab = endsCall(item) && !kit.left.has(item.commandId)
  if (isOfDeadTab && cards.because?.code === 'other_screen') void takeOverScreen(kit)
  if (item.kind === 'undo') kit.store.setState(({ form, card }) => ({ undo: null, form: withTakenBack(form, card) }))
  // Who takes an outcome back sees what happened: the card that stood on deck was never theirs to miss.
  if (cards.notice && item.kind !== 'undo') kit.tell({ title: kit.words().said.notice(cards.notice) })
  if (item.kind === 'outcome' && item.outcome === 'callback_prio') askWhichLock(kit)
  if (kit.store.getState().undo?.isWanted) undoOutcome(kit)
}

/** What was said with the outcome comes back as its draft, also on a card that never left the desk. */
function withTakenBack(form: OutcomeForm, card: Card | null): OutcomeForm {
  if (!card?.draft) return form
  const { order, isOrder } = keptOrderOf(card.draft.checklist)
  const taken = form.order || !order ? form : { ...form, order, outcome: isOrder ? 'order' : form.outcome }
  return taken.note ? taken : { ...taken, note: card.draft.note }
}

function noteSaved({ store }: DeskKit, { commandId }: OutboxItem, answer: Partial<OrderAnswer>): void {
  const { saved, order } = answer
  store.setState(({ undo, clockOffsetMs }) => {
    if (undo?.commandId !== commandId) return {}
    if (undo.isFinal) return { undo: { ...undo, untilAt: serverNow({ clockOffsetMs }) + FINAL_SHOWN_MS } }
    if (!saved || saved.undoUntil === null) return { undo: null }
    const { activityId, undoUntil } = saved
    return { undo: { ...undo, activityId, untilAt: Date.parse(undoUntil), orderNumber: order?.number ?? null } }
  })
}

/** How long it is said that something is saved for good. */
const FINAL_SHOWN_MS = 20_000

/** At the limit the caller is asked which address to give back (queue.md "Address lock"). */
function askWhichLock({ store }: DeskKit): void {
  const { locks } = store.getState()
  const open = locks.open + 1
  store.setState({ locks: { ...locks, open }, ...(open >= locks.limit ? { overlay: 'locks' as const } : {}) })
}

/** Somebody took the card: what was said is kept as a note, in the outcome's place in the outbox. */
function keepAsNote(kit: DeskKit, storage: OutboxStorage, item: OutboxItem, refused: Refused): void {
  const said = saidWith(kit, item)
  const { organizationId, organization } = item
  const note = itemOf('note', { organizationId, note: said }, { organizationId, organization })
  storage.keep(note)
  storage.forget(item.commandId)
  kit.left.delete(item.commandId)
  kit.store.setState(({ outbox, undo, locks }) => ({
    outbox: replaced(outbox, item.commandId, note),
    undo: undo?.commandId === item.commandId ? null : undo,
    locks,
  }))
  kit.tell({
    title: refusalOf(kit, refused).title,
    description: kit.words().foot.notSaved(organization),
    tone: 'wrong',
  })
  afterLoss(kit)
}

/** What a person said with it, in words: the outcome, the order, the note. */
function saidWith(kit: DeskKit, item: OutboxItem): string {
  const left = kit.left.get(item.commandId)
  const outcome = item.outcome && kit.words().outcomes[item.outcome]
  const order = item.kind === 'order' && left && kit.order?.told(left.card, left.form.order)
  const said = [outcome, order, String(item.body.note ?? '')].filter(Boolean).join('. ')
  return said.slice(0, MAX_NOTE)
}

/** The deck card that is shown was never put on the desk: ask for it. */
function afterLoss(kit: DeskKit): void {
  const { campaignId, stage } = kit.store.getState()
  if (campaignId === null || stage === 'saved' || stage === 'paused') return
  const next = itemOf('next', { campaignId, screenId: kit.screenId })
  kit.store.setState(({ outbox }) => ({ outbox: [...outbox, next] }))
}

function refuse(kit: DeskKit, item: OutboxItem, refused: Refused): void {
  const { foot } = kit.words()
  const { title, fields } = refusalOf(kit, refused)
  const left = kit.left.get(item.commandId)
  if (endsCall(item) && left) {
    kit.store.setState((state) => bringBack(state, { ...left, errors: { ...fields, form: title } }))
    if (left.form.note || left.form.order) kit.keepDraft()
    kit.tell({ title, description: foot.notSaved(item.organization), tone: 'wrong' })
    return
  }
  if (endsCall(item) || item.kind === 'note') {
    const text = String(item.body.note ?? '')
    kit.tell({ title, description: text && foot.lostNote(text), tone: 'wrong' })
    // Of an earlier visit, which left nothing to bring back: the server has the card still, with its draft.
    if (endsCall(item)) void refreshSnapshot(kit)
    return
  }
  if (item.kind === 'undo') kit.store.setState({ undo: null })
  if (item.kind !== 'release') kit.tell({ title, tone: 'wrong' })
  void refreshSnapshot(kit)
}
