'use client'
import { ButtonLink } from '@/components/ui/button-link'
import { useBoard } from './floor-context'
import { clock } from './floor-figures'
import { useFloorWords } from './use-floor-words'

/** Says plainly when the figures are old. It is always there for screen readers to hear it change. */
export function LineNotice() {
  const words = useFloorWords()
  const { state } = useBoard()
  const isLost = state.line === 'lost'
  const isEnded = state.line === 'ended'
  return (
    <div role="status" className="contents">
      {(isLost || isEnded) && (
        <p className="flex flex-wrap items-center gap-3 rounded-panel border border-wrong bg-wrong-soft px-4 py-2 font-medium">
          <span className="flex-1">{isEnded ? words.endedText : words.lostText(clock(state.inStepAt))}</span>
          {isEnded && <ButtonLink href="/logga-in">{words.signIn}</ButtonLink>}
        </p>
      )}
    </div>
  )
}
