'use client'
import { useEffect } from 'react'
import { cn } from '@/components/ui/cn'
import { Panel } from '@/components/ui/panel'
import { looksBusy } from '../commands/can-act'
import { useDesk, useDeskWords } from '../shared/desk-context'
import { CARD_ID, focusCard } from '../shared/focus-card'
import { shownName } from '../state/apply-fact'
import { CallBox } from './call-box'
import { CardBanners } from './card-banners'
import { CardFacts } from './card-facts'
import { CardHead } from './card-head'
import { EmptyDesk } from './empty-desk'
import { NoteStrip } from './note-strip'
import { NoteWriter } from './note-writer'
import { OtherScreen } from './other-screen'

/** The company that is called now. A new card is drawn into the same panel: nothing is mounted again (libraries.md 13). */
export function CardColumn() {
  const { card: words, empty } = useDeskWords()
  const card = useDesk((state) => state.card)
  const isSaving = useDesk(looksBusy)
  const isFetching = useDesk((state) => state.stage === 'fetching')
  const isElsewhere = useDesk((state) => state.otherScreen)
  const isOfficeOpen = useDesk((state) => state.form.isOfficeOpen)
  const entryId = card?.entryId ?? null
  useEffect(() => {
    if (entryId !== null && keysAreFree()) focusCard()
  }, [entryId])

  return (
    <Panel
      id={CARD_ID}
      // Reachable by Tab: else a dialog that closes gives the focus to Ring, and Enter would call instead of save.
      tabIndex={0}
      data-item=""
      aria-label={card ? words.region(shownName(card)) : empty.title}
      aria-busy={isSaving || isFetching}
      className={cn(
        'flex min-h-0 flex-col overflow-hidden outline-offset-[-2px] focus:outline-none focus-visible:shadow-[inset_0_0_0_2px_var(--accent-soft)] max-[1100px]:min-h-[60dvh]',
        isSaving && 'opacity-60',
      )}
    >
      {card ? (
        <>
          <CardHead card={card} />
          <CardBanners card={card} />
          <CallBox card={card} />
          <CardFacts card={card} />
          {!isOfficeOpen && <NoteStrip card={card} />}
          <NoteWriter card={card} />
        </>
      ) : isElsewhere ? (
        <OtherScreen />
      ) : (
        <EmptyDesk />
      )}
    </Panel>
  )
}

/** The focus goes to a new card, unless the person is in a dialog, or writes in something that is not about the card. */
function keysAreFree(): boolean {
  const { activeElement } = document
  if (!activeElement || activeElement === document.body) return true
  return activeElement.closest('#main') !== null && activeElement.closest('[role="dialog"]') === null
}
