'use client'
import { newId } from '@/components/desk/shared/new-id'
import { useTimes } from '@/components/desk/time/use-times'
import { useRequest } from '@/components/shell/use-request'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import type { NoticeChoices, SentNotice } from '@/lib/notices/types'
import { useNoticesWords } from './use-notices-words'

/** What was sent in the last days, and who has read it. Its writer can take it back. */
export function SentList({ sent, at, onChanged }: NoticeChoices & { onChanged: () => Promise<void> }) {
  const words = useNoticesWords()
  return (
    <section aria-labelledby="sent-notices">
      <h3 id="sent-notices" className="mb-1.5 text-[13px] font-semibold">
        {words.latest}
      </h3>
      {sent.length === 0 && <p className="text-ink-3">{words.none}</p>}
      <ul className="grid gap-3">
        {sent.map((notice) => (
          <Sent key={notice.id} notice={notice} now={Date.parse(at)} onChanged={onChanged} />
        ))}
      </ul>
    </section>
  )
}

interface SentProps {
  notice: SentNotice
  now: number
  onChanged: () => Promise<void>
}

function Sent({ notice, now, onChanged }: SentProps) {
  const words = useNoticesWords()
  const times = useTimes()
  const { isBusy, send } = useRequest()
  const { id, body, by, at, campaign, readers, withdrawn, mine } = notice
  const hasEnded = Date.parse(notice.endsAt) <= now
  const read = readers.filter(({ readAt }) => readAt !== null).length
  const withdraw = async () => {
    if (!(await send(() => api.notices.withdraw({ commandId: newId(), noticeId: id })))) return
    showToast({ id: 'notice', title: words.didWithdraw })
    await onChanged()
  }
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 border-t border-line pt-2">
      <div className="min-w-0">
        <p className={cn('wrap-anywhere', (withdrawn || hasEnded) && 'text-ink-3')}>{body}</p>
        <p className="text-xs text-ink-3 tabular-nums">
          {by} {times.short(at, now)} {campaign && words.toCampaign(campaign)}
          {withdrawn ? ` · ${words.withdrawn}` : hasEnded ? ` · ${words.ended}` : ''}
        </p>
        <p className="text-xs text-ink-2 tabular-nums">
          <b className="font-semibold">{words.readBy(read, readers.length)}</b>
          {': '}
          {readers.map(({ name, readAt }) => `${name} ${readAt ? times.short(readAt, now) : words.notYet}`).join(', ')}
        </p>
      </div>
      {mine && !withdrawn && !hasEnded && (
        <Button size="sm" aria-disabled={isBusy} onClick={() => void withdraw()}>
          {words.withdraw}
        </Button>
      )}
    </li>
  )
}
