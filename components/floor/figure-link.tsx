'use client'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

export interface FigureLinkProps {
  /** The list behind it; null where there is none to see. */
  href: string | null
  /** Said instead of the bare figure. */
  label?: string
  className?: string
  children: ReactNode
}

/** A figure that opens the list behind it. */
export function FigureLink({ href, label, className, children }: FigureLinkProps) {
  if (href === null) return <span className={className}>{children}</span>
  return (
    <Link
      prefetch={false}
      href={href}
      aria-label={label}
      className={cn('rounded-sm decoration-line-strong underline-offset-[3px] hover:underline', className)}
    >
      {children}
    </Link>
  )
}
