'use client'
import { useState } from 'react'
import { newId } from '@/components/desk/shared/new-id'
import { useRequest } from '@/components/shell/use-request'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Form } from '@/components/ui/form'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import type { OrderDetails } from '@/lib/order-list/types'
import type { Product } from '@/lib/orders/types'
import { useOrderListWords } from '../use-order-list-words'
import { CorrectFields } from './correct-fields'
import { LineFields } from './line-fields'
import { correctionOf, draftOf } from './order-draft'

export interface CorrectDialogProps {
  order: OrderDetails
  products: readonly Product[]
  isOpen: boolean
  onClose: () => void
}

/** The office corrects an order; what is wrong stands beside its field. */
export function CorrectDialog({ order, products, isOpen, onClose }: CorrectDialogProps) {
  const { correct: words } = useOrderListWords()
  const { isBusy, details, send } = useRequest()
  const [draft, setDraft] = useState(() => draftOf(order))
  const title = words.title(order.number)
  const save = async () => {
    const { id: orderId, version } = order
    const done = await send(() =>
      api.orders.correct({ commandId: newId(), orderId, version, order: correctionOf(draft) }),
    )
    if (!done) return
    showToast({ title: words.saved })
    onClose()
  }
  return (
    <Dialog open={isOpen} onOpenChange={onClose} title={title} description={words.text} size="lg">
      <Form aria-label={title} onSubmit={() => void save()}>
        <CorrectFields draft={draft} errors={details} onChange={setDraft} />
        <LineFields
          lines={draft.lines}
          products={products}
          before={order.lines}
          errors={details}
          onChange={(lines) => setDraft({ ...draft, lines })}
        />
        {/* Always in sight, however many lines there are. */}
        <div className="sticky -bottom-4 -mx-5 -mb-4 flex justify-end border-t border-line bg-panel px-5 py-3">
          <Button type="submit" variant="primary" keys="Control+Enter" aria-disabled={isBusy}>
            {words.save}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
