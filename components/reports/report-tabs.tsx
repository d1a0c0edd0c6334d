'use client'
import Link from 'next/link'
import { usePathname, useSearchParams } from 'next/navigation'
import { useReportWords } from './use-report-words'

/** The reports, in their order: a tab stands here when its page exists. */
const REPORTS = [
  { id: 'outcomes', href: '/rapporter/utfall' },
  { id: 'sales', href: '/rapporter/forsaljning' },
  { id: 'answers', href: '/rapporter/svar' },
  { id: 'quality', href: '/rapporter/kvalitet' },
] as const

/** What the reports share: whoever looks at a period in one looks at it in the next. */
const SHARED = ['fran', 'till', 'kampanj', 'ringare'] as const

/** One link for each report; they are pages of their own, so this is no tablist. */
export function ReportTabs() {
  const words = useReportWords()
  const path = usePathname()
  const query = useSearchParams()
  const kept = SHARED.flatMap((name) => (query.has(name) ? [`${name}=${query.get(name)}`] : [])).join('&')
  return (
    <nav
      aria-label={words.tabsLabel}
      className="mb-5 flex gap-[18px] overflow-x-auto border-b border-line print:hidden"
    >
      {REPORTS.map(({ id, href }) => (
        <Link
          key={id}
          prefetch={false}
          href={kept ? `${href}?${kept}` : href}
          aria-current={path.startsWith(href) ? 'page' : undefined}
          className="flex h-10 flex-none items-center font-medium text-ink-3 outline-offset-[-3px] hover:text-ink aria-[current]:text-ink aria-[current]:shadow-[inset_0_-2px_0_var(--accent)]"
        >
          {words.tabs[id]}
        </Link>
      ))}
    </nav>
  )
}
