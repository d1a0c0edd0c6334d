import { placesOf } from '@/components/ui/hotkey-places'
import { canAct } from '../commands/can-act'
import type { DeskKit } from '../commands/desk-kit'
import { movesCards } from '../outbox/outbox'
import { CARD_ID } from '../shared/focus-card'

/** A slower answer than this meets a person who has given up waiting for what they pressed. */
const HELD_MS = 5000

interface Held {
  /** The card that stood on the screen: the keys are for no other. */
  entryId: number
  since: number
  keys: KeyboardEventInit[]
}

/**
 * Holds an outcome's figure, and what is written after it, while the server confirms the card that is shown, and presses it all
 * when the card is confirmed. Only on that very card. An Enter alone is not held: the second one of a double Enter would
 * save the Nej that a tired card proposes. Gives back what stops listening.
 */
export function holdUntilConfirmed(kit: DeskKit): () => void {
  let held: Held | null = null

  const onKeyDown = (event: KeyboardEvent) => {
    const { card } = kit.store.getState()
    if (!card || !isConfirming(kit) || !isForCard(event)) return
    if (held?.entryId !== card.entryId) held = null
    if (!held && !isFigure(event)) return
    event.preventDefault()
    if (event.key === 'Escape') held = null
    else {
      held ??= { entryId: card.entryId, since: Date.now(), keys: [] }
      held.keys.push({ key: event.key, code: event.code, shiftKey: event.shiftKey })
    }
  }

  const unsubscribe = kit.store.subscribe(() => {
    // After all that the answer changes, which may be more than the card.
    if (held && !isConfirming(kit)) queueMicrotask(press)
  })

  function press(): void {
    const pressed = held
    held = null
    if (pressed && isStillMeant(kit, pressed)) for (const key of pressed.keys) pressOnCard(key)
  }

  window.addEventListener('keydown', onKeyDown, true)
  return () => {
    held = null
    unsubscribe()
    window.removeEventListener('keydown', onKeyDown, true)
  }
}

function isConfirming({ store }: DeskKit): boolean {
  const state = store.getState()
  return state.stage === 'confirming' && !canAct(state, Date.now())
}

function isStillMeant({ store }: DeskKit, { entryId, since }: Held): boolean {
  const state = store.getState()
  if (state.card?.entryId !== entryId || state.card.stop || state.overlay !== null) return false
  return canAct(state, Date.now()) && !state.outbox.some(movesCards) && Date.now() - since < HELD_MS
}

/** Text, Enter or Esc that no field, dialog or button takes. */
function isForCard(event: KeyboardEvent): boolean {
  const { key } = event
  if (event.defaultPrevented || event.isComposing || event.repeat || placesOf(event).length > 0) return false
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  return key.length === 1 || key === 'Enter' || key === 'Escape'
}

const isFigure = ({ key }: KeyboardEvent) => /^[1-9]$/.test(key)

function pressOnCard(key: KeyboardEventInit): void {
  const target = document.getElementById(CARD_ID) ?? document.body
  target.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true, composed: true }))
}
