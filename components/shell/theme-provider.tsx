'use client'
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { THEME_COOKIE, type Theme } from './theme'
import { writeCookie } from './write-cookie'

export interface ThemeProviderProps {
  /** What the server read from the cookie. */
  initial: Theme
  children: ReactNode
}

export function ThemeProvider({ initial, children }: ThemeProviderProps) {
  const [theme, setTheme] = useState(initial)
  const value = useMemo(() => {
    const choose = (next: Theme) => {
      writeCookie(THEME_COOKIE, next)
      showTheme(next)
      setTheme(next)
    }
    return { theme, choose }
  }, [theme])
  return <ThemeContext value={value}>{children}</ThemeContext>
}

export function useTheme(): ThemeChoice {
  return useContext(ThemeContext)
}

interface ThemeChoice {
  theme: Theme
  choose: (theme: Theme) => void
}

function showTheme(theme: Theme): void {
  if (theme === 'system') document.documentElement.removeAttribute('data-theme')
  else document.documentElement.setAttribute('data-theme', theme)
}

const ThemeContext = createContext<ThemeChoice>({ theme: 'system', choose: () => undefined })
