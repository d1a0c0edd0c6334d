'use client'
import { ExternalLinkIcon } from 'lucide-react'
import { ButtonLink } from '@/components/ui/button-link'
import type { Card } from '@/lib/queue/types'
import { useDeskWords } from '../shared/desk-context'
import { shownName } from '../state/apply-fact'

/** Obehörig kontaktperson offers a web search on the name first (S22): a number found is better than a closed card. */
export function WebSearchLink({ card }: { card: Card }) {
  const { pad } = useDeskWords()
  const place = card.organization.address?.split(' ').at(-1) ?? ''
  const words = `${shownName(card)} ${place} telefon`
  return (
    <div className="grid gap-1">
      <ButtonLink
        className="h-auto min-h-8 justify-start whitespace-normal py-1"
        href={`https://duckduckgo.com/?q=${encodeURIComponent(words)}`}
        target="_blank"
        rel="noreferrer"
      >
        <ExternalLinkIcon aria-hidden="true" size={14} className="flex-none" />
        {pad.searchWeb} {shownName(card)}
      </ButtonLink>
      <p className="text-xs text-ink-3">{pad.searchWebHint}</p>
    </div>
  )
}
