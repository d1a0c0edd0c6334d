'use client'
import { Button } from '@/components/ui/button'
import { DayInput } from '@/components/ui/day-input'
import { Select } from '@/components/ui/select'
import { useBoard } from './floor-context'
import type { FloorAddress } from './floor-href'
import { useFloorWords } from './use-floor-words'

/** Which campaign and which day. The bar binds their keys: on a computer and a phone they stand in different places. */
export function FloorFilters({ onGo }: { onGo: (change: Partial<FloorAddress>) => void }) {
  const words = useFloorWords()
  const { state, campaignId } = useBoard()
  const { day, isToday, campaigns } = state.day
  const options = campaigns
    .filter(({ id, status }) => status !== 'finished' || id === campaignId)
    .map(({ id, name }) => ({ value: id, label: name }))
  return (
    <fieldset className="flex min-w-0 items-center gap-2">
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
