import { cn } from './cn'
import { type Tone, toneText } from './tones'

export interface DotProps {
  tone?: Tone
  className?: string
}

/** A coloured sign. It stands beside a word, never alone. */
export function Dot({ tone = 'neutral', className }: DotProps) {
  return (
    <span
      aria-hidden="true"
      className={cn('inline-block size-2 flex-none rounded-full bg-current', toneText[tone], className)}
    />
  )
}
