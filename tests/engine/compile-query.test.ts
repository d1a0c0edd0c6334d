import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { compilePostgres } from '@/db/compile-postgres'
import { compileSqlite } from '@/db/compile-sqlite'
import type { Reader } from '@/db/database'
import { arg, argOf } from '@/db/statement'
import { openTestDatabase } from '../support/test-database'

const NOW = 1_795_000_000_000
const stamps = { createdAt: NOW, updatedAt: NOW }

/** Two companies, one with a head office, flags and a contact; one bare. */
async function companies() {
  const { db } = await openTestDatabase()
  await db.write(async ({ q, t }) => {
    await q.insert(t.organization).values([
      { legalName: 'Kedjan', ...stamps },
      { legalName: 'Filialen', soleTrader: true, parentId: 1, postalCode: 90325, ...stamps },
    ])
    await q
      .insert(t.contact)
      .values({ organizationId: 2, firstName: 'Åsa', lastName: 'Ö', isDecisionMaker: true, ...stamps })
    await q.insert(t.setting).values({ key: 'a', value: { list: [1, 'två', null] }, ...stamps })
  })
  return db
}

interface Prepared {
  execute(values: object): PromiseLike<unknown>
}

let made = 0

async function bothWays(query: { prepare(name: string): unknown }, values = {}) {
  made += 1
  const prepared = query.prepare(`compared_${made}`) as Prepared
  const byDrizzle = await prepared.execute(values)
  return { byDrizzle, compiled: (await (compileSqlite(prepared) ?? compilePostgres(prepared))?.(values)) ?? null }
}

const joined = ({ q, t }: Reader) =>
  q
    .select({
      id: t.organization.id,
      soleTrader: t.organization.soleTrader,
      orgNo: t.organization.orgNo,
      upper: sql<string>`upper(${t.organization.legalName})`,
      count: sql<number>`count(*)`.mapWith(Number),
      first: t.contact.firstName,
      isDecisionMaker: t.contact.isDecisionMaker,
    })
    .from(t.organization)
    .leftJoin(t.contact, eq(t.contact.organizationId, t.organization.id))
    .where(eq(t.organization.id, arg('id')))
    .groupBy(t.organization.id, t.contact.id)

test('a compiled query answers as drizzle does: flags, nulls, expressions and empty joins', async () => {
  const { read } = await companies()
  for (const id of [1, 2, 3]) {
    const { byDrizzle, compiled } = await bothWays(joined(read), { id })
    expect(compiled).toEqual(byDrizzle)
    expect(compiled).toHaveLength(id === 3 ? 0 : 1)
  }
})

test('whole tables under a name are objects of their own', async () => {
  const { q, t } = (await companies()).read
  const query = q
    .select({ company: t.organization, person: { name: t.contact.firstName } })
    .from(t.contact)
    .innerJoin(t.organization, eq(t.organization.id, t.contact.organizationId))
  const { byDrizzle, compiled } = await bothWays(query)
  expect(compiled).toEqual(byDrizzle)
  expect(compiled).toMatchObject([{ company: { legalName: 'Filialen', soleTrader: true }, person: { name: 'Åsa' } }])
})

test('a table that a left join did not find is null', async () => {
  const { q, t } = (await companies()).read
  const query = q
    .select({ id: t.organization.id, person: t.contact, name: { last: t.contact.lastName } })
    .from(t.organization)
    .leftJoin(t.contact, eq(t.contact.organizationId, t.organization.id))
    .orderBy(t.organization.id)
  const { byDrizzle, compiled } = await bothWays(query)
  expect(compiled).toEqual(byDrizzle)
  expect(compiled).toMatchObject([
    { person: null, name: null },
    { person: { firstName: 'Åsa' }, name: { last: 'Ö' } },
  ])
})

test('what only drizzle knows is left to drizzle', async () => {
  const { q, t } = (await companies()).read
  const mixed = q.select({ one: { id: t.organization.id, first: t.contact.firstName } })
  const query = mixed.from(t.organization).leftJoin(t.contact, eq(t.contact.organizationId, t.organization.id))
  expect((await bothWays(query)).compiled).toBeNull()
})

test('values are encoded as their columns encode: json and flags, in changes and in conditions', async () => {
  const db = await companies()
  await db.write(async ({ q, t }) => {
    const change = q
      .update(t.setting)
      .set({ value: arg('value') })
      .where(eq(t.setting.key, arg('key')))
      .returning()
    const { byDrizzle, compiled } = await bothWays(change, { value: { deep: ['å'] }, key: 'a' })
    expect(compiled).toEqual(byDrizzle)
    const flagged = q
      .select()
      .from(t.organization)
      .where(eq(t.organization.soleTrader, argOf('flag', t.organization.soleTrader)))
    const found = await bothWays(flagged, { flag: true })
    expect(found.compiled).toEqual(found.byDrizzle)
    expect(found.compiled).toHaveLength(1)
  })
})

test('a value that was not given is an error, not a null', async () => {
  const { read } = await companies()
  await expect(bothWays(joined(read), {})).rejects.toThrow('id')
  const prepared = joined(read).prepare('lacking')
  const run = async () => (compileSqlite(prepared) ?? compilePostgres(prepared))?.({})
  await expect(run()).rejects.toThrow('No value for "id"')
})
