'use client'
import { PlusIcon } from 'lucide-react'
import { Kbd } from '@/components/ui/kbd'
import { useDeskKit, useDeskWords } from '../shared/desk-context'

/** A number told in the call: added in place. */
export function AddNumberButton() {
  const { card: words } = useDeskWords()
  const kit = useDeskKit()
  return (
    <button
      type="button"
      aria-keyshortcuts="+"
      onClick={() => kit.store.setState({ overlay: 'number' })}
      className="inline-flex h-6 items-center gap-1 justify-self-end rounded-control px-1 text-xs text-ink-2 hover:text-ink"
    >
      <PlusIcon aria-hidden="true" size={12} />
      {words.addNumber}
      <Kbd keys="+" />
    </button>
  )
}
