import type { ScriptField } from '@/lib/campaigns/script-fields'
import type { Card, CardContact } from '@/lib/queue/types'

export interface ScriptPart {
  text: string
  /** Filled in from the card: shown marked. */
  isFilled: boolean
}

export type ScriptValues = Record<ScriptField, string>

/** A script's text with `{{company}}` and the other fields of script-fields.ts filled in; unknown names stay as they are. */
export function fillScript(text: string, values: ScriptValues): ScriptPart[] {
  const parts = withWholeSums(text)
    .split(/(\{\{\s*\w+\s*\}\})/)
    .filter((part) => part !== '')
  return parts.map((part) => {
    const name = /^\{\{\s*(\w+)\s*\}\}$/.exec(part)?.[1]
    const value = name && Object.hasOwn(values, name) ? values[name as ScriptField] : null
    return value === null ? { text: part, isFilled: false } : { text: value, isFilled: true }
  })
}

/** "2 400 kr" stands on one line, however wide the window is. */
function withWholeSums(text: string): string {
  return text.replace(/(\d) (?=\d{3}\b|kr\b)/g, '$1\u00a0')
}

/** What the script calls things on this card; an empty place says what is missing. */
export function scriptValues(card: Card, contact: CardContact | undefined, caller: string): ScriptValues {
  const { legalName, marketingName, address, industry } = card.organization
  return {
    company: marketingName ?? legalName,
    contact: contact ? `${contact.firstName} ${contact.lastName}`.trim() : '…',
    first_name: contact?.firstName || '…',
    caller,
    city: cityOf(address) ?? '…',
    industry: industry ?? '…',
  }
}

/** "Umeå" of "Storgatan 1, 903 25 Umeå". */
function cityOf(address: string | null): string | null {
  return /\d{3} ?\d{2} (.+)$/.exec(address ?? '')?.[1] ?? address?.split(', ').at(-1) ?? null
}
