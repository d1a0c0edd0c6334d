'use client'
import { Button } from '@/components/ui/button'
import { undoOutcome } from '../commands/undo-outcome'
import { useDesk, useDeskKit, useDeskWords } from '../shared/desk-context'
import type { UndoOffer } from '../state/desk-state'
import { useServerNow } from '../time/use-server-now'

/** "Sparade Nej på Falu Tak AB, Ångra 48 s": undo instead of "are you sure". */
export function UndoOfferLine() {
  const undo = useDesk((state) => state.undo)
  return undo && <Offer undo={undo} />
}

function Offer({ undo }: { undo: UndoOffer }) {
  const { foot, outcomes, reasons } = useDeskWords()
  const kit = useDeskKit()
  const now = useServerNow(1000)
  const left = undo.untilAt === null ? null : Math.floor((undo.untilAt - now) / 1000)
  if (left !== null && left < 0) return null
  return (
    <span
      // On a small screen it stands right above the bar of the outcomes: taking back needs no scrolling.
      className="flex min-w-0 items-center gap-1.5 max-[1100px]:fixed max-[1100px]:inset-x-0 max-[1100px]:bottom-[68px] max-[1100px]:z-20 max-[1100px]:justify-between max-[1100px]:border-t max-[1100px]:border-line max-[1100px]:bg-panel max-[1100px]:px-4 max-[1100px]:py-1"
    >
      <span className="min-w-0 truncate">
        {foot.saved}{' '}
        <b className="font-semibold tabular-nums">
          {undo.isFinal ? reasons.address_care : foot.told(outcomes[undo.outcome], undo.orderNumber)}
        </b>{' '}
        {foot.on} {undo.organization}
      </span>
      {undo.isFinal ? (
        <span className="flex-none text-ink-3">{foot.final}</span>
      ) : (
        <>
          {undo.orderNumber !== null && (
            <Button size="sm" variant="ghost" keys="w" onClick={() => kit.store.setState({ overlay: 'thanks' })}>
              {foot.mail}
            </Button>
          )}
          <Button size="sm" variant="ghost" keys="u" aria-disabled={undo.isWanted} onClick={() => undoOutcome(kit)}>
            {foot.undo}
          </Button>
          <span className="w-8 flex-none whitespace-nowrap text-ink-3 tabular-nums">
            {left !== null && foot.seconds(left)}
          </span>
        </>
      )}
    </span>
  )
}
