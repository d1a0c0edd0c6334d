import { cookies } from 'next/headers'
import { LOCALE_COOKIE, type Locale, toLocale } from '@/components/messages/locale'
import { THEME_COOKIE, type Theme, toTheme } from '@/components/shell/theme'

/** Language and theme from their cookies, so that the first paint is right. */
export async function readLook(): Promise<{ locale: Locale; theme: Theme }> {
  const jar = await cookies()
  return {
    locale: toLocale(jar.get(LOCALE_COOKIE)?.value),
    theme: toTheme(jar.get(THEME_COOKIE)?.value),
  }
}
