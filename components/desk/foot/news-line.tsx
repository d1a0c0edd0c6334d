'use client'
import { Dot } from '@/components/ui/dot'
import { useDesk, useDeskWords } from '../shared/desk-context'
import { useTimes } from '../time/use-times'

/** What others did to my card or to what I have promised, quietly. */
export function NewsLine() {
  const { foot, card } = useDeskWords()
  const news = useDesk((state) => state.news)
  const colleagues = useDesk((state) => state.colleagues)
  const times = useTimes()
  const by = colleagues.find(({ id }) => id === news?.byId)?.name ?? card.someone
  return (
    <span role="status" className="flex min-w-0 items-center gap-1.5 truncate text-ink-2">
      {news && (
        <>
          <Dot tone="order" />
          <span className="truncate">
            {foot.news[news.kind](by, news.organization)} <span className="tabular-nums">{times.clock(news.at)}</span>
          </span>
        </>
      )}
    </span>
  )
}
