import { dropped } from '../outbox/outbox'
import { bringBack } from '../state/leave-card'
import { type DeskKit, itemOf, serverNow } from './desk-kit'

/** Ångra: takes back what has not been sent, asks the server to take back what has, and waits for what is on its way. */
export function undoOutcome(kit: DeskKit): void {
  const { undo, outbox } = kit.store.getState()
  if (!undo) return
  const unsent = outbox.find(({ commandId, tries }) => commandId === undo.commandId && tries === 0)
  if (unsent) return takeBack(kit, unsent.commandId)
  if (undo.activityId === null) return kit.store.setState({ undo: { ...undo, isWanted: true } })
  if (undo.untilAt !== null && undo.untilAt <= serverNow(kit.store.getState())) {
    kit.store.setState({ undo: null })
    return kit.tell({ title: kit.words().foot.cannotUndo })
  }
  kit.flushDraft()
  kit.store.setState({ undo: null })
  kit.send(itemOf('undo', { activityId: undo.activityId }, { organization: undo.organization }))
}

function takeBack(kit: DeskKit, commandId: string): void {
  const left = kit.left.get(commandId)
  kit.store.setState(({ outbox }) => ({ outbox: dropped(outbox, commandId), undo: null }))
  kit.forget(commandId)
  if (left) kit.store.setState((state) => bringBack(state, { ...left, errors: {} }))
  kit.left.delete(commandId)
}
