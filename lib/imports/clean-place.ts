import { cleanText, isTooLong } from '@/lib/imports/clean-text'
import { type Fault, fault } from '@/lib/imports/faults'
import { municipalityCode } from '@/lib/organizations/municipalities'

export interface CleanPlace {
  visitAddress: string | null
  postAddress: string | null
  postalCode: number | null
  city: string | null
  municipalityCode: string | null
}

interface PlaceCells {
  visitAddress: string | undefined
  postAddress: string | undefined
  postalCode: string
  city: string
  municipality: string
}

/** Addresses, postal code (five digits) with its town, and the municipality's code. What cannot be read is left out. */
export function cleanPlace(cells: PlaceCells, faults: Fault[]): CleanPlace {
  const { postalCode, city } = cleanPostal(cells, faults)
  return {
    visitAddress: cleanAddress(cells.visitAddress, faults),
    postAddress: cleanAddress(cells.postAddress, faults),
    postalCode,
    city: isTooLong(city) ? null : city || null,
    municipalityCode: cleanMunicipality(cells.municipality, faults),
  }
}

function cleanAddress(cell: string | undefined, faults: Fault[]): string | null {
  const text = cleanText(cell, ', ')
  if (isTooLong(text)) faults.push(fault('text_too_long', 'dropped', text))
  else if (cell && /\S[\r\n]+\s*\S/.test(cell)) faults.push(fault('line_break', 'repaired'))
  return text === '' || isTooLong(text) ? null : text
}

/** `115 46`, `SE-11546` and `115 46 Stockholm` are all written; Swedish codes begin with 1 to 9. */
function cleanPostal({ postalCode, city }: PlaceCells, faults: Fault[]): { postalCode: number | null; city: string } {
  const parts = /^(?:SE?[- ]?)?([1-9]\d{2}) ?(\d{2})(?:[ ,]+(\D.*))?$/i.exec(postalCode)
  if (parts) return { postalCode: Number(`${parts[1]}${parts[2]}`), city: city || (parts[3] ?? '') }
  if (postalCode !== '') faults.push(fault('postal_code', 'dropped', postalCode))
  return { postalCode: null, city }
}

function cleanMunicipality(text: string, faults: Fault[]): string | null {
  if (text === '') return null
  const code = municipalityCode(text)
  if (code === null) faults.push(fault('municipality', 'dropped', text))
  return code
}
