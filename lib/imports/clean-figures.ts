import { type Fault, fault } from '@/lib/imports/faults'

const MONTHS = 'jan feb mar apr maj jun jul aug sep okt nov dec'.split(' ')
const MONTHS_ENGLISH: Record<string, string> = { may: 'maj', oct: 'okt' }

/** Number of employees as a range or a figure: `5-9`, `0`, `500+`. Puts right what a spreadsheet made a date (`09-maj`). */
export function cleanEmployees(text: string, faults: Fault[]): string | null {
  if (text === '') return null
  const bare = text.toLowerCase().replace(/\s*(?:anställda|anst|st|personer)\.?$/, '')
  const range = /^(\d{1,3}(?:[ .]?\d{3})*)\s*(?:[-–—]|till)\s*(\d{1,3}(?:[ .]?\d{3})*)$/.exec(bare)
  if (range) return `${Number(range[1]?.replace(/\D/g, ''))}-${Number(range[2]?.replace(/\D/g, ''))}`
  if (/^\d[\d ]*\+?$/.test(bare)) return bare.replaceAll(' ', '').replace(/^0+(?=\d)/, '')
  const dated = rangeOfDate(bare)
  faults.push(fault(dated ? 'spreadsheet_date' : 'employees', dated ? 'repaired' : 'dropped', text))
  return dated
}

/** `09-maj` was 5-9 and `okt-19` was 10-19: the smaller figure comes first. */
function rangeOfDate(text: string): string | null {
  const parts = /^(?:(\d{1,2})[- ]([a-z]{3})|([a-z]{3})[- ](\d{1,2}))$/.exec(text)
  if (!parts) return null
  const name = parts[2] ?? parts[3] ?? ''
  const month = MONTHS.indexOf(MONTHS_ENGLISH[name] ?? name) + 1
  const figure = Number(parts[1] ?? parts[4])
  return month === 0 ? null : `${Math.min(month, figure)}-${Math.max(month, figure)}`
}

/** Thousands of kronor from one of them: a turnover column is in kr, tkr or mkr. */
const TKR: Record<'turnoverKr' | 'turnoverTkr' | 'turnoverMkr', number> = {
  turnoverKr: 0.001,
  turnoverTkr: 1,
  turnoverMkr: 1000,
}

const WRITTEN_UNITS: Record<string, keyof typeof TKR> = {
  tkr: 'turnoverTkr',
  kkr: 'turnoverTkr',
  ksek: 'turnoverTkr',
  mkr: 'turnoverMkr',
  msek: 'turnoverMkr',
}

/**
 * Turnover in whole thousands of kronor (`12 500` -> 12500), whatever unit the column's header names. `mkr` and `tkr` in the cell
 * go before the header; `kr` is only how spreadsheets show an amount.
 */
export function cleanTurnover(text: string, unit: keyof typeof TKR, faults: Fault[]): number | null {
  if (text === '') return null
  const written = /\s*([a-z]+|:-)$/i.exec(text)
  const bare = text.replace(/\s*(?:[tkm]kr|kr|[km]?sek|:-)$/i, '').replace(/\s/g, '')
  const tkr = TKR[WRITTEN_UNITS[written?.[1]?.toLowerCase() ?? ''] ?? unit]
  const thousands = bare.replace(/[.,](?=\d{3}(?:[.,]|$))/g, '').replace(',', '.')
  if (/^-?\d{1,13}(?:\.\d+)?$/.test(thousands)) return Math.round(Number(thousands) * tkr)
  faults.push(fault('turnover', 'dropped', text))
  return null
}

/** An SNI code as five digits (`43.341` -> 43341). */
export function cleanSni(text: string, faults: Fault[]): string | null {
  if (text === '') return null
  const digits = text.replace(/[\s.]/g, '')
  if (/^\d{5}$/.test(digits)) return digits
  faults.push(fault('sni', 'dropped', text))
  return null
}
