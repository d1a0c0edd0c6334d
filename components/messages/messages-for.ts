import { en } from './en'
import type { Locale } from './locale'
import { type Messages, sv } from './sv'

/** The catalogue of a language, for server components; client components use `useMessages`. */
export function messagesFor(locale: Locale): Messages {
  return locale === 'en' ? en : sv
}
