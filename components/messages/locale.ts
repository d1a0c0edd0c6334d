export const LOCALES = ['sv', 'en'] as const
export type Locale = (typeof LOCALES)[number]
export const LOCALE_COOKIE = 'ringko_locale'

/** Swedish unless the person has chosen otherwise. */
export function toLocale(value: string | undefined): Locale {
  return LOCALES.find((locale) => locale === value) ?? 'sv'
}
