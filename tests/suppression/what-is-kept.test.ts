import { randomUUID } from 'node:crypto'
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { inOneWrite } from '@/lib/context'
import { addSuppression } from '@/lib/suppression/add-suppression'
import { findStops } from '@/lib/suppression/find-stops'
import { liftSuppression } from '@/lib/suppression/lift-suppression'
import { listUrgent } from '@/lib/suppression/list-urgent'
import { removeStop } from '@/lib/suppression/remove-stop'
import { replayStops } from '@/lib/suppression/replay-stops'
import type { NewStop } from '@/lib/suppression/schema'
import { keyOfStop } from '@/lib/suppression/stop-line'
import { editStopSettings, readStopSettings } from '@/lib/suppression/stop-settings'
import { appendStopLine, readStopLines } from '@/lib/suppression/stops-file'
import { suppress } from '@/lib/suppression/suppress'
import { lockCompany } from '../support/lock-company'
import { logOf, refusal, toldSince } from '../support/lock-log'
import type { Scenario } from '../support/scenario'
import { standingOn } from '../support/standing-bars'
import { chain, ORG_NO, SWITCHBOARD, stateOf, stop } from '../support/stopped-chain'

const add = (s: Scenario, company: string, more: Partial<NewStop> = {}, name = 'anna') =>
  addSuppression(s.as(name), stop(s, company, more))
const rowsOf = (s: Scenario) => s.db.read.q.select().from(s.db.read.t.suppression).orderBy(s.db.read.t.suppression.id)
const lift = (s: Scenario, suppressionId: number) =>
  liftSuppression(s.as('disa'), { commandId: randomUUID(), suppressionId, reason: 'Ringde själv' })
const file = (s: Scenario) => join(s.dataDir, 'stops.jsonl')

