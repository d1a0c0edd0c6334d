'use client'
import { useState } from 'react'
import { brokenPageEn } from '@/components/messages/broken-page-en'
import { brokenPageSv } from '@/components/messages/broken-page-sv'
import { toLocale } from '@/components/messages/locale'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

/** Stands in for the whole document, so nothing around it gives it words or a look: it keeps those of the page it replaces. */
export function BrokenPage() {
  const [{ locale, theme }] = useState(lookOfDocument)
  const words = locale === 'en' ? brokenPageEn : brokenPageSv
  return (
    <html lang={locale} data-theme={theme}>
      <body>
        <main id="main" className="pt-[12vh]">
          <title>{words.title}</title>
          <EmptyState
            level={1}
            title={words.title}
            text={words.text}
            actions={
              <Button variant="primary" onClick={() => window.location.reload()}>
                {words.reload}
              </Button>
            }
          />
        </main>
      </body>
    </html>
  )
}

function lookOfDocument() {
  if (typeof document === 'undefined') return { locale: toLocale(undefined), theme: undefined }
  const { lang, dataset } = document.documentElement
  return { locale: toLocale(lang), theme: dataset.theme }
}
