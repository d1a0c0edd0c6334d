'use client'
import { Button } from '@/components/ui/button'
import type { Card } from '@/lib/queue/types'
import { showMiddle } from '../middle/show-middle'
import { useDesk, useDeskKit, useDeskWords } from '../shared/desk-context'

/** Beside outcome 8: how much is left of what is taken in the panel. */
export function OrderSummary({ card }: { card: Card }) {
  const { pad } = useDeskWords()
  const kit = useDeskKit()
  const left = useDesk(({ form }) => kit.order?.left(card, form.order) ?? null)
  return (
    <>
      <p role="status" className={left === 0 ? 'text-xs font-medium text-order' : 'text-xs text-ink-2'}>
        {left === null ? null : left === 0 ? pad.orderComplete : pad.orderLeft(left)}
      </p>
      <Button size="sm" className="justify-self-start min-[1100px]:hidden" onClick={showMiddle}>
        {pad.toChecklist}
      </Button>
    </>
  )
}
