'use client'
import type { Ref } from 'react'
import { Button } from '@/components/ui/button'
import { Chip } from '@/components/ui/chip'
import type { Callback } from '@/lib/queue/types'
import { openCompany } from '../commands/card-commands'
import { giveBackLock } from '../commands/give-back-lock'
import { useDeskKit, useDeskWords } from '../shared/desk-context'
import { useServerNow } from '../time/use-server-now'
import { useTimes } from '../time/use-times'

export interface CallbackRowProps {
  callback: Callback
  /** Open it for calling; else it can only be given back. */
  mayOpen: boolean
  /** The key that does what the row is for. */
  figure: string | undefined
  main: Ref<HTMLButtonElement> | undefined
}

export function CallbackRow({ callback, mayOpen, figure, main }: CallbackRowProps) {
  const { callbacks: words } = useDeskWords()
  const kit = useDeskKit()
  const now = useServerNow(60_000)
  const times = useTimes()
  const { organizationId, organization, campaignName, dueAt, isPrio, overdue, lockId } = callback
  return (
    <li className="-mx-2 flex items-center gap-3 rounded-control border-b border-line px-2 py-2 last:border-0 focus-within:bg-accent-soft max-sm:flex-wrap">
      <time dateTime={dueAt} className="w-28 flex-none tabular-nums" title={times.dayAndClock(dueAt, now)}>
        {times.short(dueAt, now)}
      </time>
      <span className="min-w-0 flex-1 max-sm:min-w-[calc(100%-7.75rem)]">
        <b className="block truncate font-medium">{organization}</b>
        <span className="block truncate text-xs text-ink-3">{campaignName}</span>
      </span>
      {overdue && <Chip tone="wrong">{words.overdue}</Chip>}
      <Chip tone={isPrio ? 'prio' : 'callback'}>{isPrio ? words.prio : words.anyone}</Chip>
      {lockId !== null && (
        <Button
          ref={mayOpen ? undefined : main}
          size="sm"
          variant={mayOpen ? 'ghost' : 'default'}
          keys={mayOpen ? 'g' : figure}
          data-give-back=""
          data-main={mayOpen ? undefined : ''}
          aria-label={words.giveBackFor(organization)}
          onClick={() => void giveBackLock(kit, { lockId, organization })}
        >
          {words.giveBack}
        </Button>
      )}
      {mayOpen && (
        <Button
          ref={main}
          size="sm"
          keys={figure}
          className="min-w-21 justify-center"
          data-main=""
          aria-label={words.openFor(organization)}
          onClick={() => openCompany(kit, { organizationId, organization })}
        >
          {words.open}
        </Button>
      )}
    </li>
  )
}
