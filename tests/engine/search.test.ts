import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { openTestDatabase } from '../support/test-database'

const stamps = { createdAt: 1, updatedAt: 1 }

/** Thousands of names that begin alike, so that words are common; what is looked for stands last. */
const NAMES = [
  ...Array.from({ length: 5200 }, (_, at) => `förening ${at}`),
  ...Array.from({ length: 2400 }, (_, at) => `företag ${at} ab`),
  'svenska företagarna i umeå',
  'företagarna umeå',
  'a företag umeå',
  'fåretag umeå',
  'måleri företagarna umeå',
]

async function register(): Promise<Database> {
  const { db } = await openTestDatabase()
  for (let at = 0; at < NAMES.length; at += 400) {
    const rows = NAMES.slice(at, at + 400).map((name) => ({ legalName: name, searchText: name, ...stamps }))
    await db.write(({ q, t }) => q.insert(t.organization).values(rows).returning({ id: t.organization.id }))
  }
  return db
}

test('among thousands of names that begin alike a common word is still a beginning, alone and with a rare one', async () => {
  const db = await register()
  const found = async (text: string, limit = 20) => (await db.searchOrganizations(text, limit)).map(nameOf)
  const ofUmeå = ['a företag umeå', 'företagarna umeå', 'måleri företagarna umeå', 'svenska företagarna i umeå']
  expect((await found('företag umeå')).toSorted()).toEqual(ofUmeå)
  expect((await found('umeå företa')).toSorted()).toEqual(ofUmeå)
  expect(await found('företagarna')).toEqual([
    'företagarna umeå',
    'måleri företagarna umeå',
    'svenska företagarna i umeå',
  ])
  expect(await found('företag förening')).toEqual([])
  // Names that begin so come first, shorter ones before longer.
  expect(await found('företag 77')).toEqual([
    'företag 77 ab',
    ...Array.from({ length: 10 }, (_, at) => `företag ${770 + at} ab`),
  ])
  // All that the index tells at once begins otherwise: what was written is looked for after all.
  expect(await found('företa')).toHaveLength(20)
  expect((await found('företag')).every((name) => name?.startsWith('företag'))).toBe(true)
  expect((await found('a företag'))[0]).toBe('a företag umeå')

  const bare = async (text: string) => (await db.searchByBareLetters(text, 20)).map(nameOf)
  expect(await bare('foretagarna umea')).toEqual([
    'företagarna umeå',
    'måleri företagarna umeå',
    'svenska företagarna i umeå',
  ])
  expect(await bare('foretag 2399')).toEqual(['företag 2399 ab'])
  expect(await bare('maleri')).toEqual(['måleri företagarna umeå'])
  expect(await bare('forord')).toEqual([])
})

const nameOf = (id: number) => NAMES[id - 1]

test('a list does not wait for a report that was seen to be long', async () => {
  const { db: own } = await openTestDatabase()
  const count = (upTo: number) =>
    own.scan.q
      .select({
        n: sql<number>`(with recursive c(x) as (select 1 union all select x + 1 from c where x < ${upTo}) select count(*) from c)`,
      })
      .from(sql`(select 1) as one`)
  // The statement is known from now on.
  await count(1_500_000)
  const done: string[] = []
  const report = count(2_000_000).then(() => done.push('report'))
  await own.scan.q.select({ id: own.scan.t.user.id }).from(own.scan.t.user)
  done.push('list')
  await report
  expect(done).toEqual(['list', 'report'])
})
