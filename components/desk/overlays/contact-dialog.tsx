'use client'
import { useState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Dialog } from '@/components/ui/dialog'
import { companiesApi } from '@/lib/api/desk-client'
import { refreshSnapshot } from '../commands/refresh-snapshot'
import { patchForm } from '../commands/save-outcome'
import { CONTACT_FIELDS, ContactFields, type ContactValues } from '../shared/contact-fields'
import { useDesk, useDeskKit, useDeskWords } from '../shared/desk-context'
import { newId } from '../shared/new-id'
import { DialogForm } from './dialog-form'
import { useClose } from './use-close'
import { useCommand } from './use-command'

/** Somebody who is not on the card yet; they are chosen as the one to talk with. */
export function ContactDialog({ isOpen }: { isOpen: boolean }) {
  const { middle } = useDeskWords()
  const close = useClose()
  const organizationId = useDesk((state) => state.card?.organization.id)
  return (
    <Dialog open={isOpen && organizationId !== undefined} onOpenChange={close} title={middle.addContact}>
      {organizationId !== undefined && <ContactForm organizationId={organizationId} />}
    </Dialog>
  )
}

function ContactForm({ organizationId }: { organizationId: number }) {
  const { forms } = useDeskWords()
  const kit = useDeskKit()
  const close = useClose()
  const { isBusy, errors, run } = useCommand()
  const [values, setValues] = useState<ContactValues>(EMPTY)
  const [isDecisionMaker, setDecisionMaker] = useState(false)
  const [commandId] = useState(newId)
  const save = async () => {
    let contactId: number | null = null
    const request = async () => {
      const added = await companiesApi.addContact({ commandId, organizationId, ...values, isDecisionMaker })
      contactId = added.contactId
    }
    if (!(await run(request))) return
    close()
    await refreshSnapshot(kit)
    if (contactId !== null) patchForm(kit, { contactId, newContact: null })
  }
  return (
    <DialogForm
      isBusy={isBusy}
      error={CONTACT_FIELDS.some((name) => errors[name]) ? undefined : errors.form}
      onSubmit={() => void save()}
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <ContactFields values={values} errors={errors} onChange={setValues} />
      </div>
      <Checkbox label={forms.isDecisionMaker} checked={isDecisionMaker} onCheckedChange={setDecisionMaker} />
    </DialogForm>
  )
}

const EMPTY: ContactValues = { firstName: '', lastName: '', title: '', mobile: '', email: '' }
