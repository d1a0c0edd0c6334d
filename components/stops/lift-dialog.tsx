'use client'
import { useState } from 'react'
import { newId } from '@/components/desk/shared/new-id'
import { useOfficeWords } from '@/components/office/use-office-words'
import { useRequest } from '@/components/shell/use-request'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { TextInput } from '@/components/ui/text-input'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import { formatPhone } from '@/lib/organizations/format-phone'
import type { ListedStop } from '@/lib/suppression/types'

export interface LiftDialogProps {
  stop: ListedStop
  onClose: () => void
}

/** Asks why the stop is lifted; it stands in the log. */
export function LiftDialog({ stop, onClose }: LiftDialogProps) {
  const { stopsPage: words } = useOfficeWords()
  const { isBusy, details, send } = useRequest()
  const [reason, setReason] = useState('')
  const { id: suppressionId, organization, phone, customerNo, orgNo } = stop
  const title = words.liftTitle(organization ?? (phone && formatPhone(phone)) ?? customerNo ?? orgNo ?? '')
  const submit = async () => {
    if (!(await send(() => api.suppressions.lift({ commandId: newId(), suppressionId, reason })))) return
    showToast({ title: words.done })
    onClose()
  }
  return (
    <Dialog open onOpenChange={onClose} title={title}>
      <Form aria-label={title} onSubmit={() => void submit()}>
        <Field label={words.reason} error={details.reason}>
          <TextInput maxLength={500} value={reason} onChange={({ target }) => setReason(target.value)} />
        </Field>
        <Button type="submit" variant="primary" keys="Enter" className="ml-auto" aria-disabled={isBusy}>
          {words.lift}
        </Button>
      </Form>
    </Dialog>
  )
}
