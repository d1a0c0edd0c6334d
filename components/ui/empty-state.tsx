import type { ReactNode } from 'react'
import { cn } from './cn'

export interface EmptyStateProps {
  title: ReactNode
  /** Says what to do. */
  text?: ReactNode
  actions?: ReactNode
  className?: string
}

export function EmptyState({ title, text, actions, className }: EmptyStateProps) {
  return (
    <div className={cn('grid place-items-center content-center gap-1.5 px-6 py-12 text-center', className)}>
      <h2 className="text-base font-semibold">{title}</h2>
      {text && <p className="max-w-[46ch] text-ink-2">{text}</p>}
      {actions && <div className="mt-3 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  )
}
