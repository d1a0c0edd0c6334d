'use client'
import { Chip } from '@/components/ui/chip'
import { Dot } from '@/components/ui/dot'
import type { Tone } from '@/components/ui/tones'
import { useBoard } from './floor-context'
import { clockWithSeconds } from './floor-figures'
import type { Line } from './state/floor-state'
import { useFloorWords } from './use-floor-words'

const TONES: Record<Line, Tone> = { connecting: 'neutral', live: 'order', lost: 'wrong', ended: 'wrong' }

/** When the board was last known to hold what the database holds, and how the line is. */
export function LineChip() {
  const words = useFloorWords()
  const { state } = useBoard()
  const { line, inStepAt, day } = state
  const at = clockWithSeconds(inStepAt)
  if (!day.isToday) return <span className="text-xs whitespace-nowrap text-ink-3">{words.readAt(at)}</span>
  return (
    <>
      <span className="text-xs whitespace-nowrap text-ink-3 tabular-nums">{words.inStep(at)}</span>
      <Chip>
        <Dot tone={TONES[line]} />
        {words.line[line]}
      </Chip>
    </>
  )
}
