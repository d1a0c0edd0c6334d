import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { insertAudit } from '@/db/queries/audit'
import { exportAudit } from '@/lib/audit/export-audit'
import { listAudit } from '@/lib/audit/list-audit'
import { auditQuery } from '@/lib/audit/schema'
import { editUser } from '@/lib/users/edit-user'
import { annasLock } from '../support/annas-lock'
import { startApp } from '../support/app'
import { peopleScenario } from '../support/people'
import type { Scenario } from '../support/scenario'

const DAY = 24 * 60

async function write(
  s: Scenario,
  line: { by?: string; action?: string; entity?: string; entityId?: number; after?: object },
) {
  const { by, action = 'session:created', entity = 'session', entityId = 1, after = {} } = line
  const row = { action, entity, entityId, before: {}, after, now: s.clock.now, userId: by ? s.userId(by) : null }
  await s.db.write((tx) => insertAudit(tx, row))
}

const ids = ({ entries }: { entries: { id: number }[] }) => entries.map(({ id }) => id)

describe('the log', () => {
  test('is read a page at a time, by id, forth and back', async () => {
    const { s } = await peopleScenario()
    for (let line = 0; line < 120; line += 1) await write(s, { by: 'anna' })
    const first = await listAudit(s.as('adam'), {})
    expect([ids(first)[0], ids(first).at(-1), first.newerThan, first.olderThan]).toEqual([120, 71, null, 71])
    const second = await listAudit(s.as('adam'), { olderThan: 71 })
    const third = await listAudit(s.as('adam'), { olderThan: second.olderThan ?? 0 })
    expect([ids(third), third.olderThan]).toEqual([Array.from({ length: 20 }, (_, at) => 20 - at), null])
    const back = await listAudit(s.as('adam'), { newerThan: third.newerThan ?? 0 })
    expect(ids(back)).toEqual(ids(second))
    expect(ids(await listAudit(s.as('adam'), { newerThan: back.newerThan ?? 0 }))).toEqual(ids(first))
  })

  test('is narrowed by local days, person and action', async () => {
    const { s } = await peopleScenario()
    await write(s, { by: 'anna' })
    s.wait(DAY)
    await write(s, { by: 'bo', action: 'session:ended' })
    s.wait(DAY)
    await write(s, { by: 'anna', action: 'session:ended' })
    const found = async (query: object) => ids(await listAudit(s.as('adam'), auditQuery.parse(query)))
    expect(await found({ from: '2026-11-20' })).toEqual([3, 2])
    expect(await found({ from: '2026-11-20', to: '2026-11-20' })).toEqual([2])
    expect(await found({ person: String(s.userId('anna')) })).toEqual([3, 1])
    expect(await found({ action: 'session:ended', person: s.userId('anna') })).toEqual([3])
    expect(await found({ to: '2026-11-18' })).toEqual([])
  })

  test('finds what was done to a company and to all that is the company`s', async () => {
    const { s, lockId } = await annasLock()
    await write(s, { by: 'eva', action: 'lock:extended', entity: 'address_lock', entityId: lockId })
    await write(s, { by: 'eva', action: 'organization:edited', entity: 'organization', entityId: s.companyId('A') })
    await write(s, { by: 'eva', action: 'organization:edited', entity: 'organization', entityId: s.companyId('B') })
    const { entries } = await listAudit(s.as('adam'), { company: s.companyId('A') })
    expect(entries.map(({ action }) => action)).toEqual(['organization:edited', 'lock:extended', 'lock:made'])
    expect(new Set(entries.map(({ subject }) => subject))).toEqual(new Set(['A']))
  })

  test('names who did it, to whom, and what changed', async () => {
    const { s, command } = await peopleScenario()
    const draft = { name: 'Anna Ny', username: 'anna', signature: 'AN', email: null, mobile: null }
    await editUser(s.as('adam'), { ...command('anna'), version: 1, ...draft })
    const { entries } = await listAudit(s.as('adam'), {})
    expect(entries).toMatchObject([
      {
        by: { name: 'adam' },
        subject: 'Anna Ny',
        before: { name: 'anna', signature: 'an' },
        after: { name: 'Anna Ny', signature: 'AN' },
      },
    ])
  })

  test('names the company that a line has by number alone, and nobody for the server`s own work', async () => {
    const { s } = await annasLock()
    const after = { organizationId: s.companyId('B') }
    await write(s, { action: 'company:opened', entity: 'opened_by', after })
    const { entries } = await listAudit(s.as('adam'), {})
    expect(entries[0]).toMatchObject({ by: null, subject: 'B', company: { id: s.companyId('B'), name: 'B' } })
  })

  test.each(['anna', 'disa', 'eva'])('is not for %s', async (name) => {
    const { s } = await peopleScenario()
    await expect(listAudit(s.as(name), {})).rejects.toMatchObject({ code: 'forbidden' })
    await expect(exportAudit(s.as(name), {})).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('the log as a file', () => {
  test('has every line, opens in a spreadsheet, and runs nothing there', async () => {
    const { s } = await peopleScenario()
    for (let line = 0; line < 1100; line += 1) await write(s, { by: 'anna' })
    await s.db.write(({ q, t }) => q.update(t.user).set({ name: '=HYPERLINK("http://elak.example")' }).returning())
    await write(s, { by: 'bo', after: { note: 'a;b\n"c"' } })
    const { pages } = await exportAudit(s.as('adam'), {})
    const parts: string[] = []
    for await (const part of pages) parts.push(part)
    expect(parts.length).toBeGreaterThan(2)
    const file = parts.join('')
    expect(file.startsWith('\ufeff')).toBe(true)
    const [head, first, ...rest] = parse(file, { bom: true, delimiter: ';' }) as string[][]
    expect(head?.[2]).toBe('Person')
    expect(first?.[2]).toBe(`'=HYPERLINK("http://elak.example")`)
    expect(JSON.parse(first?.[8] ?? '')).toEqual({ note: 'a;b\n"c"' })
    expect(rest).toHaveLength(1100)
  })

  test('follows the selection, and stands in the log itself', async () => {
    const { s } = await peopleScenario()
    await write(s, { by: 'anna' })
    await write(s, { by: 'bo' })
    const app = await startApp(s)
    const { status, headers, body } = await app.ask(`GET /api/log/export?person=${s.userId('bo')}`, { as: 'adam' })
    expect([status, headers.get('content-disposition')]).toEqual([200, "attachment; filename*=UTF-8''logg.csv"])
    expect(parse(String(body), { bom: true, delimiter: ';' })).toHaveLength(2)
    const { entries } = await listAudit(s.as('adam'), {})
    expect(entries[0]).toMatchObject({
      action: 'log:exported',
      before: { person: s.userId('bo') },
      after: null,
    })
  })
})
