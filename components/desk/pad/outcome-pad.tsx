'use client'
import { Fragment, useEffect } from 'react'
import { cn } from '@/components/ui/cn'
import { lazyPart } from '@/components/ui/lazy-part'
import { Panel } from '@/components/ui/panel'
import { OUTCOMES } from '@/lib/calls/types'
import { looksReady } from '../commands/can-act'
import { mayChoose } from '../commands/pad-commands'
import { useDesk, useDeskWords } from '../shared/desk-context'
import { loadTimeReader } from '../time/time-reader'
import { OutcomeButton } from './outcome-button'
import type { OutcomeFieldsProps } from './outcome-fields'
import { SaveBar } from './save-bar'

/** What came of the call, one key each (S2); below the chosen one what it needs. */
export function OutcomePad({ id, className }: { id: string; className: string }) {
  const { pad } = useDeskWords()
  const card = useDesk((state) => state.card)
  const outcome = useDesk((state) => state.form.outcome)
  const errors = useDesk((state) => state.form.errors)
  const role = useDesk((state) => state.user.role)
  const isSkipping = useDesk((state) => state.overlay === 'skip')
  const isLocked = useDesk((state) => !looksReady(state, Date.now()))
  const Fields = useOutcomeFields(outcome !== null)
  const SkipReasons = useSkipReasons(isSkipping)
  useEffect(() => {
    focusField(Object.keys(errors)[0])
  }, [errors])
  return (
    <Panel
      id={id}
      aria-label={pad.title}
      className={cn(
        'grid min-h-0 grid-rows-[auto_minmax(0,1fr)_auto] max-[1100px]:grid-rows-[auto_auto_auto]',
        className,
      )}
    >
      <h2 className="max-[1100px]:[@media(max-height:600px)]:sr-only px-3.5 pt-3 pb-1.5 text-xs font-semibold text-ink-3 uppercase">
        {pad.title}
      </h2>
      <fieldset
        disabled={!card || isLocked}
        aria-label={pad.title}
        className={cn(
          'relative grid min-h-0 content-start gap-0.5 overflow-y-auto px-2 pb-2 transition-opacity duration-100 disabled:opacity-60',
          // In the sheet two columns hold them all where there is room for two, so that none lies below the edge.
          'max-[1100px]:grid-flow-row-dense max-[1100px]:overflow-visible max-[1100px]:min-[520px]:grid-cols-2',
        )}
      >
        {isSkipping && SkipReasons ? (
          <SkipReasons />
        ) : (
          OUTCOMES.map((one, index) =>
            // Fel opens a list of its own: the other outcomes make room for it, Esc brings them back.
            (outcome === 'wrong' && one !== 'wrong') || !mayChoose(role, one) ? null : (
              <Fragment key={one}>
                <OutcomeButton outcome={one} digit={index + 1} card={card} isTight={outcome !== null} />
                {one === outcome && card && Fields && <Fields card={card} outcome={one} />}
              </Fragment>
            ),
          )
        )}
      </fieldset>
      <div className="max-[1100px]:sticky max-[1100px]:bottom-0">
        <SaveBar />
      </div>
    </Panel>
  )
}

/** Only what is written in takes the focus: on a button Enter would choose instead of save. */
function focusField(name: string | undefined): void {
  if (!name) return
  document
    .querySelector<HTMLElement>(`:is(input, select)[data-field="${name}"], [data-field="${name}"] select`)
    ?.focus()
}

// What an outcome asks for comes right after the first card; what is typed before it is held (hold-typing.ts).
const useOutcomeFields = lazyPart<OutcomeFieldsProps>(
  async () => {
    const [{ OutcomeFields }] = await Promise.all([import('./outcome-fields'), loadTimeReader()])
    return OutcomeFields
  },
  { restMs: 0 },
)

const useSkipReasons = lazyPart<object>(async () => (await import('./skip-reasons')).SkipReasons, { restMs: 0 })
