'use client'
import { useState } from 'react'
import { useTimes } from '@/components/desk/time/use-times'
import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import type { CompetingPromise } from '@/lib/locks/list-competing'
import type { ListedLock } from '@/lib/locks/list-locks'
import { PromiseActions } from './promise-actions'
import { TakeOverDialog } from './take-over-dialog'
import { usePromisesWords } from './use-promises-words'

export interface DoublePromise {
  second: CompetingPromise
  lock: ListedLock
}

/** Two who promised one customer: the supervisor settles who calls. */
export function CompetingList({ doubles, now }: { doubles: readonly DoublePromise[]; now: number }) {
  const words = usePromisesWords()
  const times = useTimes()
  const [given, setGiven] = useState<DoublePromise | null>(null)
  return (
    <Panel>
      <ul aria-label={words.views.competing}>
        {doubles.map((one) => (
          <li
            key={one.second.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-3 py-2 first:border-t-0"
          >
            <div className="min-w-0 flex-1 basis-72">
              <p className="font-medium wrap-anywhere">{one.lock.organization}</p>
              <p className="text-xs text-ink-2 tabular-nums">
                {words.first(one.lock.ownerName, times.short(one.lock.promisedAt, now))}
              </p>
              <p className="text-xs text-ink-2 tabular-nums">
                {words.second(one.second.userName, times.short(one.second.promisedAt, now))}
              </p>
            </div>
            <Button size="sm" onClick={() => setGiven(one)}>
              {words.giveTo(one.second.userName)}
            </Button>
            <PromiseActions lock={one.lock} />
          </li>
        ))}
      </ul>
      <p className="border-t border-line px-3 py-2 text-xs text-ink-3">{words.settled}</p>
      {given && (
        <TakeOverDialog
          locks={[given.lock]}
          toUserId={given.second.userId}
          onClose={() => setGiven(null)}
          onDone={() => setGiven(null)}
        />
      )}
    </Panel>
  )
}
