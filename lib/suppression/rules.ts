import type { SuppressionCase } from '@/lib/suppression/types'

export interface StopWish {
  case: SuppressionCase
  /** The number that the stop was said about, E.164. */
  e164: string | null
  wholeCompany: boolean
  urgent: boolean
}
export interface CompanyToStop {
  orgNo: string | null
  /** Workplaces with this org.nr, this one included. */
  workplaces: number
  /** Its numbers, the oldest first. */
  numbers: readonly string[]
}
export interface StopKeysToWrite {
  phone: string | null
  orgNo: string | null
  urgent: boolean
}

/**
 * What a stop is keyed on besides the company (S24-S28). "Helt upphört" leaves the number free; the others stop the number.
 * All workplaces are stopped when that was chosen or when there is only one. "Vill inte bli uppringd" is always urgent.
 */
export function keysOfStop(wish: StopWish, company: CompanyToStop): StopKeysToWrite {
  const isWhole = wish.wholeCompany || company.workplaces === 1
  const isFinal = wish.case === 'no_calls' || wish.case === 'ceased'
  return {
    phone: numberOfStop(wish, company),
    orgNo: isFinal && isWhole ? company.orgNo : null,
    urgent: wish.urgent || wish.case === 'no_calls',
  }
}

/** Without a number said, a stop that shall survive deletion and a new import takes the company's first. */
function numberOfStop(wish: StopWish, { numbers }: CompanyToStop): string | null {
  if (wish.case === 'ceased') return null
  if (wish.e164 !== null || wish.case === 'recently_called') return wish.e164
  return numbers[0] ?? null
}
