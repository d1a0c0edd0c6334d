'use client'
import { LOCALES } from '@/components/messages/locale'
import { useLocale, useMessages } from '@/components/messages/messages-context'
import { Segments } from '@/components/ui/segments'
import { chooseLocale } from './choose-locale'
import { THEMES } from './theme'
import { useTheme } from './theme-provider'

export function ThemeSwitch() {
  const { shell } = useMessages()
  const { theme, choose } = useTheme()
  const options = THEMES.map((value) => ({ value, label: shell.themes[value] }))
  return <Segments aria-label={shell.theme} options={options} value={theme} onValueChange={choose} />
}

export function LanguageSwitch() {
  const { shell } = useMessages()
  const options = LOCALES.map((value) => ({ value, label: shell.languages[value], lang: value }))
  return <Segments aria-label={shell.language} options={options} value={useLocale()} onValueChange={chooseLocale} />
}
