'use client'
import { useState } from 'react'
import { brokenPageEn } from '@/components/messages/broken-page-en'
import { brokenPageSv } from '@/components/messages/broken-page-sv'

/**
 * Stands in for the whole document, so nothing around it gives it words or a look: it keeps those of the page it replaces.
 * Every page brings it along, so it is without the kit's parts.
 */
export function BrokenPage() {
  const [{ lang, theme }] = useState(lookOfDocument)
  const words = lang === 'en' ? brokenPageEn : brokenPageSv
  return (
    <html lang={lang} data-theme={theme}>
      <body>
        <main className="grid min-h-dvh place-content-center justify-items-center gap-1.5 px-6 text-center">
          <title>{words.title}</title>
          <h1 className="text-base font-semibold">{words.title}</h1>
          <p className="max-w-[46ch] text-ink-2">{words.text}</p>
          <button
            type="button"
            className="mt-3 rounded-control bg-accent px-3 py-2 font-medium text-accent-ink"
            onClick={() => window.location.reload()}
          >
            {words.reload}
          </button>
        </main>
      </body>
    </html>
  )
}

function lookOfDocument() {
  const page = typeof document === 'undefined' ? null : document.documentElement
  return { lang: page?.lang || 'sv', theme: page?.dataset.theme }
}
