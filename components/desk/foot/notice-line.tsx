'use client'
import { useState } from 'react'
import { useNoticesWords } from '@/components/notices/use-notices-words'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Dot } from '@/components/ui/dot'
import { useHotkeys } from '@/components/ui/use-hotkeys'
import { api } from '@/lib/api/client'
import type { DeskNotice } from '@/lib/notices/types'
import { answerOf } from '../api/answer-of'
import { refreshSnapshot } from '../commands/refresh-snapshot'
import { useDesk, useDeskKit } from '../shared/desk-context'
import { newId } from '../shared/new-id'
import { useServerNow } from '../time/use-server-now'
import { useTimes } from '../time/use-times'
import { noticeText } from './notice-text'

/** What fits in the foot is ticked off there; more is opened first. */
const SHORT = 120

/** Messages to me, the oldest first, until each is ticked off. Nothing moves and nothing takes the focus. */
export function NoticeLine() {
  const words = useNoticesWords()
  const times = useTimes()
  const now = useServerNow(60_000)
  const notices = useDesk((state) => state.notices)
  const tick = useTick()
  const [isOpen, setOpen] = useState(false)
  // What was done with promises names who did it in its sentence.
  const whence = ({ kind, by }: DeskNotice, clock: string) => (kind === 'message' ? words.from(by, clock) : clock)
  const [first] = notices
  const text = first ? noticeText(first, { words, times, now }) : ''
  const opens = notices.length > 1 || text.length > SHORT
  const label = opens ? words.readAll(notices.length) : words.read
  const act = () => (opens ? setOpen(true) : first && void tick(first))
  useHotkeys([{ keys: 'q', label, group: words.group, run: act, isEnabled: first !== undefined }])
  if (!first) return null
  return (
    <section aria-label={words.title} className="flex min-w-0 items-center gap-2 max-[1100px]:basis-full">
      <p role="status" className="flex min-w-0 items-start gap-1.5">
        <Dot tone="callback" className="mt-1 flex-none" />
        <span className="line-clamp-2 leading-4 wrap-anywhere">
          <b className="font-semibold whitespace-nowrap">{whence(first, times.clock(first.at))}</b> {text}
        </span>
      </p>
      <Button size="sm" keys="q" onClick={act}>
        {label}
      </Button>
      <Dialog open={isOpen} onOpenChange={setOpen} title={words.title}>
        <ul className="grid gap-3">
          {notices.map((notice) => (
            <li key={notice.id} className="flex items-start gap-3">
              <p className="min-w-0 flex-1 wrap-anywhere">
                <b className="font-semibold">{whence(notice, times.short(notice.at, now))}</b>{' '}
                {noticeText(notice, { words, times, now })}
              </p>
              <Button
                size="sm"
                onClick={() => {
                  if (notices.length === 1) setOpen(false)
                  void tick(notice)
                }}
              >
                {words.read}
              </Button>
            </li>
          ))}
        </ul>
      </Dialog>
    </section>
  )
}

function useTick() {
  const words = useNoticesWords()
  const kit = useDeskKit()
  return async ({ id: noticeId }: DeskNotice) => {
    const answer = await answerOf(api.notices.read({ commandId: newId(), noticeId }))
    if (answer.kind === 'done') await refreshSnapshot(kit)
    else kit.tell({ title: words.notSaved, tone: 'wrong' })
  }
}
