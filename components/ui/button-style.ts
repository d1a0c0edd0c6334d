import { cva, type VariantProps } from 'class-variance-authority'

/** Shared by buttons and links that look like one. */
export const buttonStyle = cva(
  'inline-flex select-none items-center gap-2 whitespace-nowrap rounded-control border font-medium transition-colors duration-100 disabled:opacity-55 aria-disabled:opacity-55',
  {
    variants: {
      variant: {
        default: 'border-line-strong bg-panel text-ink not-disabled:hover:bg-panel-2 not-disabled:active:bg-line',
        primary:
          'border-transparent bg-accent text-accent-ink not-disabled:hover:brightness-110 not-disabled:active:brightness-95',
        danger:
          'border-transparent bg-wrong text-panel not-disabled:hover:brightness-110 not-disabled:active:brightness-95',
        ghost: 'border-transparent bg-transparent text-ink-2 not-disabled:hover:bg-line/60 not-disabled:hover:text-ink',
      },
      size: {
        sm: 'h-7 px-2 text-xs',
        md: 'h-8 px-3',
        lg: 'h-[38px] px-3.5',
        xl: 'h-11 justify-center px-4 text-[15px] font-semibold',
        icon: 'size-8 justify-center',
      },
    },
    defaultVariants: { variant: 'default', size: 'md' },
  },
)

type Variant = VariantProps<typeof buttonStyle>['variant']

/** The key on a coloured button takes the colour of its text. */
export function keySignStyle(variant: Variant): string | undefined {
  return variant === 'primary' || variant === 'danger' ? 'border-current bg-transparent text-inherit' : undefined
}
