'use client'
import { lazyPart } from '@/components/ui/lazy-part'
import { unsavedOf } from '../outbox/outbox'
import { useDesk, useDeskWords } from '../shared/desk-context'
import { shownName } from '../state/apply-fact'
import { connectionOf } from '../state/desk-state'
import { deckToShow } from '../state/leave-card'
import { DayFigures } from '../top/day-figures'
import { NewsLine } from './news-line'
import { UndoOfferLine } from './undo-offer-line'

/** What comes next, what others did, what can be undone, and a broken line. */
export function DeskFooter() {
  const isOffline = useDesk((state) => connectionOf(state) === 'offline')
  const isSignedOut = useDesk((state) => state.isSignedOut)
  const Notices = useNoticeLine(useDesk((state) => state.notices.length > 0))
  return (
    <footer className="flex min-h-11 items-center gap-[22px] border-t border-line bg-panel px-4 text-xs max-[1100px]:mb-[108px] max-[1100px]:flex-wrap max-[1100px]:gap-y-1 max-[1100px]:py-2">
      {isSignedOut ? <SignedOut /> : isOffline ? <Lost /> : <NextUp />}
      {Notices && <Notices />}
      <DayFigures className="min-[1280px]:hidden" />
      <NewsLine />
      <span className="flex-1" />
      <UndoOfferLine />
    </footer>
  )
}

const useNoticeLine = lazyPart(async () => (await import('./notice-line')).NoticeLine)

function NextUp() {
  const { foot } = useDeskWords()
  const deck = useDesk(deckToShow)
  const hasCard = useDesk((state) => state.card !== null)
  const isPaused = useDesk((state) => state.campaigns.find(({ id }) => id === state.campaignId)?.status === 'paused')
  if (!hasCard && !deck) return null
  if (!deck && isPaused) return <span className="min-w-0 truncate text-ink-2">{foot.paused}</span>
  return (
    <span className="min-w-0 truncate">
      <span className="text-ink-3">{foot.next}</span>{' '}
      {deck ? (
        <>
          <b className="font-semibold">{shownName(deck)}</b> <span className="text-order">{foot.ready}</span>
        </>
      ) : (
        <span className="text-ink-3">{foot.noDeck}</span>
      )}
    </span>
  )
}

function Lost() {
  const { foot } = useDeskWords()
  const unsaved = useDesk((state) => unsavedOf(state.outbox))
  return (
    <span role="alert" className="min-w-0 font-medium text-wrong">
      {foot.lost} {unsaved > 0 && <span className="tabular-nums">{foot.unsaved(unsaved)}</span>}
    </span>
  )
}

function SignedOut() {
  const { foot } = useDeskWords()
  return (
    <span role="alert" className="min-w-0 font-medium text-wrong">
      {foot.signedOut}{' '}
      <a href="/logga-in" className="underline underline-offset-2">
        {foot.signIn}
      </a>
    </span>
  )
}
