import type { ParsedTime, TimeChoice } from '@/lib/callbacks/parsed-time'
import { asksIfTalked, proposesSixMonths } from '@/lib/calls/outcome-check'
import type { Card } from '@/lib/queue/types'
import { shownName } from '../state/apply-fact'
import { deckToShow, leaveCard } from '../state/leave-card'
import { callableOf, type OutcomeForm, type Question } from '../state/outcome-form'
import { hasTime } from '../time/time-outcomes'
import { loadTimeReader, timeReader } from '../time/time-reader'
import { canAct } from './can-act'
import { type DeskKit, itemOf, serverNow } from './desk-kit'
import { type FormErrors, missingFields } from './missing-fields'
import { outcomeBody, sharedBody } from './outcome-body'

/** Spara/nästa, and Spara alone: checks what is filled in, asks what has to be asked, and shows the next card at once. */
export function saveOutcome(kit: DeskKit, { next }: { next: boolean }): void {
  const state = kit.store.getState()
  const { card, form } = state
  if (!card || !canAct(state, Date.now())) return
  // A second Enter on a card that has only just come saves nothing.
  if (!form.isTouched && Date.now() - shownAt(kit, card) < SETTLE_MS) return
  const reader = timeReader()
  if (!reader && hasTime(form)) {
    void loadTimeReader().then(() => saveOutcome(kit, { next }))
    return
  }
  const time = reader?.readTime(form, card, { now: serverNow(state), words: kit.words().times }) ?? null
  // What takes orders is on its way: nothing can be complete yet.
  if (form.outcome === 'order' && !kit.order) return
  const errors = {
    ...missingFields(form, card, kit.words()),
    ...timeErrors(kit, form, time),
    ...orderErrors(kit, card),
  }
  const question = time?.kind === 'ambiguous' ? 'time' : questionOf(form)
  if (Object.keys(errors).length > 0) complain(kit, errors)
  else if (question) patchForm(kit, { question, wantsNext: next, errors: {} })
  else leave(kit, { card, form, next, callbackAt: time?.kind === 'instant' ? time.at : null })
}

/** The times that the text in the time field can mean; none when it means one. */
export function timeChoices(kit: DeskKit): readonly TimeChoice[] {
  const state = kit.store.getState()
  const time =
    state.card && timeReader()?.readTime(state.form, state.card, { now: serverNow(state), words: kit.words().times })
  return time?.kind === 'ambiguous' ? time.choices : []
}

export function patchForm({ store }: DeskKit, patch: Partial<OutcomeForm>): void {
  store.setState(({ form }) => ({ form: { ...form, ...patch } }))
}

function complain(kit: DeskKit, errors: FormErrors): void {
  patchForm(kit, { errors, question: null })
}

function timeErrors(kit: DeskKit, form: OutcomeForm, time: ParsedTime | null): FormErrors {
  if (time?.kind === 'refused') return { callbackAt: time.message }
  const isMissing = form.outcome === 'callback_prio' && !time
  return isMissing ? { callbackAt: kit.words().pad.missing.callbackAt } : {}
}

/** S30: an order is refused with what it lacks, the first point first. */
function orderErrors({ store, order }: DeskKit, card: Card): FormErrors {
  const { form } = store.getState()
  return form.outcome === 'order' && order ? order.missing(card, form.order) : {}
}

/** S17, S15, and Akut Adressvård's one question before saving. */
function questionOf(form: OutcomeForm): Question | null {
  const { outcome, note, isTalkTicked, kept } = form
  if (!outcome || outcome === 'order') return null
  const choice = { outcome, note, isTalkTicked }
  if (asksIfTalked(choice) && !kept.includes('talked')) return 'talked'
  if (proposesSixMonths(choice) && !kept.includes('six_months')) return 'six_months'
  return form.reason === 'address_care' && !kept.includes('care') ? 'care' : null
}

interface Leave {
  card: Card
  form: OutcomeForm
  next: boolean
  callbackAt: number | null
}

function leave(kit: DeskKit, { card, form, next, callbackAt }: Leave): void {
  const state = kit.store.getState()
  // Who answered "nobody" to S17 has talked to nobody: the tick goes.
  const said = form.kept.includes('talked') ? { ...form, isTalkTicked: false } : form
  const deckToken = (next && deckToShow(state)?.holdToken) || null
  const at = shownAt(kit, card)
  const shownMs = at ? Math.min(Math.max(0, Date.now() - at), DAY_MS) : undefined
  const options = { card, form: said, callbackAt, deckToken, campaignId: state.campaignId, next, shownMs }
  const isOrder = form.outcome === 'order' && kit.order !== null
  const body = isOrder ? { ...sharedBody(options), order: kit.order?.body(card, form.order) } : outcomeBody(options)
  const { entryId, organization } = card
  const about = { organizationId: organization.id, organization: shownName(card), outcome: form.outcome, entryId }
  const item = itemOf(isOrder ? 'order' : 'outcome', body, about)
  kit.left.set(item.commandId, { card, form: said })
  kit.dropDraft()
  const undo = undoOf(form, item)
  kit.store.setState(leaveCard(state, { item, next, mayStay: mayStay(card, form), undo }))
  noteShown(kit)
  kit.send(item)
  saySlow(kit, item)
}

/** Most answers are there before; what would be drawn for them would only be in the way of the next card. */
function saySlow({ store }: DeskKit, { commandId }: { commandId: string }): void {
  if (store.getState().stage !== 'saving') return
  setTimeout(() => {
    const { stage, outbox } = store.getState()
    const isWaited = stage === 'saving' && outbox.some((item) => item.commandId === commandId)
    if (isWaited) store.setState({ isSlow: true })
  }, SLOW_MS)
}

function undoOf(
  { outcome, reason }: OutcomeForm,
  { commandId, organization }: { commandId: string; organization: string },
) {
  if (!outcome) return null
  // Akut Adressvård has no undo: the office lifts it.
  const isFinal = reason === 'address_care'
  return {
    activityId: null,
    commandId,
    organization,
    outcome,
    untilAt: null,
    isWanted: false,
    orderNumber: null,
    isFinal,
  }
}

function mayStay(card: Card, { reason, phoneId }: OutcomeForm): boolean {
  return reason === 'dead_number' && callableOf(card).some(({ id }) => id !== phoneId)
}

const SETTLE_MS = 400
/** What nobody notices as waiting. */
const SLOW_MS = 100
const DAY_MS = 86_400_000
const shown = new WeakMap<DeskKit, { entryId: number; at: number }>()

/** When the card on the screen came, as this computer counts. */
function shownAt(kit: DeskKit, { entryId }: Card): number {
  const known = shown.get(kit)
  return known?.entryId === entryId ? known.at : 0
}

/** The card on the screen has come just now. */
export function noteShown(kit: DeskKit): void {
  const { card } = kit.store.getState()
  if (card) shown.set(kit, { entryId: card.entryId, at: Date.now() })
}
