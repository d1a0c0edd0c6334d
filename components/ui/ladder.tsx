import { cn } from './cn'
import { type Tone, toneText } from './tones'

export interface LadderProps {
  /** Steps taken. */
  taken: number
  /** All steps. */
  limit: number
  tone?: Tone
  className?: string
}

/** Attempts as steps. The words stand beside it ("Ej svar 2 av 5"), so it is silent for screen readers. */
export function Ladder({ taken, limit, tone = 'no-answer', className }: LadderProps) {
  const steps = Array.from({ length: limit }, (_, index) => index + 1)
  return (
    <span aria-hidden="true" className={cn('inline-flex gap-[3px]', toneText[tone], className)}>
      {steps.map((step) => (
        <i key={step} className={cn('h-1.5 w-3.5 rounded-full', step <= taken ? 'bg-current' : 'bg-line-strong')} />
      ))}
    </span>
  )
}
