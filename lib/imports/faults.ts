import type { RecordFault } from '@/lib/imports/csv-records'
import type { OrgNoFault } from '@/lib/organizations/org-no'
import type { PhoneFault } from '@/lib/organizations/phone-number'

/** The row is refused, the value is left out and the row kept, or the value is put right. */
export type FaultEffect = 'refused' | 'dropped' | 'repaired'

export type FaultCode =
  | RecordFault
  | OrgNoFault
  | PhoneFault
  | 'name_missing'
  | 'name_formula'
  | 'name_markup'
  | 'name_too_long'
  | 'not_recognisable'
  | 'workplace_taken'
  | 'customer_no_taken'
  | 'too_many_cells'
  | 'cell_too_long'
  | 'unreadable_characters'
  | 'workplace_no'
  | 'postal_code'
  | 'email'
  | 'url'
  | 'sni'
  | 'employees'
  | 'turnover'
  | 'municipality'
  | 'text_too_long'
  | 'org_no_century'
  | 'line_break'
  | 'phone_repeated'
  | 'spreadsheet_date'

export interface Fault {
  code: FaultCode
  effect: FaultEffect
  /** What is wrong and, where it helps, what to do, in Swedish. */
  text: string
}

/** The fault's name in a list of counts. */
export const FAULT_NAMES: Record<FaultCode, string> = {
  quote_not_closed: 'rader med citattecken som aldrig stängs',
  line_too_long: 'rader som är för långa',
  org_no_characters: 'organisationsnummer med annat än siffror',
  org_no_length: 'organisationsnummer av fel längd',
  org_no_check_digit: 'organisationsnummer med fel kontrollsiffra',
  org_no_date: 'organisationsnummer utan riktigt datum',
  phone_unreadable: 'telefonfält utan nummer (utelämnade)',
  phone_invalid: 'telefonnummer som inte finns (utelämnade)',
  phone_premium: 'betalnummer (utelämnade)',
  name_missing: 'rader utan företagsnamn',
  name_formula: 'namn som är en formel',
  name_markup: 'namn med HTML-kod',
  name_too_long: 'för långa namn',
  not_recognisable: 'rader utan något att känna igen företaget på',
  workplace_taken: 'arbetsställenummer som hör till ett annat företag',
  customer_no_taken: 'kundnummer som hör till ett annat företag (utelämnade)',
  too_many_cells: 'rader med för många fält',
  cell_too_long: 'rader med för långa fält',
  unreadable_characters: 'rader med oläsliga tecken',
  workplace_no: 'felaktiga arbetsställenummer (utelämnade)',
  postal_code: 'felaktiga postnummer (utelämnade)',
  email: 'felaktiga e-postadresser (utelämnade)',
  url: 'felaktiga webbadresser (utelämnade)',
  sni: 'felaktiga SNI-koder (utelämnade)',
  employees: 'oläsliga antal anställda (utelämnade)',
  turnover: 'oläsliga omsättningar (utelämnade)',
  municipality: 'okända kommuner (utelämnade)',
  text_too_long: 'för långa texter (utelämnade)',
  org_no_century: 'personnummer med 16 framför (rättade)',
  line_break: 'adresser med radbrytning (rättade)',
  phone_repeated: 'nummer som stod två gånger (sparade en gång)',
  spreadsheet_date: 'intervall som blivit datum (rättade)',
}

const TEXTS: Record<FaultCode, (value: string) => string> = {
  quote_not_closed: () => 'Ett citattecken på raden stängs aldrig. Ta bort det eller sätt ett till.',
  line_too_long: () => 'Raden är för lång för att vara ett företag.',
  org_no_characters: (value) => `Organisationsnumret "${value}" innehåller annat än siffror.`,
  org_no_length: (value) => `Organisationsnumret ${value} ska ha 10 eller 12 siffror.`,
  org_no_check_digit: (value) => `Organisationsnumret ${value} har fel kontrollsiffra. Kontrollera det mot källan.`,
  org_no_date: (value) => `Organisationsnumret ${value} är varken ett organisationsnummer eller ett personnummer.`,
  phone_unreadable: (value) => `"${value}" är inget telefonnummer.`,
  phone_invalid: (value) => `Telefonnumret ${value} finns inte i nummerplanen.`,
  phone_premium: (value) => `Telefonnumret ${value} är ett betalnummer.`,
  name_missing: () => 'Företagsnamn saknas.',
  name_formula: () => 'Företagsnamnet är en formel. Skriv namnet som text.',
  name_markup: () => 'Företagsnamnet innehåller HTML-kod. Skriv namnet som text.',
  name_too_long: () => 'Företagsnamnet är längre än 200 tecken.',
  not_recognisable: () =>
    'Organisationsnummer, arbetsställenummer och giltigt telefonnummer saknas. Minst ett behövs för att känna igen företaget.',
  workplace_taken: (value) =>
    `Arbetsställenumret ${value} hör till ett företag med annat namn. Fyll i organisationsnumret.`,
  customer_no_taken: (value) => `Kundnumret ${value} hör redan till ett annat företag.`,
  too_many_cells: () => 'Raden har fler fält än rubrikraden. Ett skiljetecken står troligen inne i ett fält.',
  cell_too_long: () => 'Ett fält är längre än 10 000 tecken.',
  unreadable_characters: () => 'Raden innehåller tecken som inte går att läsa.',
  workplace_no: (value) => `Arbetsställenumret ${value} ska ha 8 siffror.`,
  postal_code: (value) => `Postnumret ${value} ska ha 5 siffror.`,
  email: (value) => `"${value}" är ingen e-postadress.`,
  url: (value) => `"${value}" är ingen webbadress.`,
  sni: (value) => `SNI-koden ${value} ska ha 5 siffror.`,
  employees: (value) => `Antal anställda "${value}" går inte att läsa.`,
  turnover: (value) => `Omsättningen "${value}" går inte att läsa.`,
  municipality: (value) => `Kommunen ${value} finns inte.`,
  text_too_long: (value) => `"${value}" är för lång text.`,
  org_no_century: (value) => `Personnumret ${value} stod med siffrorna 16 framför.`,
  line_break: () => 'Radbrytning i en adress.',
  phone_repeated: (value) => `Numret ${value} stod två gånger.`,
  spreadsheet_date: (value) => `"${value}" var ett intervall som ett kalkylblad gjort till datum.`,
}

const SHOWN_LENGTH = 60

/** A fault with its Swedish text; `value` is what stood in the file. */
export function fault(code: FaultCode, effect: FaultEffect, value = ''): Fault {
  const shown = value.length > SHOWN_LENGTH ? `${value.slice(0, SHOWN_LENGTH)}…` : value
  return { code, effect, text: TEXTS[code](shown) }
}
