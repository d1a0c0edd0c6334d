import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'

/** A white sheet on the page. */
export function Panel({ className, ...rest }: ComponentProps<'section'>) {
  return <section className={cn('rounded-panel border border-line bg-panel shadow-panel', className)} {...rest} />
}

export interface PanelHeaderProps {
  title: ReactNode
  id?: string
  aside?: ReactNode
}

export function PanelHeader({ title, id, aside }: PanelHeaderProps) {
  return (
    <header className="flex items-center gap-3 px-4 pt-3 pb-2">
      <h2 id={id} className="flex-1 text-[13px] font-semibold">
        {title}
      </h2>
      {aside && <div className="flex items-center gap-2 text-xs text-ink-3">{aside}</div>}
    </header>
  )
}
