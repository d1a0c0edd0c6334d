'use client'
import { useEffect } from 'react'
import { cn } from '@/components/ui/cn'
import { Kbd } from '@/components/ui/kbd'
import { useDesk, useDeskWords } from '../shared/desk-context'
import { useServerNow } from '../time/use-server-now'
import { useTimes } from '../time/use-times'
import type { PaletteItem } from './palette-items'
import { situationText } from './situation-text'

export interface PaletteListProps {
  id: string
  items: readonly PaletteItem[]
  chosenId: string | null
}

const GROUPS = ['companies', 'actions', 'pages'] as const

export function PaletteList({ id, items, chosenId }: PaletteListProps) {
  const { palette } = useDeskWords()
  useEffect(() => {
    if (chosenId) document.getElementById(`palette-${chosenId}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosenId])
  return (
    <div id={id} role="listbox" aria-label={palette.title} tabIndex={-1} className="max-h-[46dvh] overflow-y-auto">
      {GROUPS.map((group) => {
        const inGroup = items.filter((item) => item.group === group)
        if (inGroup.length === 0) return null
        return (
          <fieldset key={group} aria-label={palette[group]}>
            <p aria-hidden="true" className="px-2.5 pt-2 pb-1 text-xs font-medium text-ink-3">
              {palette[group]}
            </p>
            {inGroup.map((item) => (
              <PaletteRow key={item.id} item={item} isChosen={item.id === chosenId} />
            ))}
          </fieldset>
        )
      })}
    </div>
  )
}

function PaletteRow({ item, isChosen }: { item: PaletteItem; isChosen: boolean }) {
  const { hit, label, keys } = item
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys belong to the field above, which points here.
    <div
      role="option"
      id={`palette-${item.id}`}
      aria-selected={isChosen}
      tabIndex={-1}
      onClick={() => item.run()}
      className={cn(
        'flex min-h-9 cursor-default items-center gap-3 rounded-control px-2.5 py-1 hover:bg-panel-2',
        // On a phone what stands in the way gets a line of its own.
        hit && 'max-sm:block',
        isChosen && 'bg-accent-soft hover:bg-accent-soft',
      )}
    >
      <span className="min-w-0 flex-1">
        <span className={cn('block truncate', hit && 'font-medium')}>{label}</span>
        {hit && <HitFacts hit={hit} />}
      </span>
      {hit && <HitSituation hit={hit} />}
      {keys && <Kbd keys={keys} />}
    </div>
  )
}

type Hit = NonNullable<PaletteItem['hit']>

function HitFacts({ hit }: { hit: Hit }) {
  const { card } = useDeskWords()
  const { contact, place, phones, customerNo, legalName, marketingName } = hit
  const facts = [
    contact,
    marketingName && marketingName !== legalName && legalName,
    place,
    phones[0]?.shown,
    customerNo && card.customer(customerNo),
  ]
  return <span className="block truncate text-xs text-ink-3 tabular-nums">{facts.filter(Boolean).join(' · ')}</span>
}

function HitSituation({ hit }: { hit: Hit }) {
  const words = useDeskWords()
  const userId = useDesk((state) => state.user.id)
  const now = useServerNow(60_000)
  const times = useTimes()
  const text = situationText(hit, { userId, now, words, times })
  if (text) return <span className={cn('block flex-none text-xs', hit.stop ? 'text-wrong' : 'text-prio')}>{text}</span>
  const closed = hit.queue.find(({ state }) => state === 'closed')
  return closed ? <span className="block flex-none text-xs text-ink-3">{words.palette.closed}</span> : null
}
