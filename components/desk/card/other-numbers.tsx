'use client'
import { ChipButton } from '@/components/ui/chip'
import { Kbd } from '@/components/ui/kbd'
import type { CardPhone } from '@/lib/queue/types'
import { useDeskWords, usePatchForm } from '../shared/desk-context'

/** The company's other numbers: one press makes it the one to call. Dead ones are struck and stay, so nobody adds them again. */
export function OtherNumbers({ phones, chosenId }: { phones: readonly CardPhone[]; chosenId: number | null }) {
  const { card: words } = useDeskWords()
  const patch = usePatchForm()
  const others = phones.filter(({ id }) => id !== chosenId)
  if (others.length === 0) return null
  const callable = others.filter(({ status }) => status === 'ok')
  return (
    // Many numbers scroll in their place: what is known of the company keeps its room.
    <ul
      aria-label={words.otherNumbers}
      className="col-span-2 mt-1 flex flex-wrap items-center gap-1.5 overflow-y-auto min-[1100px]:max-h-[66px]"
    >
      {callable.length > 0 && (
        <li aria-hidden="true" className="max-sm:hidden">
          <Kbd keys="b" />
        </li>
      )}
      {others.map(({ id, shown, status, kind }) => (
        <li key={id} className="flex">
          {status === 'ok' ? (
            <ChipButton aria-label={words.callNumber(shown)} onClick={() => patch({ phoneId: id })}>
              {shown}
              <span className="font-normal text-ink-3">{words.numberKind[kind]}</span>
            </ChipButton>
          ) : (
            <span className="inline-flex h-6 items-center gap-1.5 text-xs text-ink-3 tabular-nums">
              <s>{shown}</s> {words.numberStatus[status]}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
