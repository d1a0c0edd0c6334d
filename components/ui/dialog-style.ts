import { cva } from 'class-variance-authority'

export const veilStyle = 'fixed inset-0 z-40 bg-veil'

export const dialogStyle = cva(
  'fixed top-[min(12vh,96px)] left-1/2 z-50 flex max-h-[80dvh] w-[calc(100vw-24px)] -translate-x-1/2 flex-col overflow-hidden rounded-panel border border-line-strong bg-panel text-ink shadow-float outline-none',
  {
    variants: { size: { sm: 'max-w-sm', md: 'max-w-lg', lg: 'max-w-3xl' } },
    defaultVariants: { size: 'md' },
  },
)
