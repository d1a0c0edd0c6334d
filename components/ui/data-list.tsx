import type { ReactNode } from 'react'
import { cn } from './cn'

export interface DataListProps {
  children: ReactNode
  className?: string
}

/** Terms and what they are: the facts of a company. */
export function DataList({ children, className }: DataListProps) {
  return <dl className={cn('grid grid-cols-[104px_minmax(0,1fr)] gap-x-3 gap-y-1.5', className)}>{children}</dl>
}

export interface DataRowProps {
  term: ReactNode
  children: ReactNode
}

export function DataRow({ term, children }: DataRowProps) {
  return (
    <>
      <dt className="text-xs/5 text-ink-3">{term}</dt>
      <dd className="min-w-0 tabular-nums wrap-anywhere">{children}</dd>
    </>
  )
}
