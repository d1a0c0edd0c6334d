'use client'
import { useLocale } from './messages-context'

/**
 * One of a part's own catalogues, by the language of the page. The desk's words are in the shared catalogue, which every
 * page loads; the administration keeps its words beside it (`<part>-sv.ts`, `<part>-en.ts`), so that callers need not load them.
 */
export function useWords<Words>(catalogues: { sv: Words; en: Words }): Words {
  return catalogues[useLocale()]
}
