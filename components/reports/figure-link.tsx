import Link from 'next/link'
import type { ReactNode } from 'react'

export interface FigureLinkProps {
  /** What is behind it; null where there is nothing to open, or it is not theirs to open. */
  href: string | null
  children: ReactNode
  isZero?: boolean
}

/** A figure that opens what it counts. */
export function FigureLink({ href, children, isZero }: FigureLinkProps) {
  if (isZero) return <span className="text-ink-3">{children}</span>
  if (href === null) return children
  return (
    <Link prefetch={false} href={href} className="rounded-sm hover:text-accent hover:underline print:no-underline">
      {children}
    </Link>
  )
}
