'use client'
import { useState } from 'react'
import { newId } from '@/components/desk/shared/new-id'
import { useRequest } from '@/components/shell/use-request'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Form } from '@/components/ui/form'
import { TextInput } from '@/components/ui/text-input'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import type { OrderDetails } from '@/lib/order-list/types'
import { kronor } from './kronor'
import { useOrderListWords } from './use-order-list-words'

export interface CancelDialogProps {
  order: OrderDetails
  isOpen: boolean
  onClose: () => void
}

/** Says what it costs whom, and asks why. */
export function CancelDialog({ order, isOpen, onClose }: CancelDialogProps) {
  const { cancel: words } = useOrderListWords()
  const { isBusy, details, send } = useRequest()
  const [reason, setReason] = useState('')
  const { id: orderId, version, number, status, totalExVat, by } = order
  const isBlocked = status === 'blocked'
  const title = isBlocked ? words.dropTitle(number) : words.title(number)
  const submit = async () => {
    if (await send(() => api.orders.cancel({ commandId: newId(), orderId, version, reason }))) {
      showToast({ title: words.saved })
      onClose()
    }
  }
  return (
    <Dialog
      open={isOpen}
      onOpenChange={onClose}
      title={title}
      description={isBlocked ? words.dropText : words.text(kronor(totalExVat), by.name)}
    >
      <Form aria-label={title} onSubmit={() => void submit()}>
        <Field label={words.reason} error={details.reason}>
          <TextInput value={reason} onChange={({ target }) => setReason(target.value)} />
        </Field>
        <Button type="submit" variant="primary" keys="Enter" className="ml-auto" aria-disabled={isBusy}>
          {isBlocked ? words.drop : words.action}
        </Button>
      </Form>
    </Dialog>
  )
}
