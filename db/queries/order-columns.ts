import { arg, argOf } from '../statement'
import type { Tables } from '../tables'

/** What the customer confirmed and what it costs: written when the order is placed, and again when it is corrected. */
export const confirmedColumns = ({ order }: Pick<Tables, 'order'>) => ({
  legalName: arg('legalName'),
  firstName: arg('firstName'),
  lastName: arg('lastName'),
  marketingName: arg('marketingName'),
  orgNo: arg('orgNo'),
  isForeign: argOf('isForeign', order.isForeign),
  soleTrader: argOf('soleTrader', order.soleTrader),
  invoiceDelivery: arg('invoiceDelivery'),
  invoiceEmail: arg('invoiceEmail'),
  peppolId: arg('peppolId'),
  url: arg('url'),
  email: arg('email'),
  termsDays: arg('termsDays'),
  directedTo: arg('directedTo'),
  totalExVat: arg('totalExVat'),
  vat: arg('vat'),
  total: arg('total'),
})
