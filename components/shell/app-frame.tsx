'use client'
import { CSPProvider } from '@base-ui/react/csp-provider'
import { type ReactNode, useEffect } from 'react'
import type { Locale } from '@/components/messages/locale'
import { MessagesProvider } from '@/components/messages/messages-provider'
import { Toaster } from '@/components/ui/toaster'
import { replayEarlyInput } from './early-input/replay-early-input'
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
  // Effects of what stands in the frame have run by now, so its keys are bound.
  useEffect(replayEarlyInput, [])
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
