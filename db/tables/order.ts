import type { InvoiceDelivery, LineFrequency, LineKind, OrderStatus, TermsDays } from '@/lib/orders/types'
import type { Kit } from '../columns.postgres'
import type { ActivityTables } from './activity'
import type { CampaignTables } from './campaign'
import type { PeopleTables } from './people'
import type { RegisterTables } from './register'
import { stamps } from './stamps'

type Before = PeopleTables & RegisterTables & CampaignTables & ActivityTables

/** What is sold, and the orders with the checklist as it was confirmed with the customer. Money is öre. */
export function defineOrderTables(
  kit: Kit,
  { user, organization, contact, campaign, round, queueEntry, activity }: Before,
) {
  const { table, id, text, int, flag, instant, ref, index, uniqueIndex } = kit

  const product = table(
    'product',
    {
      id: id(),
      name: text('name').notNull(),
      kind: text<LineKind>('kind').notNull(),
      listPriceOre: int('list_price_ore'),
      includesText: text('includes_text').notNull().default(''),
      active: flag('active').notNull().default(true),
      sort: int('sort').notNull().default(0),
      ...stamps(kit),
    },
    (t) => [uniqueIndex('product_name').on(t.name)],
  )

  /** The last number of each series. Its row is locked by who takes the next, and goes back with a refused write: no holes. */
  const numberSeries = table(
    'number_series',
    { id: id(), name: text('name').notNull(), last: int('last').notNull() },
    (t) => [uniqueIndex('number_series_name').on(t.name)],
  )

  const order = table(
    'order',
    {
      id: id(),
      number: int('number').notNull(),
      status: text<OrderStatus>('status').notNull(),
      organizationId: ref('organization_id')
        .notNull()
        .references(() => organization.id),
      contactId: ref('contact_id').references(() => contact.id),
      activityId: ref('activity_id')
        .notNull()
        .references(() => activity.id),
      campaignId: ref('campaign_id')
        .notNull()
        .references(() => campaign.id),
      roundId: ref('round_id')
        .notNull()
        .references(() => round.id),
      entryId: ref('entry_id')
        .notNull()
        .references(() => queueEntry.id),
      placedById: ref('placed_by_id')
        .notNull()
        .references(() => user.id),
      placedAt: instant('placed_at').notNull(),
      commandId: text('command_id').notNull(),
      legalName: text('legal_name').notNull(),
      firstName: text('first_name').notNull(),
      lastName: text('last_name').notNull(),
      marketingName: text('marketing_name').notNull(),
      orgNo: text('org_no').notNull(),
      isForeign: flag('is_foreign').notNull(),
      soleTrader: flag('sole_trader').notNull(),
      invoiceDelivery: text<InvoiceDelivery>('invoice_delivery').notNull(),
      invoiceEmail: text('invoice_email'),
      peppolId: text('peppol_id'),
      url: text('url'),
      email: text('email').notNull(),
      termsDays: int('terms_days').$type<TermsDays>().notNull(),
      directedTo: text('directed_to'),
      totalExVat: int('total_ex_vat').notNull(),
      vat: int('vat').notNull(),
      total: int('total').notNull(),
      /** Percent, as it was that day. */
      vatRate: int('vat_rate').notNull(),
      /** What the list of orders is searched by, folded. */
      searchText: text('search_text').notNull().default(''),
      undoneAt: instant('undone_at'),
      correctedAt: instant('corrected_at'),
      cancelledAt: instant('cancelled_at'),
      cancelledById: ref('cancelled_by_id').references(() => user.id),
      cancelReason: text('cancel_reason'),
      ...stamps(kit),
    },
    (t) => [
      uniqueIndex('order_number').on(t.number),
      uniqueIndex('order_command').on(t.placedById, t.commandId),
      uniqueIndex('order_activity').on(t.activityId),
      index('order_organization').on(t.organizationId, t.id),
      index('order_status').on(t.status, t.placedAt, t.id),
      index('order_placed').on(t.placedAt, t.id),
      index('order_by').on(t.placedById, t.placedAt, t.id),
    ],
  )

  const orderLine = table(
    'order_line',
    {
      id: id(),
      orderId: ref('order_id')
        .notNull()
        .references(() => order.id),
      position: int('position').notNull(),
      productId: ref('product_id')
        .notNull()
        .references(() => product.id),
      /** As it was called that day. */
      productName: text('product_name').notNull(),
      kind: text<LineKind>('kind').notNull(),
      frequency: int('frequency').$type<LineFrequency>(),
      listPriceOre: int('list_price_ore').notNull(),
      totalOre: int('total_ore').notNull(),
      ...stamps(kit),
    },
    (t) => [uniqueIndex('order_line_position').on(t.orderId, t.position), index('order_line_product').on(t.productId)],
  )

  return { product, numberSeries, order, orderLine }
}
