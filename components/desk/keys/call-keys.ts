import type { DeskWords } from '@/components/messages/desk-sv'
import type { Hotkey } from '@/components/ui/use-hotkeys'
import type { DeskKit } from '../commands/desk-kit'
import { editContact } from '../commands/edit-contact'
import { setOfficeOpen } from '../commands/pad-commands'
import { patchForm } from '../commands/save-outcome'
import { focusById, NOTE_ID, RING_ID, TIME_ID } from '../shared/focus-card'
import type { Overlay } from '../state/desk-state'
import { callableOf } from '../state/outcome-form'

/** The keys of the call itself. */
export function callKeys(kit: DeskKit, { keys: words }: DeskWords, { hasCard }: { hasCard: boolean }): Hotkey[] {
  const keys: Array<Pick<Hotkey, 'keys' | 'label' | 'run'>> = [
    { keys: 'r', label: words.ring, run: () => document.getElementById(RING_ID)?.click() },
    { keys: 'b', label: words.switchNumber, run: () => switchNumber(kit) },
    { keys: 'n', label: words.note, run: () => focusById(NOTE_ID) },
    { keys: 't', label: words.time, run: () => focusById(TIME_ID) },
    { keys: 'v', label: words.talked, run: () => toggleTalked(kit) },
    { keys: 'a', label: words.office, run: () => setOfficeOpen(kit, !kit.store.getState().form.isOfficeOpen) },
    { keys: 'c', label: words.addContact, run: () => open(kit, 'contact') },
    { keys: 'd', label: words.editContact, run: () => editContact(kit) },
    { keys: '+', label: words.addNumber, run: () => open(kit, 'number') },
    { keys: 'e', label: words.editBasics, run: () => open(kit, 'basics') },
    { keys: 'j', label: words.message, run: () => open(kit, 'message') },
  ]
  return keys.map((key) => ({ ...key, group: words.groupCall, isEnabled: hasCard }))
}

/** The next number that can be called, round and round. */
function switchNumber(kit: DeskKit): void {
  const { card, form } = kit.store.getState()
  const phones = callableOf(card)
  const at = phones.findIndex(({ id }) => id === form.phoneId)
  const next = phones[(at + 1) % phones.length]
  if (next) patchForm(kit, { phoneId: next.id, isTouched: true })
}

function toggleTalked(kit: DeskKit): void {
  patchForm(kit, { isTalkTicked: !kit.store.getState().form.isTalkTicked, isTouched: true })
}

function open({ store }: DeskKit, overlay: Overlay): void {
  store.setState({ overlay })
}
