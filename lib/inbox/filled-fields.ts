import type { OfficeRequest } from '@/lib/office/schema'
import type { InvoiceDelivery } from '@/lib/orders/types'

/** The company's own fields that a task may fill in. */
export interface FilledFields {
  diplomaRecipient: string | null
  diplomaStreet: string | null
  diplomaPostalCode: number | null
  diplomaCity: string | null
  invoiceDelivery: InvoiceDelivery | null
  invoiceEmail: string | null
  directedTo: string | null
}

/** What a request becomes on the company (S41-S43); empty for what no field holds. */
export function fieldsOf(request: OfficeRequest): Partial<FilledFields> {
  switch (request.type) {
    case 'other_diploma_address':
      return {
        diplomaRecipient: request.recipient ?? null,
        diplomaStreet: request.street,
        diplomaPostalCode: Number(request.postalCode.replace(' ', '')),
        diplomaCity: request.city,
      }
    case 'invoice_by_mail':
      return { invoiceDelivery: 'email', invoiceEmail: request.email.toLowerCase() }
    case 'directed':
      return { directedTo: request.receiver }
    default:
      return {}
  }
}

/** The fields that differ, as they are and as they become. */
export function differenceOf(
  present: FilledFields,
  wanted: Partial<FilledFields>,
): { before: Partial<FilledFields>; after: Partial<FilledFields> } {
  const names = Object.keys(wanted) as Array<keyof FilledFields>
  const changed = names.filter((name) => wanted[name] !== present[name])
  const pick = (from: Partial<FilledFields>) =>
    Object.fromEntries(changed.map((name) => [name, from[name] ?? null])) as Partial<FilledFields>
  return { before: pick(present), after: pick(wanted) }
}
