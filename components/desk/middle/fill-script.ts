import type { Card, CardContact } from '@/lib/queue/types'

export interface ScriptPart {
  text: string
  /** Filled in from the card: shown marked. */
  isFilled: boolean
}

export interface ScriptValues {
  company: string
  contact: string
  caller: string
  city: string
}

/** A script's text with `{{company}}`, `{{contact}}`, `{{caller}}` and `{{city}}` filled in; unknown names stay as they are. */
export function fillScript(text: string, values: ScriptValues): ScriptPart[] {
  const parts = withWholeSums(text)
    .split(/(\{\{\s*\w+\s*\}\})/)
    .filter((part) => part !== '')
  return parts.map((part) => {
    const name = /^\{\{\s*(\w+)\s*\}\}$/.exec(part)?.[1]
    const value = name && Object.hasOwn(values, name) ? values[name as keyof ScriptValues] : null
    return value === null ? { text: part, isFilled: false } : { text: value, isFilled: true }
  })
}

/** "2 400 kr" stands on one line, however wide the window is. */
function withWholeSums(text: string): string {
  return text.replace(/(\d) (?=\d{3}\b|kr\b)/g, '$1\u00a0')
}

/** What the script calls things on this card; an empty place says what is missing. */
export function scriptValues(card: Card, contact: CardContact | undefined, caller: string): ScriptValues {
  const { legalName, marketingName, address } = card.organization
  return {
    company: marketingName ?? legalName,
    contact: contact ? `${contact.firstName} ${contact.lastName}`.trim() : '…',
    caller,
    city: cityOf(address) ?? '…',
  }
}

/** "Umeå" of "Storgatan 1, 903 25 Umeå". */
function cityOf(address: string | null): string | null {
  return /\d{3} ?\d{2} (.+)$/.exec(address ?? '')?.[1] ?? address?.split(', ').at(-1) ?? null
}
