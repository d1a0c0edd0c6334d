import { and, asc, eq, sql } from 'drizzle-orm'
import { arg, argOf, statement } from '../statement'
import type { Tables } from '../tables'

/** What a product is shown as. */
const columns = ({ product }: Tables) => ({
  id: product.id,
  version: product.version,
  name: product.name,
  kind: product.kind,
  listPriceOre: product.listPriceOre,
  includesText: product.includesText,
  active: product.active,
  sort: product.sort,
})

export const selectProducts = statement('select_products', ({ q, t }) =>
  q.select(columns(t)).from(t.product).orderBy(asc(t.product.sort), asc(t.product.id)),
)

export const selectProduct = statement('select_product', ({ q, t }) =>
  q
    .select(columns(t))
    .from(t.product)
    .where(eq(t.product.id, arg('productId'))),
)

export const findProductByName = statement('find_product_by_name', ({ q, t }) =>
  q
    .select({ id: t.product.id })
    .from(t.product)
    .where(eq(t.product.name, arg('name'))),
)

export const insertProduct = statement('insert_product', ({ q, t }) =>
  q
    .insert(t.product)
    .values({
      name: arg('name'),
      kind: arg('kind'),
      listPriceOre: arg('listPriceOre'),
      includesText: arg('includesText'),
      active: argOf('active', t.product.active),
      sort: arg('sort'),
      createdAt: arg('now'),
      createdById: arg('userId'),
      updatedAt: arg('now'),
    })
    .returning({ id: t.product.id, version: t.product.version }),
)

/** Writes a product unless somebody has changed it since that version. */
export const updateProduct = statement('update_product', ({ q, t }) =>
  q
    .update(t.product)
    .set({
      name: arg('name'),
      kind: arg('kind'),
      listPriceOre: arg('listPriceOre'),
      includesText: arg('includesText'),
      active: argOf('active', t.product.active),
      sort: arg('sort'),
      updatedAt: arg('now'),
      version: sql`${t.product.version} + 1`,
    })
    .where(and(eq(t.product.id, arg('productId')), eq(t.product.version, arg('version'))))
    .returning({ id: t.product.id, version: t.product.version }),
)
