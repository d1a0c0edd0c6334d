'use client'
import { useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { companiesApi } from '@/lib/api/desk-client'
import type { NumberKind } from '@/lib/organizations/types'
import { refreshSnapshot } from '../commands/refresh-snapshot'
import { patchForm } from '../commands/save-outcome'
import { useDesk, useDeskKit, useDeskWords } from '../shared/desk-context'
import { newId } from '../shared/new-id'
import { callableOf } from '../state/outcome-form'
import { DialogForm } from './dialog-form'
import { useClose } from './use-close'
import { useCommand } from './use-command'

const KINDS = ['main', 'direct', 'mobile', 'other'] as const

/** A number that was told in the call: it can be dialled at once. */
export function NumberDialog({ isOpen }: { isOpen: boolean }) {
  const { card: words } = useDeskWords()
  const close = useClose()
  const organizationId = useDesk((state) => state.card?.organization.id)
  return (
    <Dialog open={isOpen && organizationId !== undefined} onOpenChange={close} size="sm" title={words.addNumber}>
      {organizationId !== undefined && <NumberForm organizationId={organizationId} />}
    </Dialog>
  )
}

function NumberForm({ organizationId }: { organizationId: number }) {
  const { forms, card: words } = useDeskWords()
  const kit = useDeskKit()
  const close = useClose()
  const { isBusy, errors, run } = useCommand()
  const [number, setNumber] = useState('')
  const [kind, setKind] = useState<NumberKind>('direct')
  const [commandId] = useState(newId)
  const save = async () => {
    let phoneId: number | null = null
    const request = async () => {
      const added = await companiesApi.addNumber({ commandId, organizationId, number, kind })
      phoneId = added.phoneId
    }
    if (!(await run(request))) return
    close()
    await refreshSnapshot(kit)
    if (callableOf(kit.store.getState().card).some(({ id }) => id === phoneId)) patchForm(kit, { phoneId })
  }
  return (
    <DialogForm isBusy={isBusy} error={errors.number ? undefined : errors.form} onSubmit={() => void save()}>
      <Field label={forms.number} hint={forms.numberHint} error={errors.number}>
        <TextInput inputMode="tel" value={number} onChange={(event) => setNumber(event.target.value)} />
      </Field>
      <Field label={forms.kind}>
        <Select
          options={KINDS.map((value) => ({ value, label: words.numberKind[value] }))}
          value={kind}
          onValueChange={setKind}
        />
      </Field>
    </DialogForm>
  )
}
