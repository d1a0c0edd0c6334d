'use client'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { companiesApi } from '@/lib/api/desk-client'
import { formatPhone } from '@/lib/organizations/format-phone'
import type { CardContact } from '@/lib/queue/types'
import { refreshSnapshot } from '../commands/refresh-snapshot'
import { DialogForm } from '../overlays/dialog-form'
import { useCommand } from '../overlays/use-command'
import { CONTACT_FIELDS, ContactFields, type ContactValues } from '../shared/contact-fields'
import { useDeskKit, useDeskWords } from '../shared/desk-context'
import { focusCard } from '../shared/focus-card'
import { newId } from '../shared/new-id'

export interface ContactEditorProps {
  contact: CardContact
}

/** A person of one's own card, corrected where they stand. The version makes sure that nobody's change is written over. */
export function ContactEditor({ contact }: ContactEditorProps) {
  const { forms } = useDeskWords()
  const kit = useDeskKit()
  const { isBusy, errors, run } = useCommand()
  const [values, setValues] = useState(() => valuesOf(contact))
  const [isDecisionMaker, setDecisionMaker] = useState(contact.isDecisionMaker)
  const [commandId] = useState(newId)
  const fields = useRef<HTMLDivElement>(null)
  useEffect(() => fields.current?.querySelector('input')?.focus(), [])
  const close = () => {
    kit.store.setState({ editingContactId: null })
    focusCard()
  }
  const save = async () => {
    const { id: contactId, version } = contact
    const change = { ...changed(values, valuesOf(contact)), isDecisionMaker }
    if (!(await run(() => companiesApi.editContact({ commandId, contactId, version, ...change })))) return
    close()
    kit.tell({ title: forms.saved })
    await refreshSnapshot(kit)
  }
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    close()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes it from any of its fields.
    <div onKeyDown={leave}>
      <DialogForm
        isBusy={isBusy}
        error={CONTACT_FIELDS.some((name) => errors[name]) ? undefined : errors.form}
        onSubmit={() => void save()}
      >
        <div ref={fields} className="grid grid-cols-2 gap-3">
          <ContactFields values={values} errors={errors} onChange={setValues} />
        </div>
        <div className="flex flex-wrap items-center justify-between gap-2">
          <Checkbox label={forms.isDecisionMaker} checked={isDecisionMaker} onCheckedChange={setDecisionMaker} />
          <Button size="sm" variant="ghost" keys="Escape" onClick={close}>
            {forms.cancel}
          </Button>
        </div>
      </DialogForm>
    </div>
  )
}

function valuesOf({ firstName, lastName, title, mobile, email }: CardContact): ContactValues {
  return { firstName, lastName, title: title ?? '', mobile: mobile ? formatPhone(mobile) : '', email: email ?? '' }
}

/** Only what was changed: a number that stands there in its shown form is not written anew. */
function changed(values: ContactValues, before: ContactValues): Partial<ContactValues> {
  return Object.fromEntries(
    CONTACT_FIELDS.filter((name) => values[name] !== before[name]).map((name) => [name, values[name]]),
  )
}
