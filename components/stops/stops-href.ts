import { withQuery } from '@/lib/api/ask'
import type { StopsQuery } from '@/lib/suppression/schema'

/** What is as it is anyway is left out of the address. */
export function stopsHref({ text, status, page }: StopsQuery): string {
  return withQuery('/sparrar', {
    text: text || undefined,
    status: status === 'active' ? undefined : status,
    page: page === 1 ? undefined : page,
  })
}
