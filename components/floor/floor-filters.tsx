'use client'
import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { DayInput } from '@/components/ui/day-input'
import { Select } from '@/components/ui/select'
import { useHotkeys } from '@/components/ui/use-hotkeys'
import { useBoard } from './floor-context'
import type { FloorAddress } from './floor-href'
import { useFloorWords } from './use-floor-words'

/** Which campaign and which day. */
export function FloorFilters({ onGo }: { onGo: (change: Partial<FloorAddress>) => void }) {
  const words = useFloorWords()
  const { state, campaignId } = useBoard()
  const { day, isToday, campaigns } = state.day
  const box = useRef<HTMLFieldSetElement>(null)
  const focus = (of: string) => () => {
    // The same filters stand in the bar of a phone, out of sight.
    const found = box.current?.offsetParent === null ? null : box.current?.querySelector<HTMLElement>(of)
    found?.focus()
  }
  useHotkeys([
    { keys: 'c', label: words.campaign, run: focus('select') },
    { keys: 'd', label: words.day, run: focus('input') },
  ])
  const options = campaigns
    .filter(({ id, status }) => status !== 'finished' || id === campaignId)
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <fieldset ref={box} className="flex min-w-0 items-center gap-2">
      <legend className="sr-only">{words.filters}</legend>
      <Select
        aria-label={words.campaign}
        keys="c"
        className="w-[190px]"
        options={[{ value: 0, label: words.allCampaigns }, ...options]}
        value={campaignId ?? 0}
        onValueChange={(id) => onGo({ campaignId: id === 0 ? null : id })}
      />
      <span className="w-[136px]">
        <DayInput aria-label={words.day} value={day} onDay={(chosen) => onGo({ day: chosen })} />
      </span>
      {!isToday && (
        <Button keys="i" onClick={() => onGo({ day: undefined })}>
          {words.today}
        </Button>
      )}
    </fieldset>
  )
}
