import type { OrderInput } from '@/lib/orders/schema'
import { ORDER_POINTS } from '@/lib/orders/types'

/** A complete order of one package at 2 400 kr, every point confirmed. */
export function anOrder(productId: number, change: Partial<OrderInput> = {}): OrderInput {
  return {
    legalName: 'Bergs Bygg AB',
    firstName: 'Anna',
    lastName: 'Åberg',
    marketingName: 'Bergs',
    orgNo: '556154-1490',
    invoiceDelivery: 'post',
    url: 'www.bergs.example',
    email: 'anna@bergs.example',
    termsDays: 10,
    lines: [{ productId, kind: 'single', frequency: null, listPriceOre: 240_000, totalOre: 240_000 }],
    confirmed: [...ORDER_POINTS],
    ...change,
  }
}
