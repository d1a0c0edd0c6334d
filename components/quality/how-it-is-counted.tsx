'use client'
import { QUALITY_MEASURES } from '@/lib/quality/types'
import { useQualityWords } from './use-quality-words'

/** What each column means, in a sentence each. */
export function HowItIsCounted() {
  const words = useQualityWords()
  return (
    <details className="mt-4 print:hidden">
      <summary className="w-fit cursor-pointer rounded-control text-ink-2 hover:text-ink">{words.how}</summary>
      <dl className="mt-2 grid max-w-[88ch] grid-cols-[140px_minmax(0,1fr)] gap-x-4 gap-y-1.5 max-sm:grid-cols-1">
        {QUALITY_MEASURES.map((measure) => (
          <div key={measure} className="contents">
            <dt className="font-medium">{words.measures[measure]}</dt>
            <dd className="text-ink-2">{words.meanings[measure]}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
