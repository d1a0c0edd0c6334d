import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { readOnly } from '@/lib/errors'
import { loadCompany } from '@/lib/organizations/load-company'
import { writeLooks } from '@/lib/organizations/waiting-looks'
import { type Scenario, scenario } from '../support/scenario'

/** The same database while its disk is full: it is read, and takes nothing. */
const withoutRoom = (db: Database): Database => ({
  ...db,
  read: db.read,
  scan: db.scan,
  write: () => Promise.reject(readOnly()),
})

const looks = ({ db }: Scenario) =>
  db.read.q.select().from(db.read.t.auditLog).where(eq(db.read.t.auditLog.action, 'company:opened'))

test('a company is read while the disk is full, and the look is in the log when there is room, once', async () => {
  const s = await scenario({ companies: { Alfa: {}, Beta: {} } })
  const full = withoutRoom(s.db)
  const anna = { ...s.as('anna'), db: full }
  const at = s.clock.now
  for (const name of ['Alfa', 'Beta', 'Alfa'])
    expect((await loadCompany(anna, { organizationId: s.companyId(name) })).organization.legalName).toBe(name)
  await expect(writeLooks({ ...s.system(), db: full })).rejects.toMatchObject({ code: 'read_only' })
  expect(await looks(s)).toEqual([])
  full.write = s.db.write.bind(s.db)
  s.wait(5)
  await writeLooks({ ...s.system(), db: full })
  await writeLooks({ ...s.system(), db: full })
  const opened = [s.companyId('Alfa'), s.companyId('Beta')].map((organizationId) => ({ organizationId }))
  expect((await looks(s)).map(({ at, userId, after }) => ({ at, userId, after }))).toEqual(
    opened.map((after) => ({ at, userId: s.userId('anna'), after })),
  )
})

test('looks that wait count to the 200 of the day', async () => {
  const names = Array.from({ length: 201 }, (_, at) => `Företag ${at}`)
  const s = await scenario({ companies: Object.fromEntries(names.map((name) => [name, {}])) })
  const anna = { ...s.as('anna'), db: withoutRoom(s.db) }
  const look = (name: string) => loadCompany(anna, { organizationId: s.companyId(name) })
  for (const name of names.slice(0, 200)) await look(name)
  await expect(look('Företag 200')).rejects.toMatchObject({ code: 'too_many_attempts' })
  await look('Företag 7')
})
