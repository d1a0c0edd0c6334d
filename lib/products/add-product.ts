import { insertAudit } from '@/db/queries/audit'
import { findProductByName, insertProduct } from '@/db/queries/products'
import { demand } from '@/lib/auth/rights'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { productNameTaken } from '@/lib/products/errors'
import type { NewProduct } from '@/lib/products/schema'

/** A product that can be sold. Errors: forbidden, `invalid` for a name that another has, command_reused. */
export async function addProduct(ctx: Context, input: NewProduct): Promise<{ id: number; version: number }> {
  demand(ctx.actor, 'product.edit')
  const { commandId, ...product } = input
  const key = { userId: ctx.actor.id, commandId, body: input, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => makeProduct(work, product)))
  return answer
}

/** The step of it, for the demo. */
export async function makeProduct({ tx, now, actor }: Work, product: Omit<NewProduct, 'commandId'>) {
  if ((await findProductByName(tx, { name: product.name })).length > 0) throw productNameTaken()
  const userId = actor?.id ?? null
  const [made] = await insertProduct(tx, { ...product, now, userId })
  const { id = 0, version = 1 } = made ?? {}
  const audit = { action: 'product:added', entity: 'product', entityId: id, before: {}, after: product }
  await insertAudit(tx, { ...audit, now, userId })
  return { id, version }
}
