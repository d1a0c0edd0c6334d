import type { CompanyDetails } from '@/lib/company/schema'
import { formatOre } from '@/lib/mail/format-ore'
import type { OrderForMail } from '@/lib/orders/types'
import type { Fields } from '@/lib/templates/render-template'

/** What the thank-you mail can say of an order; its lines and sums are a table ("name | amount" on a line each). */
export function orderFields(order: OrderForMail, ours: { company: CompanyDetails | null; caller: string }): Fields {
  const { number, marketingName, legalName, firstName, lastName, termsDays, asksForLogo } = order
  return {
    order_number: number,
    company: oneLine(marketingName || legalName),
    first_name: oneLine(firstName),
    contact: oneLine(`${firstName} ${lastName}`),
    order_lines: [...order.lines.map(lineOf), ...sumsOf(order)].join('\n'),
    included: includedOf(order),
    terms_days: termsDays,
    asks_for_logo: asksForLogo,
    caller: ours.caller,
    our_name: ours.company?.name,
    our_email: ours.company?.email,
    our_phone: ours.company?.phone,
  }
}

type Line = OrderForMail['lines'][number]

function lineOf({ productName, kind, frequency, totalOre }: Line): string {
  const often = frequency === 1 ? 'löpande, en gång per år' : 'löpande, två gånger per år'
  return row(`${oneLine(productName)}${kind === 'recurring' ? ` (${often})` : ''}`, totalOre)
}

function sumsOf({ totals, vatRate }: OrderForMail): string[] {
  const { totalExVat, vat, total } = totals
  return [row('Summa utan moms', totalExVat), row(`Moms ${vatRate} %`, vat), row('Att betala', total)]
}

/** Each product once, with what its buyer gets. */
function includedOf({ lines }: OrderForMail): string {
  const texts = new Map(lines.map(({ productName, includesText }) => [oneLine(productName), includesText.trim()]))
  return [...texts]
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `Det här ingår i ${name}:\n${listOf(text)}`)
    .join('\n\n')
}

const row = (name: string, ore: number) => `${name} | ${formatOre(ore)}`
const listOf = (text: string) =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => `- ${oneLine(line.replace(/^\s*[-•*]\s*/, ''))}`)
    .join('\n')
/** What ends a line or a cell in a text would break the table. */
const oneLine = (text: string) =>
  text
    .replaceAll(/[\p{Cc}|]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
