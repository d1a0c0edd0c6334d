export type AmountFault =
  | 'amount_missing'
  | 'amount_characters'
  | 'amount_zero'
  | 'amount_negative'
  | 'amount_too_large'

export type ParsedAmount = { ok: true; ore: number } | { ok: false; fault: AmountFault }

/** No order is dearer: 10 000 000 kr, in öre. What is above is a slip of the fingers. */
export const HIGHEST_ORE = 1_000_000_000

/**
 * Reads kronor as people write them and answers öre (S54): `2400`, `2 400`, `2400,00`, `2 400 kr`, `2400:-`, `2.400,50`.
 * A comma with three figures after it is refused: it may be a thousand or a decimal.
 */
export function parseAmount(text: string): ParsedAmount {
  const written = text.replace(SPACES, ' ').trim().replace(CURRENCY, '').trim()
  if (written === '') return { ok: false, fault: 'amount_missing' }
  const isNegative = MINUS.test(written)
  const found = PLAIN.exec(written.replace(MINUS, '')) ?? GROUPED.exec(written.replace(MINUS, ''))
  if (!found) return { ok: false, fault: 'amount_characters' }
  const { kronor = '', ore = '' } = found.groups ?? {}
  const amount = Number(kronor.replace(/[ .]/g, '')) * 100 + Number(ore.padEnd(2, '0'))
  return amount > 0 && isNegative ? { ok: false, fault: 'amount_negative' } : boundedAmount(amount)
}

/** Whether öre can be a price: above 0, at most 10 000 000 kr. */
export function boundedAmount(ore: number): ParsedAmount {
  if (ore < 0) return { ok: false, fault: 'amount_negative' }
  if (ore === 0) return { ok: false, fault: 'amount_zero' }
  if (!Number.isSafeInteger(ore) || ore > HIGHEST_ORE) return { ok: false, fault: 'amount_too_large' }
  return { ok: true, ore }
}

/** `2 400` and `2 400,50`: öre as a person reads kronor, with spaces that do not break. */
export function formatAmount(ore: number): string {
  const sign = ore < 0 ? '−' : ''
  const kronor = String(Math.floor(Math.abs(ore) / 100)).replace(/\B(?=(\d{3})+$)/g, '\u00a0')
  const rest = Math.abs(ore) % 100
  return `${sign}${kronor}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}`
}

const SPACES = /[\s\u00a0\u2007\u2009\u202f]+/g
const CURRENCY = /(?:kr(?:onor)?\.?|sek|:-)$/i
const MINUS = /^[-−–]\s?/
const PLAIN = /^(?<kronor>\d{1,13})(?:[.,](?<ore>\d{0,2}))?$/
const GROUPED = /^(?<kronor>\d{1,3}(?<gap>[ .])\d{3}(?:\k<gap>\d{3})*)(?:,(?<ore>\d{1,2}))?$/
