import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Reader, Tx } from '@/db/database'
import { findByDigits } from '@/db/queries/company-search'
import { arg, statement } from '@/db/statement'
import { openTestDatabase } from '../support/test-database'

const NOW = 1_795_000_000_000
const stamps = { createdAt: NOW, updatedAt: NOW }

const addCompany = statement('contract_add_company', ({ q, t }) =>
  q
    .insert(t.organization)
    .values({ legalName: arg('name'), searchText: arg('text'), ...stamps })
    .returning({ id: t.organization.id }),
)

const names = async ({ q, t }: Reader) =>
  (await q.select({ name: t.organization.legalName }).from(t.organization).orderBy(t.organization.id)).map(
    (row) => row.name,
  )

const add = async (tx: Tx, name: string) => (await addCompany(tx, { name, text: name.toLowerCase() }))[0]?.id as number

describe('what every engine promises', () => {
  it('shows a write to readers once it is acknowledged', async () => {
    const { db } = await openTestDatabase()
    await db.write((tx) => add(tx, 'Bergs Måleri'))
    expect(await names(db.read)).toEqual(['Bergs Måleri'])
    expect(await names(db.scan)).toEqual(['Bergs Måleri'])
  })

  it('keeps nothing of a write that throws, and all of the writes beside it', async () => {
    const { db } = await openTestDatabase()
    const results = await Promise.allSettled([
      db.write((tx) => add(tx, 'first')),
      db.write(async (tx) => {
        await add(tx, 'lost')
        throw new Error('refused')
      }),
      db.write((tx) => add(tx, 'second')),
    ])
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await names(db.read)).toEqual(['first', 'second'])
  })

  it('does not show readers what is not committed', async () => {
    const { db } = await openTestDatabase()
    const seen = await db.write(async (tx) => {
      await add(tx, 'inside')
      return names(db.read)
    })
    expect(seen).toEqual([])
  })

  it('refuses a write inside a write with a clear error', async () => {
    const { db } = await openTestDatabase()
    await expect(db.write(() => db.write((tx) => add(tx, 'nested')))).rejects.toThrow('write inside a write')
    expect(await names(db.read)).toEqual([])
  })

  it('lets a write be asked for from what follows a write', async () => {
    const { db } = await openTestDatabase()
    await db.write((tx) => add(tx, 'one')).then(() => db.write((tx) => add(tx, 'two')))
    expect(await names(db.read)).toEqual(['one', 'two'])
  })

  it('serves writes in the order they were asked for', async () => {
    const { db } = await openTestDatabase()
    await Promise.all(Array.from({ length: 200 }, (_, index) => db.write((tx) => add(tx, `n${index}`))))
    expect(await names(db.read)).toEqual(Array.from({ length: 200 }, (_, index) => `n${index}`))
  })

  it('answers a conflict as no row instead of an error, so that the transaction lives on', async () => {
    const { db } = await openTestDatabase()
    const again = await db.write(async (tx) => {
      const row = { key: 'vat', value: 25, ...stamps }
      await tx.q.insert(tx.t.setting).values(row).onConflictDoNothing().returning()
      const second = await tx.q.insert(tx.t.setting).values(row).onConflictDoNothing().returning()
      await add(tx, 'after')
      return second
    })
    expect(again).toEqual([])
    expect(await names(db.read)).toEqual(['after'])
  })

  it('refuses a row that points at nothing', async () => {
    const { db } = await openTestDatabase()
    const orphan = { organizationId: 4711, e164: '+46313900618', ...stamps }
    await expect(db.write((tx) => tx.q.insert(tx.t.phoneNumber).values(orphan).returning())).rejects.toThrow()
  })

  it('keeps flags, json, instants and large amounts as they were given', async () => {
    const { db } = await openTestDatabase()
    const value = { text: 'åäö', list: [1, 2], nested: { yes: true } }
    await db.write((tx) =>
      tx.q
        .insert(tx.t.setting)
        .values({ key: 'k', value, ...stamps, version: 9_007_199_254 })
        .returning(),
    )
    const [row] = await db.read.q.select().from(db.read.t.setting)
    expect(row).toMatchObject({ value, createdAt: NOW, version: 9_007_199_254 })
    await db.write((tx) =>
      tx.q
        .insert(tx.t.code)
        .values({ kind: 'status', key: 'a', label: 'A', active: false, ...stamps })
        .returning(),
    )
    const [code] = await db.read.q.select().from(db.read.t.code).where(eq(db.read.t.code.active, false))
    expect(code?.active).toBe(false)
  })

  it('finds companies by folded words, with å, ä and ö as letters of their own', async () => {
    const { db } = await openTestDatabase()
    const [berg, bergs] = await db.write(async (tx) => [
      await add(tx, 'Bergs Måleri Umeå'),
      await add(tx, 'Bergs Maleri Umea'),
    ])
    expect(await db.searchOrganizations('måleri umeå', 10)).toEqual([berg])
    expect(await db.searchOrganizations('maleri', 10)).toEqual([bergs])
    expect(await db.searchOrganizations('berg', 10)).toHaveLength(2)
    expect(await db.searchOrganizations('"; drop table *', 10)).toEqual([])
  })

  it('finds people by an index, numbers by their ends and their middles, and keeps step with both', async () => {
    const { db } = await openTestDatabase()
    const id = await db.write((tx) => add(tx, 'Alfa'))
    const [phone] = await db.write(async ({ q, t }) => {
      const person = { organizationId: id, firstName: 'Åsa', lastName: 'Ibáñez', ...stamps }
      await q.insert(t.contact).values(person).returning()
      return q
        .insert(t.phoneNumber)
        .values({ organizationId: id, e164: '+46846500412', ...stamps })
        .returning()
    })
    expect(await db.searchPeople('IBÁÑ ås', 10)).toEqual([id])
    expect(await db.searchPeople('"* asa', 10)).toEqual([])
    expect(await findByDigits(db.scan, '465004', 10)).toEqual([id])
    expect(await findByDigits(db.scan, '" or', 10)).toEqual([])
    expect(await findByDigits(db.scan, '4684', 10)).toEqual([])
    await db.write(({ q, t }) => q.update(t.phoneNumber).set({ e164: '+46317770101' }).returning())
    expect(await findByDigits(db.scan, '465004', 10)).toEqual([])
    expect(await findByDigits(db.scan, '177701', 10)).toEqual([id])
    expect(await findByDigits(db.scan, '70101', 10)).toEqual([id])
    expect(await findByDigits(db.scan, '0412', 10)).toEqual([])
    expect(phone?.e164).toBe('+46846500412')
  })

  it('keeps the search in step when a name changes', async () => {
    const { db } = await openTestDatabase()
    const id = await db.write((tx) => add(tx, 'Gammalt'))
    await db.write((tx) =>
      tx.q.update(tx.t.organization).set({ searchText: 'nytt' }).where(eq(tx.t.organization.id, id)).returning(),
    )
    expect(await db.searchOrganizations('gammalt', 10)).toEqual([])
    expect(await db.searchOrganizations('nytt', 10)).toEqual([id])
  })

  it('goes on writing while a long list is read', async () => {
    const { db } = await openTestDatabase()
    const slow = db.scan.q
      .select({
        n: sql<number>`(with recursive c(x) as (select 1 union all select x + 1 from c where x < 300000) select count(*) from c)`,
      })
      .from(db.scan.t.user)
    const [, id] = await Promise.all([slow, db.write((tx) => add(tx, 'meanwhile'))])
    expect(id).toBeGreaterThan(0)
  })

  it('says with a clear error what is wrong in a list, and serves the next one', async () => {
    const { db } = await openTestDatabase()
    await expect(db.scan.q.select({ n: sql`no_such_function()` }).from(db.scan.t.user)).rejects.toThrow()
    expect(await names(db.scan)).toEqual([])
  })
})
