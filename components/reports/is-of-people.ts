import { namesCallers } from '@/lib/reports/rules'
import type { ReportChoices } from '@/lib/reports/types'

interface Shown {
  choices: ReportChoices
  groups: ReadonlyArray<string | null>
  caller: number | undefined
}

/** A report shows others' figures by name: who reads only their own has nobody to choose among. */
export const isOfPeople = ({ choices, ...shown }: Shown) => choices.callers.length > 0 && namesCallers(shown)
