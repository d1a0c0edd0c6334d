import '@fontsource-variable/inter/wght.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { AppFrame } from '@/components/shell/app-frame'
import { readLook } from './read-look'

export const metadata: Metadata = { title: { default: 'Ringkö', template: '%s · Ringkö' } }

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { locale, theme } = await readLook()
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme}>
      <body>
        <AppFrame locale={locale} theme={theme}>
          {children}
        </AppFrame>
      </body>
    </html>
  )
}
