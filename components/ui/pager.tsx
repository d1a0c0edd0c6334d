'use client'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { buttonStyle } from './button-style'
import { Kbd } from './kbd'
import { useUiWords } from './ui-words'
import { useHotkeys } from './use-hotkeys'

export interface PagerProps {
  /** "1-50 av 1 284", or what the page can say without counting. */
  text?: ReactNode
  /** Addresses with the place to go on from; null where there is no more. */
  previousHref: string | null
  nextHref: string | null
}

/** Turns the pages of a list that is read by the address. */
export function Pager({ text, previousHref, nextHref }: PagerProps) {
  const { inList, previousPage, nextPage } = useUiWords()
  const router = useRouter()
  const go = (href: string | null) => href !== null && router.push(href)
  useHotkeys([
    { keys: ',', label: previousPage, group: inList, isEnabled: previousHref !== null, run: () => go(previousHref) },
    { keys: '.', label: nextPage, group: inList, isEnabled: nextHref !== null, run: () => go(nextHref) },
  ])
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <p className="flex-1 text-xs text-ink-3 tabular-nums">{text}</p>
      {previousHref && <Turn href={previousHref} label={previousPage} keys="," />}
      {nextHref && <Turn href={nextHref} label={nextPage} keys="." />}
    </div>
  )
}

function Turn({ href, label, keys }: { href: string; label: string; keys: string }) {
  return (
    <Link prefetch={false} href={href} className={buttonStyle({ size: 'sm' })}>
      {label}
      <Kbd keys={keys} />
    </Link>
  )
}
