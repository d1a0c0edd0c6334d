'use client'
import { cn } from '@/components/ui/cn'
import type { Unset } from '@/lib/delivery/unset'
import { useOutboxWords } from './use-outbox-words'

/** Why something does not go out, and who does what about it. */
export function UnsetNotice({ unset }: { unset: readonly Unset[] }) {
  const { notSet } = useOutboxWords()
  if (unset.length === 0) return null
  return (
    <div
      role="note"
      className={cn(
        'grid gap-1.5 rounded-panel border px-3.5 py-2.5 text-ink-2',
        unset[0] === 'demo' ? 'border-line bg-panel-2' : 'border-prio bg-prio-soft',
      )}
    >
      {unset.map((one) => (
        <p key={one}>
          <b className="font-semibold text-ink">{notSet[one].what}</b> {notSet[one].todo}
        </p>
      ))}
    </div>
  )
}