describe('a stop', () => {
  test('keeps its number, org.nr, company and customer, who said it and why, in row, log and file', async () => {
    const s = await chain()
    const [anna, organizationId] = [s.userId('anna'), s.companyId('Norr')]
    const said = { phoneId: s.phoneId('Norr'), wholeCompany: true, note: 'Sluta ring' } as const
    const { suppressionId } = await add(s, 'Norr', said)
    const [row] = await rowsOf(s)
    expect(row).toMatchObject({
      ...{ id: suppressionId, case: 'no_calls', phone: SWITCHBOARD, orgNo: ORG_NO, organizationId, customerNo: null },
      ...{ phoneNumberId: s.phoneId('Norr'), urgent: true, wholeCompany: true, note: 'Sluta ring', status: 'active' },
      ...{ createdAt: s.clock.now, createdById: anna, releasedAt: null },
    })
    const audit = { entityId: suppressionId, userId: anna, before: {} }
    const after = { case: 'no_calls', phone: SWITCHBOARD, orgNo: ORG_NO, organizationId, urgent: true }
    expect(await logOf(s, 'suppression')).toEqual([{ ...audit, action: 'suppression:added', after }])
    const key = keyOfStop({ ...after, createdAt: s.clock.now, createdById: anna })
    expect(readStopLines(s.dataDir)).toEqual([
      {
        ...{ what: 'added', key, at: s.clock.now, byId: anna, phone: SWITCHBOARD, orgNo: ORG_NO, customerNo: null },
        ...{ organizationId, organizationCreatedAt: s.clock.now, case: 'no_calls', urgent: true, wholeCompany: true },
        note: 'Sluta ring',
      },
    ])
  })

  test('that nobody said a number of takes the company`s first, and one for a company without numbers takes none', async () => {
    const s = await chain()
    await add(s, 'Väster')
    await s.db.write(({ q, t }) =>
      q
        .delete(t.phoneNumber)
        .where(eq(t.phoneNumber.organizationId, s.companyId('Kund')))
        .returning(),
    )
    await add(s, 'Kund')
    const rows = await rowsOf(s)
    expect(rows[0]).toMatchObject({ phone: '+46313901003', phoneNumberId: s.phoneId('Väster'), orgNo: null })
    expect(rows[1]).toMatchObject({ phone: null, phoneNumberId: null, orgNo: null, customerNo: '1042' })
  })

  test('of the only workplace takes the org.nr too', async () => {
    const s = await chain()
    await s.db.write(({ q, t }) =>
      q
        .update(t.organization)
        .set({ orgNo: '165560000001' })
        .where(eq(t.organization.id, s.companyId('Kund')))
        .returning(),
    )
    await add(s, 'Kund')
    expect((await rowsOf(s))[0]).toMatchObject({ orgNo: '165560000001' })
  })

  test('said once more in the same words by the same person is the same stop; by another, of another case or urgency, or wider, another', async () => {
    const s = await chain()
    const wish = { e164: SWITCHBOARD, case: 'recently_called' as const, urgent: false, wholeCompany: false, note: '' }
    const say = async (name: string, more: Partial<Parameters<typeof suppress>[1]> = {}) => {
      const said = { organizationId: s.companyId('Norr'), ...wish, ...more }
      return (await inOneWrite(s.as(name), (work) => suppress(work, said))).stopId
    }
    const first = await say('anna')
    toldSince(s)
    expect(await say('anna', { note: 'en gång till' })).toBe(first)
    expect(toldSince(s)).toEqual([])
    const others = [
      await say('bo'),
      await say('anna', { urgent: true }),
      await say('anna', { wholeCompany: true }),
      await say('anna', { case: 'ceased' }),
      await say('anna', { e164: null }),
    ]
    expect(new Set([first, ...others]).size).toBe(6)
    expect(readStopLines(s.dataDir)).toHaveLength(6)
    expect(await refusal(say('anna', { organizationId: 999 }))).toMatchObject({
      ...{ code: 'not_found', message: expect.stringContaining('Företaget') },
    })
  })

  test('by background work is nobody`s', async () => {
    const s = await chain()
    const wish = { case: 'ceased' as const, urgent: false, wholeCompany: false, note: '', e164: null }
    const said = { ...wish, organizationId: s.companyId('Kund') }
    const { stopId } = await inOneWrite(s.system(), (work) => suppress(work, said))
    expect((await rowsOf(s))[0]?.createdById).toBeNull()
    expect((await logOf(s, 'suppression'))[0]?.userId).toBeNull()
    await inOneWrite(s.system(), (work) => removeStop(work, { suppressionId: stopId, reason: 'fel' }))
    expect((await rowsOf(s))[0]).toMatchObject({ releasedById: null, status: 'released' })
    expect(readStopLines(s.dataDir)[1]).toMatchObject({ what: 'lifted', byId: null })
  })

  test('ends the promises of every company it reaches, and answers which', async () => {
    const s = await chain()
    const own = await lockCompany(s, { company: 'Väster', owner: 'anna' })
    const other = await lockCompany(s, { company: 'Söder', owner: 'bo' })
    const free = await lockCompany(s, { company: 'Kund', owner: 'bo' })
    const wish = { case: 'no_calls' as const, urgent: false, wholeCompany: true, note: '', e164: SWITCHBOARD }
    const said = { ...wish, organizationId: s.companyId('Norr') }
    const { endedLockIds } = await inOneWrite(s.as('anna'), (work) => suppress(work, said))
    expect(endedLockIds.sort()).toEqual([own.lockId, other.lockId])
    const locks = await s.db.read.q.select().from(s.db.read.t.addressLock)
    expect(locks.filter(({ releasedAt }) => releasedAt === null).map(({ id }) => id)).toEqual([free.lockId])
    expect(locks.find(({ id }) => id === other.lockId)?.reason).toBe('suppressed')
  })
})

describe('a lift', () => {
  test('is kept with who and why, in row, log and file, told, and frees what nothing else bars', async () => {
    const s = await chain()
    const [disa, organizationId] = [s.userId('disa'), s.companyId('Norr')]
    const { suppressionId } = await add(s, 'Norr', { phoneId: s.phoneId('Norr') })
    s.wait(3)
    toldSince(s)
    expect(await lift(s, suppressionId)).toEqual({ suppressionId })
    const [row] = await rowsOf(s)
    expect(row).toMatchObject({ status: 'released', releasedAt: s.clock.now, releasedById: disa })
    expect(s.told('suppression:lifted')).toEqual([
      { name: 'suppression:lifted', to: ['callers', 'office'], payload: { suppressionId } },
    ])
    expect((await logOf(s, 'suppression'))[1]).toEqual({
      ...{ action: 'suppression:lifted', entityId: suppressionId, userId: disa },
      before: { case: 'no_calls', phone: SWITCHBOARD, orgNo: null, organizationId },
      after: { reason: 'Ringde själv' },
    })
    const [added, lifted] = readStopLines(s.dataDir)
    expect(lifted).toEqual({ what: 'lifted', key: added?.key, at: s.clock.now, byId: disa })
    expect([await stateOf(s, 'Norr'), await stateOf(s, 'Söder')]).toEqual(['waiting', 'waiting'])
    expect(await refusal(lift(s, suppressionId))).toMatchObject({ code: 'conflict', message: 'Spärren är redan hävd.' })
    expect(await refusal(lift(s, 999))).toMatchObject({ message: expect.stringContaining('Spärren') })
  })
})

