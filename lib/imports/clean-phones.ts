import { type Fault, fault } from '@/lib/imports/faults'
import { type ParsedPhone, parsePhone, splitPhoneCell } from '@/lib/organizations/phone-number'
import type { NumberKind } from '@/lib/organizations/types'

export interface CleanNumber {
  e164: string
  kind: NumberKind
  extension: string | null
}

export interface CleanPhones {
  numbers: CleanNumber[]
  /** Of the first fixed Swedish number, `08`. */
  areaCode: string | null
}

/** What a column of numbers is for. */
export type PhoneColumn = 'phone' | 'directPhone' | 'mobile' | 'contactMobile'

/**
 * The telephone numbers of a row, each once: a mobile number repeated in the telephone column stays one mobile number.
 * What is no number is left out with a fault, the row is kept.
 */
export function cleanPhones(cells: readonly { column: PhoneColumn; text: string }[], faults: Fault[]): CleanPhones {
  const numbers: CleanNumber[] = []
  let areaCode: string | null = null
  for (const { column, text } of cells) {
    for (const written of splitPhoneCell(text)) {
      const parsed = parsePhone(written)
      if (!parsed.ok) faults.push(fault(parsed.fault, 'dropped', written))
      else if (numbers.some(({ e164 }) => e164 === parsed.e164))
        faults.push(fault('phone_repeated', 'repaired', written))
      else {
        numbers.push({ e164: parsed.e164, kind: kindOf(column, parsed, numbers), extension: parsed.extension })
        areaCode ??= parsed.areaCode
      }
    }
  }
  return { numbers, areaCode }
}

type GoodPhone = Extract<ParsedPhone, { ok: true }>

function kindOf(column: PhoneColumn, { series }: GoodPhone, before: readonly CleanNumber[]): NumberKind {
  if (series === 'mobile') return 'mobile'
  if (column === 'directPhone' || column === 'contactMobile') return 'direct'
  return before.some(({ kind }) => kind === 'main') ? 'other' : 'main'
}
