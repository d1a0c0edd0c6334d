import type { DeskKit } from './desk-kit'

/** Opens the fields of a person in the contacts panel: of the one given, else the one that is chosen on the card. */
export function editContact({ store }: DeskKit, contactId?: number): void {
  const { card, form } = store.getState()
  const known = card?.contacts.find(({ id }) => id === (contactId ?? form.contactId)) ?? card?.contacts[0]
  if (known) store.setState({ editingContactId: known.id, overlay: null })
}
