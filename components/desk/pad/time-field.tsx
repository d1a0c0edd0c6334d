'use client'
import { useEffect } from 'react'
import { Chip, ChipButton } from '@/components/ui/chip'
import { Field } from '@/components/ui/field'
import { Kbd } from '@/components/ui/kbd'
import { TextInput } from '@/components/ui/text-input'
import type { ParsedTime } from '@/lib/callbacks/parsed-time'
import type { Card } from '@/lib/queue/types'
import { saveOutcome } from '../commands/save-outcome'
import { useDesk, useDeskKit, useDeskWords, usePatchForm } from '../shared/desk-context'
import { focusById, TIME_ID } from '../shared/focus-card'
import { writtenTimes } from '../time/read-time'
import { useServerNow } from '../time/use-server-now'
import { useTimes } from '../time/use-times'

/** The time as people write it, what was understood, and picks for the usual ones. Enter saves. */
export function TimeField({ card, isOptional }: { card: Card; isOptional: boolean }) {
  const { pad, times: words } = useDeskWords()
  const kit = useDeskKit()
  const patch = usePatchForm()
  const form = useDesk((state) => state.form)
  const now = useServerNow(30_000)
  const times = useTimes()
  const read = writtenTimes.readTime(form, card, { now, words })
  const error = form.errors.callbackAt
  // A promise needs its time: the field is where the caller writes next.
  useEffect(() => {
    if (!isOptional) focusById(TIME_ID)
  }, [isOptional])
  return (
    <div className="grid gap-2">
      <Field
        id={TIME_ID}
        label={
          <span className="flex items-center gap-1.5">
            {isOptional ? pad.whenOptional : pad.when} <Kbd keys="t" />
            {read?.kind === 'instant' && (
              <b aria-hidden="true" className="font-semibold text-ink tabular-nums">
                {read.understood}
              </b>
            )}
          </span>
        }
        error={error}
      >
        <TextInput
          keys="t"
          data-field="callbackAt"
          autoComplete="off"
          spellCheck={false}
          placeholder={pad.timePlaceholder}
          value={form.timeText}
          // Another time is written over the old one, not after it.
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => patch({ timeText: event.target.value, pickedAt: null, errors: {} })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            saveOutcome(kit, { next: true })
          }}
        />
      </Field>
      <div aria-live="polite" className="contents">
        {read ? (
          <Understood read={read} isToldAbove={error !== undefined} />
        ) : (
          isOptional && (
            <p className="text-xs text-ink-2 tabular-nums">{pad.defaultTime(times.back(card.preview.callback, now))}</p>
          )
        )}
      </div>
      {read?.kind !== 'ambiguous' && <QuickPicks card={card} now={now} />}
    </div>
  )
}

interface UnderstoodProps {
  read: ParsedTime
  /** The error at the field says the same: once is enough. */
  isToldAbove: boolean
}

/** What is still being written is not wrong yet: only Enter makes it an error, in red at the field. */
function Understood({ read, isToldAbove }: UnderstoodProps) {
  const { pad } = useDeskWords()
  if (read.kind === 'refused') return isToldAbove ? null : <p className="text-xs text-ink-2">{read.message}</p>
  if (read.kind === 'ambiguous') {
    return (
      <p className="text-xs text-ink-2 tabular-nums">
        {read.question} <Kbd keys="Enter" />
      </p>
    )
  }
  return (
    <>
      <p className="sr-only">{read.understood}</p>
      {read.marks.length > 0 && (
        <p className="flex flex-wrap items-center gap-1.5">
          {read.marks.map((mark) => (
            <Chip key={mark} tone={mark === 'red_day' ? 'wrong' : 'no-answer'} className="h-5">
              {pad.marks[mark]}
            </Chip>
          ))}
        </p>
      )}
    </>
  )
}

function QuickPicks({ card, now }: { card: Card; now: number }) {
  const { pad, times: words } = useDeskWords()
  const patch = usePatchForm()
  const outcome = useDesk((state) => state.form.outcome)
  const pickedAt = useDesk((state) => state.form.pickedAt)
  const picks = writtenTimes.picksFor({ outcome }, card, { now, words })
  return (
    <fieldset aria-label={pad.quick} className="flex flex-wrap gap-1.5">
      {picks.map(({ label, at }) => (
        <ChipButton key={at} aria-pressed={at === pickedAt} onClick={() => pick(patch, { at, label })}>
          {label}
        </ChipButton>
      ))}
    </fieldset>
  )
}

/** The focus goes to the field, so that Enter saves. */
function pick(patch: ReturnType<typeof usePatchForm>, { at, label }: { at: number; label: string }): void {
  patch({ pickedAt: at, timeText: label, errors: {} })
  focusById(TIME_ID)
}
