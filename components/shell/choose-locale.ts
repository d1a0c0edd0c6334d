import { LOCALE_COOKIE, type Locale } from '@/components/messages/locale'
import { writeCookie } from './write-cookie'

/** Changes the language: the server writes the page anew, so nothing is left in the old one. */
export function chooseLocale(locale: Locale): void {
  writeCookie(LOCALE_COOKIE, locale)
  window.location.reload()
}
