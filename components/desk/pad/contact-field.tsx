'use client'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { Card } from '@/lib/queue/types'
import { useDesk, useDeskWords, usePatchForm } from '../shared/desk-context'
import { NewContactRow } from './new-contact-row'

const NEW = 0

/** Whom a promise is made to: somebody on the card, or a new person in place. */
export function ContactField({ card }: { card: Card }) {
  const { pad, note } = useDeskWords()
  const patch = usePatchForm()
  const contactId = useDesk((state) => state.form.contactId)
  const newContact = useDesk((state) => state.form.newContact)
  const error = useDesk((state) => state.form.errors.contactId)
  const options = [
    ...card.contacts.map(({ id, firstName, lastName }) => ({ value: id, label: `${firstName} ${lastName}` })),
    { value: NEW, label: note.newContact },
  ]
  const choose = (id: number) =>
    patch(id === NEW ? { newContact: { firstName: '', lastName: '', title: '' } } : { contactId: id, newContact: null })
  return (
    <>
      <Field label={pad.contact} error={error}>
        <span data-field="contactId" className="contents">
          <Select
            options={options}
            value={newContact ? NEW : contactId}
            placeholder={note.nobody}
            onValueChange={choose}
          />
        </span>
      </Field>
      {newContact && <NewContactRow contact={newContact} />}
    </>
  )
}
