'use client'
import { useMessages } from '@/components/messages/messages-context'

/** The first stop of the Tab key: past the bar, to the page's `<main id="main">`. */
export function SkipLink() {
  const { common } = useMessages()
  return (
    <a
      href="#main"
      className="fixed top-2 left-2 z-50 print:hidden -translate-y-20 rounded-control bg-accent px-3 py-2 font-medium text-accent-ink focus:translate-y-0"
    >
      {common.skipToContent}
    </a>
  )
}
