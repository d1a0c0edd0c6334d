'use client'
import { type ComponentProps, type KeyboardEvent, useId } from 'react'
import { cn } from '@/components/ui/cn'
import { Kbd } from '@/components/ui/kbd'
import { TextInput } from '@/components/ui/text-input'
import { useOrderFault } from './use-order-fault'
import { useOrderWords } from './use-order-words'

export interface OrderInputProps
  extends Pick<ComponentProps<'input'>, 'onBlur' | 'onFocus' | 'inputMode' | 'placeholder' | 'type'> {
  /** Its name in the order: where the cursor goes when it is missing. */
  name: string
  label: string
  value: string
  onChange: (value: string) => void
  /** What was probably meant; arrow down takes it. */
  proposal?: string | null
  hint?: string
  className?: string
  /** Narrow and to the right; what is wrong is said below the line. */
  isAmount?: boolean
}

/** One field of the order, with what is wrong beside it and a proposal that one key accepts (S38, S51). */
export function OrderInput({ name, label, proposal, hint, onChange, className, isAmount, ...rest }: OrderInputProps) {
  const id = useId()
  const fault = useOrderFault(name)
  const takeByKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || !proposal) return
    event.preventDefault()
    onChange(proposal)
  }
  const isTold = Boolean((fault && !isAmount) || proposal || hint)
  return (
    <div className={cn('grid min-w-0 content-start gap-1', className)}>
      {isAmount && (
        <span aria-hidden="true" className="text-[11px] text-ink-3 sm:hidden">
          {label}
        </span>
      )}
      <TextInput
        data-field={`order.${name}`}
        aria-label={label}
        placeholder={isAmount ? '0' : label}
        aria-invalid={Boolean(fault) || undefined}
        aria-describedby={isTold ? id : undefined}
        aria-keyshortcuts={proposal ? 'ArrowDown' : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={400}
        className={cn(isAmount ? 'px-1.5 text-right tabular-nums' : 'h-[30px]')}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={takeByKey}
        {...rest}
      />
      {isTold && (
        <div id={id} className="grid gap-1">
          {fault && <Fault text={fault} />}
          {proposal && <Proposal text={proposal} onTake={() => onChange(proposal)} />}
          {hint && !fault && <p className="text-xs text-ink-3">{hint}</p>}
        </div>
      )}
    </div>
  )
}

export function Fault({ text }: { text: string }) {
  return (
    <p role="alert" className="flex gap-1.5 text-xs font-medium text-wrong">
      <span aria-hidden="true">▲</span>
      {text}
    </p>
  )
}

function Proposal({ text, onTake }: { text: string; onTake: () => void }) {
  const words = useOrderWords()
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={words.take(text)}
      onClick={onTake}
      className="inline-flex w-fit items-center gap-1.5 rounded-control bg-warn-soft px-1.5 py-0.5 text-left text-xs font-medium text-ink wrap-anywhere"
    >
      <Kbd keys="ArrowDown" />
      {text}
    </button>
  )
}