describe('what was said without a call', () => {
  test('stands in the history in its case`s words, and before the office as urgent as it is', async () => {
    const s = await chain()
    const cases = ['recently_called', 'ceased', 'no_calls', 'private_person'] as const
    for (const [at, company] of ['Norr', 'Söder', 'Väster', 'Kund'].entries()) {
      const note = at === 1 ? 'Konkurs' : ''
      await add(s, company, { case: cases[at], note, ...(at === 0 ? { phoneId: s.phoneId('Norr') } : {}) })
    }
    const { q, t } = s.db.read
    const lines = await q.select().from(t.activity).orderBy(t.activity.id)
    expect(lines.map(({ body }) => body)).toEqual([
      'Akut Adressvård: säger att vi nyligen ringt.',
      'Akut Adressvård: helt upphört. Konkurs',
      'Akut Adressvård: vill inte bli uppringd.',
      'Spärrad: privatperson.',
    ])
    expect(lines[0]).toMatchObject({
      ...{ kind: 'note', localDay: '2026-11-19', localHour: 10, startAt: s.clock.now, createdById: s.userId('anna') },
      ...{ organizationId: s.companyId('Norr'), commandId: expect.any(String) },
    })
    const changed = s.told('card:changed').filter(({ to }) => to[0] === `organization:${s.companyId('Norr')}`)
    expect(changed[0]?.payload).toEqual({ organizationId: s.companyId('Norr'), what: 'note', byId: s.userId('anna') })
    const tasks = await q.select().from(t.officeTask).orderBy(t.officeTask.id)
    expect(tasks.map(({ urgent, activityId }) => [urgent, activityId])).toEqual([
      [false, lines[0]?.id],
      [false, lines[1]?.id],
      [true, lines[2]?.id],
    ])
    const [stopOfNorr] = await rowsOf(s)
    expect(tasks[0]?.details).toEqual({
      ...{ case: 'recently_called', suppressionId: stopOfNorr?.id, e164: SWITCHBOARD, isAngry: false },
      ...{ customerNo: null, recentCalls: [] },
    })
    expect(tasks[1]?.details).toMatchObject({ e164: null, case: 'ceased' })
  })

  test('attaches the calls of a year to its numbers and its org.nr, ten at most', async () => {
    const s = await chain()
    const day = 24 * 60 * 60_000
    const call = (company: string, ago: number, e164: string | null = null) => ({
      ...{ kind: 'call', direction: 'out', status: 'done', outcome: 'no', talked: true, body: '', counted: true } as const,
      ...{ organizationId: s.companyId(company), campaignId: s.campaignId(), e164, startAt: s.clock.now - ago * day },
      ...{ createdAt: s.clock.now, updatedAt: s.clock.now, createdById: s.userId('bo'), ownerId: s.userId('bo') },
      ...{ localDay: '2026-01-01', localHour: 9 },
    })
    const rows = [call('Söder', 364, SWITCHBOARD), call('Söder', 366, SWITCHBOARD), call('Väster', 5), call('Kund', 1)]
    await s.db.write(({ q, t }) => q.insert(t.activity).values(rows).returning())
    await add(s, 'Norr', { case: 'recently_called' })
    const [task] = await s.db.read.q.select().from(s.db.read.t.officeTask)
    const { recentCalls } = task?.details as { recentCalls: Array<{ organization: string; at: string }> }
    expect(recentCalls.map(({ organization }) => organization)).toEqual(['Väster', 'Söder'])
    const many = Array.from({ length: 12 }, (_, at) => call('Väster', at + 1))
    await s.db.write(({ q, t }) => q.insert(t.activity).values(many).returning())
    await add(s, 'Norr', { case: 'recently_called' }, 'bo')
    const [, second] = await s.db.read.q.select().from(s.db.read.t.officeTask).orderBy(s.db.read.t.officeTask.id)
    expect((second?.details as { recentCalls: unknown[] }).recentCalls).toHaveLength(10)
  })
})

