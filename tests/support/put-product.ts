import type { Scenario } from './scenario'

/** A product that is sold, for its id; the same one for the same name. */
export async function putProduct(
  { db, clock }: Scenario,
  name = 'Diplom Stor',
  includesText = 'Diplom',
): Promise<number> {
  const { q, t } = db.read
  const known = (await q.select().from(t.product)).find((one) => one.name === name)
  if (known) return known.id
  const row = { name, kind: 'single', listPriceOre: 240_000, includesText, sort: 1 } as const
  const stamps = { createdAt: clock.now, updatedAt: clock.now }
  const [made] = await db.write((tx) =>
    tx.q
      .insert(tx.t.product)
      .values({ ...row, ...stamps })
      .returning(),
  )
  return made?.id ?? 0
}
