'use client'
import { useLocale } from '@/components/messages/messages-context'

export interface OnPaperProps {
  /** Local days, when the figures are of some days only. */
  days?: { from?: string | undefined; to?: string | undefined }
  /** What else was chosen, in words; what was not is left out. */
  said?: ReadonlyArray<string | null | undefined | false>
}

/** The fields of a filter are not printed; what they choose is, or the figures would say nothing of what they count. */
export function OnPaper({ days = {}, said = [] }: OnPaperProps) {
  const dayOf = useDay()
  const { from, to } = days
  const period = from === to ? [from && dayOf(from)] : [from && dayOf(from), '–', to && dayOf(to)]
  const all = [from || to ? period.filter(Boolean).join(' ') : null, ...said].filter(Boolean)
  return all.length > 0 && <p className="mb-3 hidden font-medium print:block">{all.join(' · ')}</p>
}

/** The name of what was chosen in a list. */
export function chosenName(all: readonly { id: number; name: string }[], id: number | undefined): string | undefined {
  return all.find((one) => one.id === id)?.name
}

/** With its year: a paper is kept. */
function useDay(): (day: string) => string {
  const locale = useLocale() === 'en' ? 'en-GB' : 'sv-SE'
  const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  return (day) => format.format(new Date(`${day}T00:00:00Z`)).replaceAll('.', '')
}
