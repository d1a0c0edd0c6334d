import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inOneWrite } from '@/lib/context'
import { addSuppression } from '@/lib/suppression/add-suppression'
import { liftSuppression } from '@/lib/suppression/lift-suppression'
import { replayStops } from '@/lib/suppression/replay-stops'
import { readStopLines } from '@/lib/suppression/stops-file'
import { suppress } from '@/lib/suppression/suppress'
import { type Moment, startWire } from '../support/cut-wire'
import { failingAtCommit } from '../support/failing-commit'
import { openedAt } from '../support/own-postgres'
import { type Scenario, scenario } from '../support/scenario'
import { testEngine } from '../support/test-database'

const users = { anna: 'caller', disa: 'office' } as const
const companies = { A: { orgNo: '165595010967' }, B: {} }
const wish = (s: Scenario, company: string) => ({
  organizationId: s.companyId(company),
  case: 'no_calls' as const,
  wholeCompany: false,
  urgent: false,
  note: '',
})
const stop = (s: Scenario, company: string) =>
  addSuppression(s.as('anna'), { ...wish(s, company), commandId: randomUUID() })
const lift = (s: Scenario, suppressionId: number) =>
  liftSuppression(s.as('disa'), { commandId: randomUUID(), suppressionId, reason: 'ville ändå' })
const stops = (s: Scenario) => s.db.read.q.select().from(s.db.read.t.suppression)
const said = (s: Scenario) => readStopLines(s.dataDir).map(({ what }) => what)

/** The same floor, where every write is fine until its commit. */
const withoutCommit = (s: Scenario): Scenario => ({
  ...s,
  as: (name) => ({ ...s.as(name), db: failingAtCommit(s.db) }),
})

describe('a stop that is refused', () => {
  test('by a commit that fails is in neither place, and never comes back', async () => {
    const s = await scenario({ users, companies })
    await expect(stop(withoutCommit(s), 'A')).rejects.toThrow()
    expect(said(s)).toEqual([])
    expect(await replayStops(s.system())).toBe(0)
    expect(await stops(s)).toEqual([])
    await stop(s, 'A')
    expect(said(s)).toEqual(['added'])
  })

  // Writes that wait together are committed together on SQLite alone.
  test.runIf(testEngine === 'sqlite')('by the commit of another that it shares is in neither place', async () => {
    const s = await scenario({ users, companies })
    const answers = await Promise.allSettled([stop(s, 'A'), stop(withoutCommit(s), 'B'), stop(s, 'B')])
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
    expect(said(s)).toEqual([])
    expect(await stops(s)).toEqual([])
  })

  test('by a later step of its write is crossed out, and those around it stand', async () => {
    const s = await scenario({ users, companies })
    await stop(s, 'B')
    const refused = inOneWrite(s.as('anna'), async (work) => {
      await suppress(work, { ...wish(s, 'A'), e164: null })
      throw new Error('nej')
    })
    await expect(refused).rejects.toThrow('nej')
    s.wait(1)
    await stop(s, 'A')
    expect(said(s)).toEqual(['added', 'added'])
    expect(await replayStops(s.system())).toBe(0)
    expect(await stops(s)).toHaveLength(2)
  })

  test('to be lifted still stands', async () => {
    const s = await scenario({ users, companies })
    const { suppressionId } = await stop(s, 'A')
    await expect(lift(withoutCommit(s), suppressionId)).rejects.toThrow()
    expect(said(s)).toEqual(['added'])
    expect(await stops(s)).toMatchObject([{ status: 'active' }])
  })
})

describe.runIf(testEngine === 'postgres')('a stop whose commit got no answer', () => {
  /** The same floor on a wire that goes dead in the middle of the commit. */
  async function cutOff<T>(s: Scenario, moment: Moment, act: (cut: Scenario) => Promise<T>): Promise<T> {
    const wire = await startWire(s.settings.DATABASE_URL ?? '')
    const db = await openedAt({ url: `${wire.url}?query_timeout=1000` })
    const [done] = await Promise.allSettled([
      act({ ...s, as: (name) => ({ ...s.as(name), db }) }),
      wire.cutAt({ moment, text: 'suppression', afterMs: 0, reached: async () => {} }),
    ])
    if (done.status === 'rejected') throw done.reason
    return done.value
  }

  test('is in stops.jsonl when it was committed, and the same command again answers it', async () => {
    const s = await scenario({ users, companies })
    const command = { ...wish(s, 'A'), commandId: randomUUID() }
    const first = cutOff(s, 'after the commit', (cut) => addSuppression(cut.as('anna'), command))
    await expect(first).rejects.toMatchObject({ code: 'read_only' })
    expect(await stops(s)).toHaveLength(1)
    expect(said(s)).toEqual(['added'])
    await addSuppression(s.as('anna'), command)
    expect(await stops(s)).toHaveLength(1)
    expect(said(s)).toEqual(['added'])
  })

  test('stands once after the next start when it was not, however often it was said', async () => {
    const s = await scenario({ users, companies })
    const command = { ...wish(s, 'A'), commandId: randomUUID() }
    const first = cutOff(s, 'before the commit', (cut) => addSuppression(cut.as('anna'), command))
    await expect(first).rejects.toMatchObject({ code: 'read_only' })
    s.wait(1)
    const { suppressionId } = await addSuppression(s.as('anna'), command)
    expect(await replayStops(s.system())).toBe(0)
    await lift(s, suppressionId)
    expect(await replayStops(s.system())).toBe(0)
    expect(await stops(s)).toMatchObject([{ status: 'released' }])
  })

  test('is lifted in stops.jsonl only when that is sure', async () => {
    const s = await scenario({ users, companies })
    const { suppressionId } = await stop(s, 'A')
    const lifting = cutOff(s, 'before the commit', (cut) => lift(cut, suppressionId))
    await expect(lifting).rejects.toMatchObject({ code: 'read_only' })
    expect(said(s)).toEqual(['added'])
  })
})

describe('at the next start', () => {
  test('what the database has and the file has lost is written into it again', async () => {
    const s = await scenario({ users, companies })
    const { suppressionId } = await stop(s, 'A')
    await stop(s, 'B')
    await lift(s, suppressionId)
    const before = readStopLines(s.dataDir)
    rmSync(join(s.dataDir, 'stops.jsonl'))
    expect(await replayStops(s.system())).toBe(0)
    const inOrder = (lines: typeof before) => lines.map((line) => JSON.stringify(line)).sort()
    expect(inOrder(readStopLines(s.dataDir))).toEqual(inOrder(before))
    await replayStops(s.system())
    expect(readStopLines(s.dataDir)).toHaveLength(3)
  })
})
