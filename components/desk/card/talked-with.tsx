'use client'
import { Checkbox } from '@/components/ui/checkbox'
import type { Card } from '@/lib/queue/types'
import { useDesk, useDeskWords, usePatchForm } from '../shared/desk-context'

const NEW = 'new'

/** "Talat med": a tick of its own beside the contact that stands there from the start (ui.md). */
export function TalkedWith({ card }: { card: Card }) {
  const { note: words } = useDeskWords()
  const patch = usePatchForm()
  const isTicked = useDesk((state) => state.form.isTalkTicked)
  const contactId = useDesk((state) => state.form.contactId)
  const newContact = useDesk((state) => state.form.newContact)
  const choose = (value: string) => {
    if (value === NEW) patch({ isTalkTicked: true, newContact: { firstName: '', lastName: '', title: '' } })
    else patch({ contactId: Number(value) || null, newContact: null })
  }
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <Checkbox
        label={words.talked}
        keys="v"
        checked={isTicked}
        onCheckedChange={(isTalkTicked) => patch({ isTalkTicked })}
      />
      <select
        aria-label={words.talkedWho}
        value={newContact ? NEW : String(contactId ?? '')}
        onChange={(event) => choose(event.target.value)}
        className="h-6 max-w-[150px] min-w-0 rounded-control border border-line-strong bg-panel px-1 text-ink"
      >
        {contactId === null && !newContact && <option value="">{words.nobody}</option>}
        {card.contacts.map(({ id, firstName, lastName }) => (
          <option key={id} value={id}>
            {firstName} {lastName}
          </option>
        ))}
        <option value={NEW}>{words.newContact}</option>
      </select>
    </span>
  )
}
