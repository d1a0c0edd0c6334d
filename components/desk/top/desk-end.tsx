'use client'
import { Chip } from '@/components/ui/chip'
import { Dot } from '@/components/ui/dot'
import { lazyPart } from '@/components/ui/lazy-part'
import type { Tone } from '@/components/ui/tones'
import { unsavedOf } from '../outbox/outbox'
import { useDesk, useDeskWords } from '../shared/desk-context'
import { type Connection, connectionOf } from '../state/desk-state'
import { DayFigures } from './day-figures'

const TONES: Record<Connection, Tone> = { live: 'order', reconnecting: 'no-answer', offline: 'wrong' }

/** To the right: what I have done today, and how things stand with the server. */
export function DeskEnd() {
  const { top } = useDeskWords()
  const hasTalked = useDesk(({ counts }) => counts.talked > 0)
  const Best = useBestMark(hasTalked)
  const isDemo = useDesk((state) => state.settings.demo)
  const connection = useDesk(connectionOf)
  const unsaved = useDesk((state) => unsavedOf(state.outbox))
  return (
    <>
      <DayFigures className="max-[1280px]:hidden" />
      {Best && <Best />}
      {isDemo && (
        <Chip className="max-[1440px]:hidden" title={top.demoHint}>
          {top.demo}
        </Chip>
      )}
      <span role="status" className="flex gap-2">
        {unsaved > 0 && <Chip tone="wrong">{top.unsaved(unsaved)}</Chip>}
        <Chip>
          <Dot tone={TONES[connection]} />
          <span className="max-sm:sr-only">{top[connection]}</span>
        </Chip>
      </span>
    </>
  )
}

/** Nothing is best before somebody was reached: its code comes then. */
const useBestMark = lazyPart(async () => (await import('./best-mark')).BestMark)
