import type { ReactNode } from 'react'
import { cn } from './cn'

export interface EmptyStateProps {
  title: ReactNode
  /** Says what to do. */
  text?: ReactNode
  actions?: ReactNode
  /** 1 when it is all there is on the page. */
  level?: 1 | 2
  className?: string
}

export function EmptyState({ title, text, actions, level = 2, className }: EmptyStateProps) {
  const Heading = `h${level}` as const
  return (
    <div className={cn('grid place-items-center content-center gap-1.5 px-6 py-12 text-center', className)}>
      <Heading className="text-base font-semibold">{title}</Heading>
      {text && <p className="max-w-[46ch] text-ink-2">{text}</p>}
      {actions && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  )
}
