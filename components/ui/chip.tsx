import type { ComponentProps } from 'react'
import { cn } from './cn'
import { type Tone, toneText } from './tones'

export interface ChipProps extends ComponentProps<'span'> {
  tone?: Tone
}

/** A small fact about the thing beside it. Not clickable: see ChipButton. */
export function Chip({ tone = 'neutral', className, ...rest }: ChipProps) {
  return <span className={cn(chipShape, toneText[tone], className)} {...rest} />
}

export interface ChipButtonProps extends ComponentProps<'button'> {
  tone?: Tone
}

/** A quick pick: "Imorgon 9:30". */
export function ChipButton({ tone = 'neutral', className, ...rest }: ChipButtonProps) {
  return (
    <button
      type="button"
      className={cn(
        chipShape,
        toneText[tone],
        'h-6 enabled:hover:border-line-strong enabled:hover:text-ink disabled:opacity-55 aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-ink',
        className,
      )}
      {...rest}
    />
  )
}

const chipShape =
  'inline-flex h-[22px] items-center gap-1.5 whitespace-nowrap rounded-full border border-line bg-panel-2 px-2 text-xs font-medium tabular-nums'
