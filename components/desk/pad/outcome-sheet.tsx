'use client'
import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Dot } from '@/components/ui/dot'
import { useDesk, useDeskWords } from '../shared/desk-context'
import { OUTCOME_TONE } from '../shared/outcome-tone'
import type { DeskState } from '../state/desk-state'
import { OutcomePad } from './outcome-pad'

const SHEET_ID = 'desk-outcomes'

/** The outcomes: a column of their own, and on a phone a sheet behind one button. */
export function OutcomeSheet({ looks }: { looks: number }) {
  const { pad, outcomes } = useDeskWords()
  const [isOpen, setOpen] = useState(false)
  const entryId = useDesk((state) => state.card?.entryId)
  const hasCard = useDesk((state) => state.card !== null)
  const outcome = useDesk((state) => state.form.outcome)
  const wanted = useDesk(wantedBy)
  const [seen, setSeen] = useState(wanted)
  // While drawing, so that a field that takes the focus stands on the screen when it does.
  if (wanted !== seen) {
    setSeen(wanted)
    if (wanted) setOpen(true)
  }
  // A new card is read first; and who looks something up wants the sheet out of the way.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the count of looks is why it closes.
  useEffect(() => {
    if (entryId) setOpen(false)
  }, [entryId, looks])
  return (
    <>
      <OutcomePad
        id={SHEET_ID}
        className={cn(
          !isOpen && 'max-[1100px]:hidden',
          'max-[1100px]:fixed max-[1100px]:inset-x-3 max-[1100px]:bottom-[68px] max-[1100px]:z-30 max-[1100px]:max-h-[calc(100dvh-80px)] max-[1100px]:overflow-y-auto max-[1100px]:shadow-float',
        )}
      />
      <div className="fixed inset-x-0 bottom-0 z-30 border-t border-line bg-panel p-3 min-[1100px]:hidden">
        <Button
          size="xl"
          variant={isOpen ? 'default' : 'primary'}
          className="w-full"
          disabled={!isOpen && !hasCard}
          aria-expanded={isOpen}
          aria-controls={SHEET_ID}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? pad.close : pad.open}
          {!isOpen && outcome && (
            <span className="flex items-center gap-1.5 font-normal">
              {/* On the button's own colour a dot alone is hardly seen. */}
              <Dot tone={OUTCOME_TONE[outcome]} className="ring-2 ring-accent-ink" /> {outcomes[outcome]}
            </span>
          )}
        </Button>
      </div>
    </>
  )
}

/** What a key has asked for that stands in the sheet: an outcome's fields, what is missing, why a card is skipped. */
function wantedBy({ overlay, form }: DeskState): string | null {
  if (overlay === 'skip') return 'skip'
  // An order is taken in the panel below the card.
  if (form.outcome === 'order' && !form.errors.form) return null
  return Object.keys(form.errors)[0] ?? (form.isTouched ? form.outcome : null)
}