test('stops are found oldest first, each once, by whichever key they have', async () => {
  const s = await chain()
  const third = await add(s, 'Väster', { case: 'ceased', wholeCompany: true })
  const first = await add(s, 'Norr', { phoneId: s.phoneId('Norr') })
  const second = await add(s, 'Söder', { case: 'ceased' })
  const found = await findStops(s.db.read, { organizationId: s.companyId('Söder'), numbers: [SWITCHBOARD], orgNo: ORG_NO })
  expect(found.map(({ id }) => id)).toEqual([third, first, second].map(({ suppressionId }) => suppressionId))
  const withoutOrgNo = await findStops(s.db.read, { organizationId: s.companyId('Söder'), numbers: [], orgNo: null })
  expect(withoutOrgNo.map(({ id }) => id)).toEqual([second.suppressionId])
})

test('the shared list has the urgent ones, newest first, with a number', async () => {
  const s = await chain()
  await add(s, 'Norr', { case: 'ceased', urgent: true, phoneId: s.phoneId('Norr'), note: 'Arg' })
  s.wait(1)
  await add(s, 'Kund')
  await add(s, 'Väster', { case: 'recently_called' })
  const [kund, norr, ...more] = await listUrgent(s.as('bo'))
  expect(more).toEqual([])
  expect(kund).toMatchObject({ organization: 'Kund', e164: '+46313901004', at: new Date(s.clock.now).toISOString() })
  // "Helt upphört" leaves its number free, and the list still says which it was.
  expect(norr).toEqual({
    ...{ id: expect.any(Number), case: 'ceased', e164: SWITCHBOARD, customerNo: null, organization: 'Norr' },
    ...{ organizationId: s.companyId('Norr'), note: 'Arg', at: new Date(s.clock.now - 60_000).toISOString() },
    ...{ byId: s.userId('anna'), byName: 'anna' },
  })
})

describe('where stops are posted', () => {
  test('nowhere until an administrator says so, and each with its own words and signed facts', async () => {
    const s = await chain()
    expect(await readStopSettings(s.db.read)).toEqual({ webhookUrl: '' })
    await add(s, 'Väster')
    const { q, t } = s.db.read
    expect(await q.select().from(t.outbox)).toEqual([])
    const webhookUrl = 'https://vaxel.example/stops'
    expect((await refusal(editStopSettings(s.as('disa'), { webhookUrl }))).code).toBe('forbidden')
    expect(await editStopSettings(s.as('adam'), { webhookUrl })).toEqual({ webhookUrl })
    expect(await logOf(s, 'setting')).toEqual([
      {
        ...{ action: 'setting:stops_changed', entityId: null, userId: s.userId('adam') },
        ...{ before: { webhookUrl: '' }, after: { webhookUrl } },
      },
    ])
    const { suppressionId } = await add(s, 'Norr', { case: 'ceased', wholeCompany: true })
    await lift(s, suppressionId)
    await add(s, 'Kund', { case: 'recently_called' })
    const posted = await q.select().from(t.outbox).orderBy(t.outbox.id)
    const at = new Date(s.clock.now).toISOString()
    const keys = { id: suppressionId, at, case: 'ceased', phone: null, email: null, orgNo: ORG_NO, customerNo: null }
    expect(posted.map(({ text, dedupeKey }) => [text, dedupeKey])).toEqual([
      [`suppression.added ${ORG_NO}`, `suppression:${suppressionId}:added`],
      [`suppression.lifted ${ORG_NO}`, `suppression:${suppressionId}:lifted`],
      ['suppression.added', expect.any(String)],
    ])
    expect(posted[0]).toMatchObject({ channel: 'webhook', to: webhookUrl })
    expect(posted.map(({ payload }) => payload).slice(0, 2)).toEqual([
      { event: 'suppression.added', ...keys, urgent: false },
      { event: 'suppression.lifted', ...keys, urgent: false },
    ])
  })
})

