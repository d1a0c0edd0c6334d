import { describe, expect, it, test } from 'vitest'
import { englishOrderWords } from '@/lib/orders/english-order-words'
import type { OrderForm } from '@/lib/orders/form-types'
import { swedishOrderWords } from '@/lib/orders/order-words'
import { missingPoints, pricedLines } from '@/lib/orders/rules/missing-points'
import { HIGHEST_ORE } from '@/lib/orders/rules/parse-amount'
import { readBackOf } from '@/lib/orders/rules/read-back'
import { DEFAULT_ORDER_SETTINGS } from '@/lib/orders/rules/totals'
import { OrderInput } from '@/lib/orders/schema'
import { ORDER_POINTS } from '@/lib/orders/types'
import { anOrder } from '../support/an-order'

const checking = { settings: DEFAULT_ORDER_SETTINGS, known: null }
const missing = (change: Partial<OrderForm>) => missingPoints({ ...anOrder(1), ...change }, checking)
const line = (totalOre: number | null) => ({ ...FIRST, listPriceOre: totalOre, totalOre })
const FIRST = { productId: 1, kind: 'single' as const, frequency: null }

const EMPTY: OrderForm = {
  legalName: '',
  firstName: '',
  lastName: '',
  marketingName: '',
  orgNo: '',
  invoiceDelivery: null,
  email: '',
  termsDays: null,
  lines: [],
  confirmed: [],
}

describe('The eight points of an order (S30)', () => {
  test('a complete order lacks nothing', () => expect(missing({})).toEqual([]))

  test('an empty one lacks everything, in the order of the conversation', () => {
    const found = missingPoints(EMPTY, checking).map(({ point, field, fault }) => `${point} ${field} ${fault}`)
    expect(found).toEqual([
      'legal_name legalName legal_name_missing',
      'contact firstName first_name_missing',
      'contact lastName last_name_missing',
      'marketing_name marketingName marketing_name_missing',
      'org_no orgNo org_no_missing',
      'invoice invoiceDelivery invoice_missing',
      'email email email_missing',
      'terms termsDays terms_missing',
      'lines lines lines_missing',
    ])
  })

  test.each(ORDER_POINTS)('%s has to be confirmed', (point) => {
    const confirmed = ORDER_POINTS.filter((one) => one !== point)
    expect(missing({ confirmed })).toEqual([{ point, field: `confirmed.${point}`, fault: 'not_confirmed' }])
  })

  test('the link is neither asked for nor ticked below 1200', () => {
    const confirmed = ORDER_POINTS.filter((one) => one !== 'url')
    expect(missing({ url: '', confirmed, lines: [line(119_999)] })).toEqual([])
    expect(missing({ url: '', lines: [line(120_000)] })).toEqual([{ point: 'url', field: 'url', fault: 'url_missing' }])
    expect(missing({ url: '', hasNoUrl: true, lines: [line(120_000)] })).toEqual([])
    expect(missing({ url: 'javascript:x', lines: [line(1)] })).toMatchObject([{ fault: 'url_protocol' }])
  })

  test('below 1200 everything else is still confirmed', () => {
    const points = missing({ confirmed: [], lines: [line(1)] }).map(({ point }) => point)
    expect(points).toEqual(ORDER_POINTS.filter((one) => one !== 'url'))
  })

  it.each<Partial<OrderForm>>([
    { invoiceDelivery: 'post' },
    { invoiceDelivery: 'e_invoice' },
    { invoiceDelivery: 'email', invoiceEmail: 'faktura@bergs.example' },
    { isDirected: true, directedTo: 'Skolan' },
    { isDirected: false },
    { lines: [{ ...line(1), kind: 'recurring', frequency: 2 }] },
    { lines: [line(HIGHEST_ORE - 1), line(1)] },
  ])('%j lacks nothing', (change) => expect(missing({ hasNoUrl: true, ...change })).toEqual([]))

  test('a line without a price is compared with nothing', () => {
    expect(pricedLines([line(null), line(5)])).toEqual([{ totalOre: 5 }])
  })

  it.each<[Partial<OrderForm>, string, string]>([
    [{ invoiceDelivery: 'email', invoiceEmail: undefined }, 'invoiceEmail', 'invoice_email_missing'],
    [{ isDirected: true }, 'directedTo', 'directed_to_missing'],
    [{ legalName: '  ' }, 'legalName', 'legal_name_missing'],
    [{ orgNo: '556154-1491' }, 'orgNo', 'org_no_check_digit'],
    [{ invoiceDelivery: 'email', invoiceEmail: '' }, 'invoiceEmail', 'invoice_email_missing'],
    [{ invoiceDelivery: 'email', invoiceEmail: 'x' }, 'invoiceEmail', 'invoice_email_syntax'],
    [{ invoiceDelivery: 'e_invoice', orgNo: 'NO 1', isForeign: true }, 'invoiceDelivery', 'invoice_no_peppol'],
    [{ email: 'anna@gmial.com' }, 'email', 'email_unsure'],
    [{ isDirected: true, directedTo: ' ' }, 'directedTo', 'directed_to_missing'],
    [{ lines: [line(null)] }, 'lines.0.listPriceOre', 'amount_missing'],
    [{ lines: [line(240_000), line(0)] }, 'lines.1.listPriceOre', 'amount_zero'],
    [{ lines: [line(-1)] }, 'lines.0.listPriceOre', 'amount_negative'],
    [{ lines: [line(100_000_000_000)] }, 'lines.0.listPriceOre', 'amount_too_large'],
    [{ lines: [line(999_999_999), line(2)] }, 'lines', 'total_too_large'],
    [{ lines: [{ ...line(1), kind: 'recurring' }] }, 'lines.0.frequency', 'frequency_missing'],
    [{ lines: [{ ...line(1), productId: null }] }, 'lines.0.productId', 'product_missing'],
  ])('%j puts the cursor in %s: %s', (change, field, fault) => {
    expect(missing({ hasNoUrl: true, ...change })[0]).toMatchObject({ field, fault })
  })

  test('an address that looks misspelt is taken when the customer has confirmed it', () => {
    expect(missing({ email: 'anna@gmial.com', isEmailSure: true })).toEqual([])
  })
})

