'use client'
import { Chip } from '@/components/ui/chip'
import { Dot } from '@/components/ui/dot'
import type { Tone } from '@/components/ui/tones'
import { unsavedOf } from '../outbox/outbox'
import { useDesk, useDeskWords } from '../shared/desk-context'
import { type Connection, connectionOf } from '../state/desk-state'

const TONES: Record<Connection, Tone> = { live: 'order', reconnecting: 'no-answer', offline: 'wrong' }

/** To the right: what I have done today, and how things stand with the server. */
export function DeskEnd() {
  const { top } = useDeskWords()
  const counts = useDesk((state) => state.counts)
  const isDemo = useDesk((state) => state.settings.demo)
  const connection = useDesk(connectionOf)
  const unsaved = useDesk((state) => unsavedOf(state.outbox))
  return (
    <>
      <span className="whitespace-nowrap text-ink-2 max-[1180px]:hidden">
        {top.today} <b className="font-semibold text-ink">{counts.calls}</b> {top.calls(counts.calls)}
      </span>
      <span className="whitespace-nowrap text-ink-2 max-[1180px]:hidden">
        <b className="font-semibold text-order">{counts.talked}</b> {top.contacts(counts.talked)}
      </span>
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
