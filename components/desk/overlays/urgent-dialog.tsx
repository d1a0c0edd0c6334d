'use client'
import { useEffect, useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { Skeleton } from '@/components/ui/skeleton'
import { api } from '@/lib/api/client'
import { formatPhone } from '@/lib/organizations/format-phone'
import type { UrgentStop } from '@/lib/suppression/list-urgent'
import { answerOf } from '../api/answer-of'
import { useDesk, useDeskWords } from '../shared/desk-context'
import { useServerNow } from '../time/use-server-now'
import { useTimes } from '../time/use-times'
import { useClose } from './use-close'

/** The shared list that all callers see live (S28): number, customer number, what they said. */
export function UrgentDialog({ isOpen }: { isOpen: boolean }) {
  const { urgent } = useDeskWords()
  const close = useClose()
  return (
    <Dialog open={isOpen} onOpenChange={close} size="lg" isText title={urgent.title} description={urgent.hint}>
      {isOpen && <UrgentList />}
    </Dialog>
  )
}

function UrgentList() {
  const { urgent } = useDeskWords()
  const version = useDesk((state) => state.urgentVersion)
  const [stops, setStops] = useState<readonly UrgentStop[] | null>(null)
  const [hasFailed, setFailed] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is read again when the server says that it changed.
  useEffect(() => {
    let isOld = false
    void answerOf(api.suppressions.urgent()).then((answer) => {
      if (isOld) return
      setFailed(answer.kind !== 'done')
      if (answer.kind === 'done') setStops(answer.answer.stops)
    })
    return () => {
      isOld = true
    }
  }, [version])
  if (hasFailed && !stops) return <p className="text-wrong">{urgent.failed}</p>
  if (!stops) return <Skeleton className="h-32" />
  if (stops.length === 0) return <p className="text-ink-2">{urgent.empty}</p>
  return (
    <ul className="grid">
      {stops.map((stop) => (
        <UrgentRow key={stop.id} stop={stop} />
      ))}
    </ul>
  )
}

function UrgentRow({ stop }: { stop: UrgentStop }) {
  const { urgent, cases, card } = useDeskWords()
  const now = useServerNow(60_000)
  const times = useTimes()
  const { e164, customerNo, organization, note, at, byName } = stop
  return (
    <li className="grid grid-cols-[150px_minmax(0,1fr)_auto] gap-x-4 border-b border-line py-2 last:border-0 max-sm:grid-cols-1">
      <b className="font-semibold tabular-nums">{e164 ? formatPhone(e164) : '–'}</b>
      <span className="min-w-0 wrap-anywhere">
        {organization}
        {customerNo && <span className="text-ink-3"> · {card.customer(customerNo)}</span>}
        <span className="block text-xs text-ink-2">{[cases[stop.case], note].filter(Boolean).join(': ')}</span>
      </span>
      <span className="text-right text-xs text-ink-3 tabular-nums max-sm:text-left">
        <time dateTime={at}>{times.ago(at, now)}</time>
        {byName && <span className="block">{urgent.by(byName)}</span>}
      </span>
    </li>
  )
}
