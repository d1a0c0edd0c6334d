import { isField } from '@/components/ui/hotkey-places'
import type { DeskKit } from '../commands/desk-kit'
import { goBack } from '../commands/pad-commands'
import { saveOutcome } from '../commands/save-outcome'
import { type AwaitedField, awaitedField, awaitedTime } from './awaited-field'

/**
 * Holds what is typed for a field whose code is still on its way, and gives it to the field when it comes: "2" and
 * "tis 14" must never skip the card with S. Esc lets go of it. Gives back what stops listening.
 */
export function holdTyping(kit: DeskKit): () => void {
  let awaited: AwaitedField | null = null
  let held = ''
  let frame = 0

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || !(event.target instanceof Element) || isField(event.target))
      return
    const state = kit.store.getState()
    const isTimeAsked = awaited === null && event.key === 't' && !isCommand(event)
    awaited ??= awaitedField(state) ?? (isTimeAsked ? awaitedTime(state) : null)
    if (!awaited) return
    const isAsking = isTimeAsked && awaitedField(state) === null
    if (!isAsking && !take(event)) return
    event.preventDefault()
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(give)
  }

  /** True when the key is text, or ends it. */
  function take(event: KeyboardEvent): boolean {
    const { key } = event
    if (key === 'Escape') return letGo()
    if (key === 'Enter') held += '\n'
    else if (isCommand(event)) return false
    else if (key === 'Backspace') held = held.slice(0, -1)
    else if (key.length === 1) held += key
    else return false
    return true
  }

  function letGo(): boolean {
    const isDialog = awaited?.kind === 'dialog'
    clear()
    if (isDialog) kit.store.setState({ overlay: null })
    else goBack(kit)
    return true
  }

  function give(): void {
    const field = awaited?.find()
    if (!awaited) return
    if (!field) {
      const state = kit.store.getState()
      // Something else was chosen meanwhile: what was typed belongs nowhere.
      if (awaitedField(state) || awaitedTime(state)) frame = requestAnimationFrame(give)
      else clear()
      return
    }
    const { kind } = awaited
    const [text = '', ...ended] = held.split('\n')
    clear()
    write(field, text)
    if (ended.length > 0 && kind === 'outcome') saveOutcome(kit, { next: true })
  }

  function clear(): void {
    cancelAnimationFrame(frame)
    awaited = null
    held = ''
  }

  window.addEventListener('keydown', onKeyDown, true)
  return () => {
    clear()
    window.removeEventListener('keydown', onKeyDown, true)
  }
}

/** Ctrl and its like make a command of a letter, but AltGr writes one. */
function isCommand(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph')
}

function write(field: Element, text: string): void {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return
  field.focus({ preventScroll: true })
  if (text === '') return
  field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end')
  field.dispatchEvent(new Event('input', { bubbles: true }))
}
