import type { CompanyDetails } from '@/lib/company/schema'
import type { OfficeRequest } from '@/lib/office/schema'
import type { OfficeTaskType } from '@/lib/office/types'

/** Who calls in the demo. */
export const DEMO_COMPANY: CompanyDetails = {
  name: 'Ringbolaget i Sverige AB',
  orgNo: '559988-0001',
  street: 'Storgatan 1',
  postalCode: '111 22',
  city: 'Stockholm',
  phone: '08-465 004 12',
  email: 'order@ringbolaget.example',
}

export interface Asked {
  office: OfficeRequest[]
  note: string
}

/** What callers ask of the office with an order. */
export const ASKED_WITH_ORDER: readonly Asked[] = [
  {
    office: [
      {
        type: 'other_diploma_address',
        recipient: 'Butiken, att: Lisa',
        street: 'Kungsgatan 12',
        postalCode: '903 26',
        city: 'Umeå',
      },
    ],
    note: 'Diplomet ska till butiken på Kungsgatan, fakturan går till kontoret som vanligt.',
  },
  {
    office: [{ type: 'invoice_by_mail', email: 'ekonomi@kund.example' }],
    note: 'Vill ha fakturan på mail till ekonomin.',
  },
  {
    office: [{ type: 'directed', receiver: 'Björkskolan, klass 3B' }],
    note: 'Köpet riktas till Björkskolan, klass 3B.',
  },
]

/** And after other calls. */
export const ASKED_AFTER_CALL: readonly Asked[] = [
  { office: [{ type: 'order_by_mail' }], note: 'Sa ja men vill ta det på mail. Beställningen kommer till mig i dag.' },
  { office: [{ type: 'other' }], note: 'Vill ha en kopia av förra fakturan innan de bestämmer sig.' },
]

/** What the office writes when it is done. */
export const DONE: Partial<Record<OfficeTaskType, readonly string[]>> = {
  other_diploma_address: ['Klart, diplomet går till butiken.'],
  invoice_by_mail: ['Klart, fakturan går på mail.'],
  directed: ['Klart, insticksbladet går till klassen.'],
  order_by_mail: ['Ordern är inlagd.'],
  other: ['Skickat till kunden.'],
  dead_numbers: ['Hittade inget annat nummer.', 'Borttaget ur listan.', ''],
  address_care: ['Spärren ligger kvar.', ''],
}

export const LETTER = {
  subject: 'Exempel på diplomet',
  text: (name: string) =>
    `Hej!\n\nTack för samtalet. Här kommer ett exempel på diplomet och vad som ingår. Svara gärna på det här mailet när det passar er.\n\nVänliga hälsningar\n${name}`,
}
export const SMS = (name: string) => `Hej! Tack för samtalet, jag ringer som vi sa. Vänliga hälsningar ${name}`

/** Why an order was cancelled. */
export const CANCELLED = [
  'Kunden ringde och ångrade sig.',
  'Dubbelbeställning: kollegan hade redan tackat ja.',
  'Chefen godkände inte köpet.',
] as const

/** Why a promise was let go. */
export const LET_GO = ['Kunden är på semester, vem som helst kan ringa.', 'Säljaren hinner inte med listan.'] as const
