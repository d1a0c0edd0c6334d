import '@fontsource-variable/inter/wght.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { AppFrame } from '@/components/shell/app-frame'
import { earlyScripts } from '@/components/shell/early-input/early-scripts'
import { readLook } from './read-look'

export const metadata: Metadata = { title: { default: 'Ringkö', template: '%s · Ringkö' } }

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { locale, theme } = await readLook()
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme}>
      <head>
        {/* The browser hides the nonce from scripts, so what React finds is never what was sent. */}
        <script nonce={nonce} suppressHydrationWarning>
          {earlyScripts()}
        </script>
      </head>
      <body>
        <AppFrame locale={locale} theme={theme}>
          {children}
        </AppFrame>
      </body>
    </html>
  )
}
