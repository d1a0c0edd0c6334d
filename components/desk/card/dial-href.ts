import type { DialScheme } from '@/components/ui/preferences'

/** What the computer's telephone program opens. This computer's own choice goes before the installation's. */
export function dialHref(e164: string, { chosen, installed }: { chosen: DialScheme; installed: DialScheme }): string {
  const scheme = chosen === 'tel' ? installed : chosen
  return `${scheme}:${e164}`
}
