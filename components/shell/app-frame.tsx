'use client'
import { CSPProvider } from '@base-ui/react/csp-provider'
import type { ReactNode } from 'react'
import type { Locale } from '@/components/messages/locale'
import { MessagesProvider } from '@/components/messages/messages-provider'
import { Toaster } from '@/components/ui/toaster'
import { KeysDialogProvider } from './keys-dialog'
import type { Theme } from './theme'
import { ThemeProvider } from './theme-provider'

export interface AppFrameProps {
  locale: Locale
  theme: Theme
  children: ReactNode
}

/** What every page stands in: language, look, keys and messages. */
export function AppFrame({ locale, theme, children }: AppFrameProps) {
  return (
    <CSPProvider disableStyleElements>
      <MessagesProvider locale={locale}>
        <ThemeProvider initial={theme}>
          <KeysDialogProvider>
            <div className="app-root">{children}</div>
            <Toaster />
          </KeysDialogProvider>
        </ThemeProvider>
      </MessagesProvider>
    </CSPProvider>
  )
}
