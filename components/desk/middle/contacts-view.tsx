'use client'
import { Button } from '@/components/ui/button'
import { Chip, ChipButton } from '@/components/ui/chip'
import type { Card, CardContact } from '@/lib/queue/types'
import { useDesk, useDeskKit, useDeskWords, usePatchForm } from '../shared/desk-context'

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
  const { card: words, middle } = useDeskWords()
  const patch = usePatchForm()
  const isChosen = useDesk(({ form }) => form.contactId === contact.id && form.isTalkTicked && !form.newContact)
  const { id, firstName, lastName, title, mobile, email, isDecisionMaker } = contact
  return (
    <li className="flex items-start gap-3 border-b border-line py-2.5 first:pt-0 last:border-0">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2">
          <b className="font-semibold">
            {firstName} {lastName}
          </b>
          {isDecisionMaker && <Chip className="h-5">{words.decisionMaker}</Chip>}
        </p>
        <p className="text-xs text-ink-2 tabular-nums wrap-anywhere">
          {[title, mobile, email].filter(Boolean).join(' · ')}
        </p>
      </div>
      <ChipButton
        aria-pressed={isChosen}
        aria-label={`${isChosen ? middle.spokenWith : middle.spokeWith}: ${firstName} ${lastName}`}
        onClick={() => patch({ contactId: id, newContact: null, isTalkTicked: !isChosen })}
      >
        {middle.spokeWith}
      </ChipButton>
    </li>
  )
}
