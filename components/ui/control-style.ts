import { cva } from 'class-variance-authority'

/** The look of everything one writes in or picks from. */
export const controlStyle = cva(
  'w-full min-w-0 rounded-control border border-field-line bg-panel px-2.5 text-ink placeholder:text-ink-3 focus-visible:border-accent focus-visible:outline-1 focus-visible:outline-offset-0 disabled:opacity-60  aria-invalid:border-wrong',
  {
    variants: { size: { md: 'h-[34px]', lg: 'h-10 text-base', area: 'min-h-[62px] py-2' } },
    defaultVariants: { size: 'md' },
  },
)
