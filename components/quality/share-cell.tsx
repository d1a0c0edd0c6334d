'use client'
import Link from 'next/link'
import { useLocale } from '@/components/messages/messages-context'
import { cn } from '@/components/ui/cn'
import { isComparable, shareOf } from '@/lib/quality/rules'
import type { QualityCasesQuery } from '@/lib/quality/schema'
import type { QualityFigure } from '@/lib/quality/types'
import { qualityHref } from './quality-href'
import { useQualityWords } from './use-quality-words'

export interface ShareCellProps {
  figure: QualityFigure
  /** What the link does, for who does not see the column. */
  label: string
  /** The list that the figure opens; null for who may not. */
  asked: QualityCasesQuery | null
}

/** How many, and the share with what it is of; grey where so few say nothing. */
export function ShareCell({ figure, label, asked }: ShareCellProps) {
  const words = useQualityWords()
  const { format } = new Intl.NumberFormat(useLocale() === 'sv' ? 'sv-SE' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 1,
  })
  const share = shareOf(figure)
  const isGrey = !isComparable(figure)
  const count = <span className={cn('font-semibold', isGrey && 'font-normal text-ink-3')}>{figure.count}</span>
  return (
    <>
      {asked && figure.count > 0 ? (
        <Link
          prefetch={false}
          href={qualityHref(asked)}
          aria-label={`${figure.count}. ${label}`}
          className="underline decoration-line-strong underline-offset-2 hover:decoration-ink"
        >
          {count}
        </Link>
      ) : (
        count
      )}
      <span
        title={isGrey ? words.tooFew : undefined}
        className={cn('block text-xs whitespace-nowrap', isGrey ? 'text-ink-3 italic' : 'text-ink-2')}
      >
        {share === null ? words.ofNone : words.of(format(share / 100), figure.of)}
      </span>
    </>
  )
}
