import { insertAudit } from '@/db/queries/audit'
import { findProductByName, selectProduct, updateProduct } from '@/db/queries/products'
import { demand } from '@/lib/auth/rights'
import { changedFields } from '@/lib/changed-fields'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { productChanged, productGone, productNameTaken } from '@/lib/products/errors'
import type { ProductChange } from '@/lib/products/schema'

/**
 * Changes a product; orders that were placed keep its name and price as they were. One that is no longer sold is made
 * inactive. Errors: forbidden, `invalid` for a name that another has, conflict, not_found, command_reused.
 */
export async function editProduct(ctx: Context, input: ProductChange): Promise<{ id: number; version: number }> {
  demand(ctx.actor, 'product.edit')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: input, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => edit(work, input)))
  return answer
}

async function edit({ tx, now, actor }: Work, input: ProductChange) {
  const { commandId: _, productId, version, ...wanted } = input
  const [product] = await selectProduct(tx, { productId })
  if (!product) throw productGone()
  const [named] = await findProductByName(tx, { name: wanted.name })
  if (named && named.id !== productId) throw productNameTaken()
  const [written] = await updateProduct(tx, { ...wanted, productId, version, now })
  if (!written) throw productChanged()
  const audit = { action: 'product:edited', entity: 'product', entityId: productId, ...changedFields(product, wanted) }
  await insertAudit(tx, { ...audit, now, userId: actor?.id ?? null })
  return written
}
