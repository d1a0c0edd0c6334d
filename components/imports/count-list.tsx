'use client'
import { useImportWords } from './use-import-words'

export interface CountListProps {
  label: string
  counts: readonly { label: string; count: number }[]
}

/** Figures under each other; what there is none of is left out. */
export function CountList({ label, counts }: CountListProps) {
  const { whole } = useImportWords()
  return (
    <dl aria-label={label} className="grid w-fit grid-cols-[auto_auto] content-start gap-x-6 gap-y-1">
      {counts
        .filter(({ count }, at) => count > 0 || at === 0)
        .map((one) => (
          <div key={one.label} className="contents">
            <dt className="text-ink-2">{one.label}</dt>
            <dd className="text-right font-medium tabular-nums">{whole(one.count)}</dd>
          </div>
        ))}
    </dl>
  )
}
