'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { ListedLock } from '@/lib/locks/list-locks'
import { type PromiseAct, PromiseDialogs } from './promise-dialogs'
import { usePromisesWords } from './use-promises-words'

export interface PromiseActionsProps {
  lock: ListedLock
  /** When something was done: a page that the server draws is read again without it. */
  onDone?: () => void
}

/** What a supervisor can do with one promise: a new time, another owner, or anyone's. */
export function PromiseActions({ lock, onDone }: PromiseActionsProps) {
  const words = usePromisesWords()
  const [act, setAct] = useState<PromiseAct | null>(null)
  const close = () => setAct(null)
  return (
    <fieldset aria-label={words.actions(lock.organization)} className="flex flex-wrap gap-1 xl:flex-nowrap">
      <Button size="sm" variant="ghost" onClick={() => setAct('extend')}>
        {words.extend}
      </Button>
      <Button size="sm" variant="ghost" onClick={() => setAct('give')}>
        {words.takeOver}
      </Button>
      <Button size="sm" variant="ghost" onClick={() => setAct('release')}>
        {words.release}
      </Button>
      {act && (
        <PromiseDialogs
          act={act}
          locks={[lock]}
          onClose={close}
          onDone={() => {
            close()
            onDone?.()
          }}
        />
      )}
    </fieldset>
  )
}
