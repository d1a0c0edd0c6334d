import { cva } from 'class-variance-authority'

/** Shared by buttons and links that look like one. */
export const buttonStyle = cva(
  'inline-flex select-none items-center gap-2 whitespace-nowrap rounded-control border font-medium transition-colors duration-100 disabled:opacity-55 aria-disabled:opacity-55',
  {
    variants: {
      variant: {
        default: 'border-line-strong bg-panel text-ink enabled:hover:bg-panel-2 enabled:active:bg-line',
        primary:
          'border-transparent bg-accent text-accent-ink enabled:hover:brightness-110 enabled:active:brightness-95',
        danger: 'border-transparent bg-wrong text-panel enabled:hover:brightness-110 enabled:active:brightness-95',
        ghost: 'border-transparent bg-transparent text-ink-2 enabled:hover:bg-line/60 enabled:hover:text-ink',
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