describe('What is sent to the server', () => {
  test('line breaks and what cannot be seen are no part of a name', () => {
    const parsed = OrderInput.parse({ ...anOrder(1), legalName: ' Bergs\r\nBygg\u200b\tAB ' })
    expect(parsed.legalName).toBe('Bergs Bygg AB')
  })

  test('nothing that is not known is let through', () => {
    expect(OrderInput.safeParse({ ...anOrder(1), number: 7 }).success).toBe(false)
    expect(OrderInput.safeParse({ ...anOrder(1), lines: [{ ...anOrder(1).lines[0], totalOre: 0.5 }] }).success).toBe(
      false,
    )
  })
})

describe('The sentence that is read back', () => {
  const order = {
    legalName: 'Bergs Bygg AB',
    invoiceDelivery: 'email',
    invoiceEmail: 'faktura@bergs.example',
    email: 'anna@bergs.example',
    termsDays: 10,
    lines: [
      { product: 'Diplom Guld', frequency: 2, totalOre: 240_000 },
      { product: 'Insticksblad', frequency: null, totalOre: 50_050 },
    ],
  } as const

  test('has the total with VAT, in both languages', () => {
    const settings = DEFAULT_ORDER_SETTINGS
    expect(readBackOf(order, { words: swedishOrderWords.readBack, settings })).toBe(
      'Då har vi Diplom Guld, löpande två gånger om året och Insticksblad för 2\u00a0900,50 kronor plus moms, 3\u00a0625,63 kronor inklusive moms. Fakturan ställs till Bergs Bygg AB med 10 dagars betalningsvillkor. Den kommer till faktura@bergs.example. Bekräftelsen kommer till anna@bergs.example.',
    )
    expect(readBackOf(order, { words: englishOrderWords.readBack, settings })).toContain(
      '2\u00a0900,50 kronor plus VAT, 3\u00a0625,63 kronor including VAT',
    )
  })
})
