import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { replayStops } from '@/lib/suppression/replay-stops'
import { editStopSettings, readStopSettings } from '@/lib/suppression/stop-settings'
import { appendStopLine, readStopLines } from '@/lib/suppression/stops-file'
import { lockCompany } from '../support/lock-company'
import { logOf, refusal } from '../support/lock-log'
import type { Scenario } from '../support/scenario'
import { standingOn } from '../support/standing-bars'
import { add, file, lift, rowsOf } from '../support/stop-steps'
import { chain, ORG_NO, SWITCHBOARD, stateOf } from '../support/stopped-chain'

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
