'use client'
import { Button } from '@/components/ui/button'
import { Chip, ChipButton } from '@/components/ui/chip'
import { Kbd } from '@/components/ui/kbd'
import { lazyPart } from '@/components/ui/lazy-part'
import { formatPhone } from '@/lib/organizations/format-phone'
import type { Card, CardContact } from '@/lib/queue/types'
import { editContact } from '../commands/edit-contact'
import { useDesk, useDeskKit, useDeskWords, usePatchForm } from '../shared/desk-context'
import type { ContactEditorProps } from './contact-editor'

/** Who is there, who decides, and who was spoken with. */
export function ContactsView({ card }: { card: Card }) {
  const { middle } = useDeskWords()
  const kit = useDeskKit()
  return (
    <div className="grid gap-3 px-[18px] py-4">
      {card.contacts.length === 0 ? (
        <p className="text-ink-3">{middle.noContacts}</p>
      ) : (
        <ul className="grid">
          {card.contacts.map((contact) => (
            <ContactRow key={contact.id} contact={contact} />
          ))}
        </ul>
      )}
      <Button keys="c" className="justify-self-start" onClick={() => kit.store.setState({ overlay: 'contact' })}>
        {middle.addContact}
      </Button>
    </div>
  )
}

function ContactRow({ contact }: { contact: CardContact }) {
  const isEdited = useDesk((state) => state.editingContactId === contact.id)
  const Editor = useContactEditor(isEdited)
  return (
    <li className="border-b border-line py-2.5 first:pt-0 last:border-0">
      {isEdited && Editor ? <Editor contact={contact} /> : <ContactFacts contact={contact} />}
    </li>
  )
}

const useContactEditor = lazyPart<ContactEditorProps>(async () => (await import('./contact-editor')).ContactEditor)

function ContactFacts({ contact }: { contact: CardContact }) {
  const { card: words, middle } = useDeskWords()
  const kit = useDeskKit()
  const patch = usePatchForm()
  const isKeyed = useDesk(({ form, card }) => (form.contactId ?? card?.contacts[0]?.id) === contact.id)
  const isChosen = useDesk(({ form }) => form.contactId === contact.id && form.isTalkTicked && !form.newContact)
  const { id, firstName, lastName, title, mobile, email, isDecisionMaker } = contact
  const name = `${firstName} ${lastName}`
  return (
    <div className="flex items-start gap-2">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2">
          <b className="font-semibold">{name}</b>
          {isDecisionMaker && <Chip className="h-5">{words.decisionMaker}</Chip>}
        </p>
        <p className="text-xs text-ink-2 tabular-nums wrap-anywhere">
          {[title, mobile && formatPhone(mobile), email].filter(Boolean).join(' · ')}
        </p>
      </div>
      <ChipButton aria-label={middle.editContactFor(name)} onClick={() => editContact(kit, id)}>
        {middle.editContact}
        {isKeyed && <Kbd keys="d" />}
      </ChipButton>
      <ChipButton
        aria-pressed={isChosen}
        aria-label={`${isChosen ? middle.spokenWith : middle.spokeWith}: ${name}`}
        onClick={() => patch({ contactId: id, newContact: null, isTalkTicked: !isChosen })}
      >
        {middle.spokeWith}
      </ChipButton>
    </div>
  )
}
