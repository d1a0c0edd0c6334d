import { dropped } from '../outbox/outbox'
import { bringBack } from '../state/leave-card'
import { type DeskKit, itemOf, serverNow } from './desk-kit'

/** Ångra: takes back what has not been sent, asks the server to take back what has, and waits for what is on its way. */
export function undoOutcome(kit: DeskKit): void {
  const { undo, outbox } = kit.store.getState()
  if (!undo) return
  if (undo.isFinal) {
    kit.tell({ title: kit.words().foot.neverUndone })
    return
  }
  const { activityId, commandId, organization, untilAt } = undo
  const unsent = outbox.find((item) => item.commandId === commandId && item.tries === 0)
  if (unsent) takeBack(kit, unsent.commandId)
  else if (activityId === null) kit.store.setState({ undo: { ...undo, isWanted: true } })
  else if (untilAt !== null && untilAt <= serverNow(kit.store.getState())) tooLate(kit)
  else {
    kit.flushDraft()
    kit.store.setState({ undo: null })
    kit.send(itemOf('undo', { activityId }, { organization }))
  }
}

function tooLate(kit: DeskKit): void {
  kit.store.setState({ undo: null })
  kit.tell({ title: kit.words().foot.cannotUndo })
}

function takeBack(kit: DeskKit, commandId: string): void {
  const left = kit.left.get(commandId)
  kit.store.setState(({ outbox }) => ({ outbox: dropped(outbox, commandId), undo: null }))
  kit.forget(commandId)
  if (left) kit.store.setState((state) => bringBack(state, { ...left, errors: {} }))
  if (left?.form.note || left?.form.order) kit.keepDraft()
  kit.left.delete(commandId)
}
