import { randomUUID } from 'node:crypto'
import { appendFileSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { addSuppression } from '@/lib/suppression/add-suppression'
import { liftSuppression } from '@/lib/suppression/lift-suppression'
import { replayStops } from '@/lib/suppression/replay-stops'
import { appendStopLine, readStopLines } from '@/lib/suppression/stops-file'
import { lockCompany } from '../support/lock-company'
import { type Scenario, scenario } from '../support/scenario'
import { standingOn } from '../support/standing-bars'

const two = () =>
  scenario({
    users: { anna: 'caller', disa: 'office' },
    companies: { A: { orgNo: '165595010967', customerNo: '7' }, B: {} },
  })

const stopCompany = (s: Scenario, company: string) =>
  addSuppression(s.as('anna'), {
    commandId: randomUUID(),
    organizationId: s.companyId(company),
    phoneId: s.phoneId(company),
    case: 'no_calls',
    wholeCompany: false,
    urgent: false,
    note: 'Ring aldrig mer',
  })

/** What a restored backup from before the stop looks like. */
const forgetStops = (s: Scenario) =>
  s.db.write(async ({ q, t }) => {
    await q.delete(t.bar).returning()
    await q.delete(t.suppression).returning()
    await q.update(t.queueEntry).set({ state: 'waiting' }).returning()
  })

const stops = (s: Scenario) => s.db.read.q.select().from(s.db.read.t.suppression)
const file = (s: Scenario) => join(s.dataDir, 'stops.jsonl')

describe('stops.jsonl', () => {
  test('has the stop when it is acknowledged, readable by the owner alone', async () => {
    const s = await two()
    await stopCompany(s, 'A')
    expect(statSync(file(s)).mode & 0o777).toBe(0o600)
    expect(readStopLines(s.dataDir)).toMatchObject([
      { what: 'added', case: 'no_calls', orgNo: '165595010967', customerNo: '7', note: 'Ring aldrig mer' },
    ])
  })

  test('a line torn by a power cut spoils neither the one before nor the one after', async () => {
    const s = await two()
    await stopCompany(s, 'A')
    appendFileSync(file(s), '\n{"what":"added","key":"ha')
    await stopCompany(s, 'B')
    expect(readStopLines(s.dataDir)).toHaveLength(2)
  })

  test('a stop whose commit was cut off comes back, and the command that is sent again makes no second one', async () => {
    const s = await two()
    await stopCompany(s, 'A')
    await forgetStops(s)
    expect(await replayStops(s.system())).toBe(1)
    const [replayed] = await stops(s)
    expect(await stopCompany(s, 'A')).toEqual({ suppressionId: replayed?.id })
    expect(await stops(s)).toHaveLength(1)
    expect(readStopLines(s.dataDir)).toHaveLength(1)
  })

  test('refuses nothing it has written itself', async () => {
    const s = await two()
    appendStopLine(s.dataDir, { what: 'lifted', key: 'k', at: 1, byId: null })
    expect(readStopLines(s.dataDir)).toEqual([{ what: 'lifted', key: 'k', at: 1, byId: null }])
    expect(readFileSync(file(s), 'utf8').split('\n')).toHaveLength(2)
  })
})

describe('replaying', () => {
  test('brings back what the database has lost, with its bars, and only once', async () => {
    const s = await two()
    await stopCompany(s, 'A')
    const [before] = await stops(s)
    await forgetStops(s)
    s.wait(60)
    expect(await replayStops(s.system())).toBe(1)
    const [after] = await stops(s)
    expect(after).toMatchObject({
      phone: before?.phone,
      orgNo: before?.orgNo,
      organizationId: s.companyId('A'),
      customerNo: '7',
      urgent: true,
      note: 'Ring aldrig mer',
      createdAt: before?.createdAt,
      createdById: s.userId('anna'),
      status: 'active',
    })
    expect(await standingOn(s, s.entryId('A'))).toEqual({ state: 'barred', bars: ['suppression'] })
    expect(await replayStops(s.system())).toBe(0)
  })

  test('ends the promise that stands again in the restored database', async () => {
    const s = await two()
    await stopCompany(s, 'A')
    await forgetStops(s)
    await lockCompany(s, { company: 'A', owner: 'anna' })
    await replayStops(s.system())
    const { q, t } = s.db.read
    expect(await q.select().from(t.addressLock)).toMatchObject([{ releasedAt: s.clock.now, reason: 'suppressed' }])
  })

  test('changes nothing when nothing is lost, and works without a file', async () => {
    const s = await two()
    expect(await replayStops(s.system())).toBe(0)
    await stopCompany(s, 'A')
    expect(await replayStops(s.system())).toBe(0)
    expect(await stops(s)).toHaveLength(1)
  })

  test('leaves out what the office has lifted', async () => {
    const s = await two()
    const { suppressionId } = await stopCompany(s, 'A')
    await stopCompany(s, 'B')
    await liftSuppression(s.as('disa'), { commandId: randomUUID(), suppressionId, reason: 'ville ändå' })
    await forgetStops(s)
    expect(await replayStops(s.system())).toBe(1)
    expect(await standingOn(s, s.entryId('A'))).toEqual({ state: 'waiting', bars: [] })
    expect((await standingOn(s, s.entryId('B'))).state).toBe('barred')
  })

  test('does not hit another company that got the same id since, but still its number', async () => {
    const s = await two()
    await stopCompany(s, 'A')
    await forgetStops(s)
    await s.db.write(({ q, t }) => q.update(t.organization).set({ createdAt: 5, orgNo: null }).returning())
    expect(await replayStops(s.system())).toBe(1)
    const [stop] = await stops(s)
    expect(stop?.organizationId).toBeNull()
    expect(stop?.phone).toBe('+46313901001')
    expect((await standingOn(s, s.entryId('A'))).bars).toEqual(['suppression'])
  })
})