describe('the file of stops', () => {
  const line = (key: string) => ({ what: 'lifted' as const, key, at: 1, byId: null })

  test('has each line on a line of its own, and what is crossed out is no line', async () => {
    const s = await chain()
    expect(readStopLines(s.dataDir)).toEqual([])
    appendStopLine(s.dataDir, line('one'))
    const crossOut = appendStopLine(s.dataDir, line('two'))
    appendStopLine(s.dataDir, line('three'))
    crossOut()
    expect(readStopLines(s.dataDir).map(({ key }) => key)).toEqual(['one', 'three'])
    const text = readFileSync(file(s), 'utf8')
    expect(text.split('\n').map((one) => one.slice(0, 2))).toEqual(['', '{"', '#"', '{"'])
    appendFileSync(file(s), '\n{"what":"lifted"}\n[1]')
    expect(readStopLines(s.dataDir)).toHaveLength(2)
  })

  test('crosses out its own line though another was written before it was', async () => {
    const s = await chain()
    writeFileSync(file(s), '')
    const crossOut = appendStopLine(s.dataDir, line('mine'))
    writeFileSync(file(s), `\n${JSON.stringify(line('theirs'))}\n${JSON.stringify(line('mine'))}`)
    crossOut()
    expect(readStopLines(s.dataDir).map(({ key }) => key)).toEqual(['theirs'])
  })
})

describe('at start', () => {
  const forget = (s: Scenario) =>
    s.db.write(async ({ q, t }) => {
      await q.delete(t.bar).returning()
      await q.delete(t.suppression).returning()
      await q.update(t.queueEntry).set({ state: 'waiting' }).returning()
    })

  test('what the file knows stands again with its time and person, once, in the log, and bars', async () => {
    const s = await chain()
    await add(s, 'Norr', { phoneId: s.phoneId('Norr'), wholeCompany: true, note: 'Nej' })
    const { id: _, phoneNumberId: __, version, updatedAt, ...before } = (await rowsOf(s))[0] as Record<string, unknown>
    const lifted = await add(s, 'Kund')
    await lift(s, lifted.suppressionId)
    await forget(s)
    const { lockId } = await lockCompany(s, { company: 'Söder', owner: 'bo' })
    s.wait(60)
    expect(await replayStops(s.system())).toBe(1)
    expect(await replayStops(s.system())).toBe(0)
    const rows = await rowsOf(s)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject(before)
    const at = s.clock.now - 60 * 60_000
    expect((await logOf(s, 'suppression')).at(-1)).toEqual({
      ...{ action: 'suppression:replayed', entityId: rows[0]?.id, userId: null, before: {} },
      after: { case: 'no_calls', at },
    })
    expect([await stateOf(s, 'Norr'), await stateOf(s, 'Väster')]).toEqual(['barred', 'barred'])
    expect(await stateOf(s, 'Kund')).toBe('waiting')
    const [lock] = await s.db.read.q.select().from(s.db.read.t.addressLock)
    expect(lock).toMatchObject({ id: lockId, reason: 'suppressed' })
  })

  test('an id that means another company by now is left out, and the number is stopped all the same', async () => {
    const s = await chain()
    await add(s, 'Norr', { phoneId: s.phoneId('Norr') })
    await forget(s)
    await s.db.write(({ q, t }) =>
      q
        .update(t.organization)
        .set({ createdAt: 5 })
        .where(eq(t.organization.id, s.companyId('Norr')))
        .returning(),
    )
    expect(await replayStops(s.system())).toBe(1)
    expect((await rowsOf(s))[0]).toMatchObject({ organizationId: null, phone: SWITCHBOARD })
    expect((await standingOn(s, s.entryId('Söder'))).bars).toEqual(['suppression'])
  })

  test('what the file has lost is written into it again, lifts too', async () => {
    const s = await chain()
    await add(s, 'Norr')
    const { suppressionId } = await add(s, 'Kund')
    s.wait(1)
    await lift(s, suppressionId)
    const lines = readStopLines(s.dataDir)
    rmSync(file(s))
    expect(await replayStops(s.system())).toBe(0)
    expect(readStopLines(s.dataDir)).toEqual(lines)
    await replayStops(s.system())
    expect(readStopLines(s.dataDir)).toEqual(lines)
  })
})
