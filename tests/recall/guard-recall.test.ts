import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { instantOf, localDayOf, localHourOf } from '@/lib/calendar/local-time'
import { rulesOf } from '@/lib/campaigns/rules'
import { inOneWrite } from '@/lib/context'
import { applyRecallGuard } from '@/lib/recall/apply-recall-guard'
import { guardRecall } from '@/lib/recall/guard-recall'
import { undoRecall } from '@/lib/recall/undo-recall'
import { type Scenario, scenario } from '../support/scenario'
import { entryOf } from '../support/standing-bars'

const SWITCHBOARD = '+4631390900'
const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** One company in two campaigns, and another workplace behind its switchboard. */
const chain = (rules = {}) =>
  scenario({
    campaigns: { höst: {}, vinter: { rules } },
    companies: {
      Norr: { phones: [SWITCHBOARD], queue: { höst: {}, vinter: {} } },
      Söder: { phones: [SWITCHBOARD, '+4631390901'], queue: { höst: {}, vinter: {} } },
      Annan: { queue: { höst: {}, vinter: {} } },
    },
  })

interface Said {
  company?: string
  campaign?: string
  talked?: boolean
  busy?: boolean
}

async function call(s: Scenario, { company = 'Norr', campaign = 'höst', talked = false, busy = false }: Said = {}) {
  const entry = await entryOf(s, s.entryId(company, campaign))
  const said = { entry, numbers: [SWITCHBOARD], talked, busy, rules: rulesOf({}) }
  return inOneWrite(s.as('anna'), (work) => guardRecall(work, said))
}

/** The log row of a call, as the outcome writes it. */
async function logCall(s: Scenario, { company = 'Norr', campaign = 'höst', talked = false, busy = false }: Said = {}) {
  const at = s.clock.now
  const values = {
    kind: 'call' as const,
    startAt: at,
    createdAt: at,
    updatedAt: at,
    createdById: s.userId('anna'),
    localDay: localDayOf(at),
    localHour: localHourOf(at),
    organizationId: s.companyId(company),
    e164: SWITCHBOARD,
    talked,
    outcome: busy ? ('busy' as const) : ('no_answer' as const),
    campaignId: s.campaignId(campaign),
    roundId: s.roundId(campaign),
    queueEntryId: s.entryId(company, campaign),
  }
  await s.db.write(({ q, t }) => q.insert(t.activity).values(values).returning())
}

const dueOf = async (s: Scenario, company: string, campaign?: string) =>
  (await entryOf(s, s.entryId(company, campaign))).dueAt

const change = (s: Scenario, company: string, values: object, campaign = 'höst') =>
  s.db.write(({ q, t }) =>
    q
      .update(t.queueEntry)
      .set(values)
      .where(eq(t.queueEntry.id, s.entryId(company, campaign)))
      .returning(),
  )

describe('a call moves fresh entries of other rounds', () => {
  test('24 hours on when nobody was talked to, of the company and of its number', async () => {
    const s = await chain()
    await call(s)
    const tomorrow = s.clock.now + DAY_MS
    expect(await dueOf(s, 'Norr', 'vinter')).toBe(tomorrow)
    expect(await dueOf(s, 'Söder', 'vinter')).toBe(tomorrow)
    expect(await dueOf(s, 'Annan', 'vinter')).toBe(0)
  })

  test('14 days on after a talk, or what that campaign says', async () => {
    const usual = await chain()
    await call(usual, { talked: true })
    expect(await dueOf(usual, 'Norr', 'vinter')).toBe(usual.clock.now + 14 * DAY_MS)
    const strict = await chain({ recallTalkedDays: 60 })
    await call(strict, { talked: true })
    expect(await dueOf(strict, 'Norr', 'vinter')).toBe(strict.clock.now + 60 * DAY_MS)
  })

  test('never earlier, never one that is not fresh or closed, and never its own', async () => {
    const s = await chain()
    const later = s.clock.now + 40 * DAY_MS
    await change(s, 'Norr', { dueAt: later }, 'vinter')
    await change(s, 'Söder', { lane: 'woken' }, 'vinter')
    await call(s, { talked: true })
    expect(await dueOf(s, 'Norr', 'vinter')).toBe(later)
    expect(await dueOf(s, 'Söder', 'vinter')).toBe(0)
    expect(await dueOf(s, 'Norr')).toBe(0)
    await change(s, 'Söder', { lane: 'fresh', state: 'closed' }, 'vinter')
    expect(await call(s, { talked: true })).toEqual([])
    expect(await dueOf(s, 'Söder', 'vinter')).toBe(0)
  })

  test('nothing to move is nothing moved', async () => {
    const s = await scenario({ companies: { Ensam: { phones: [SWITCHBOARD] } } })
    expect(await call(s, { company: 'Ensam' })).toEqual([])
  })
})

describe('attempts on one number in one campaign', () => {
  test('are at least four hours apart', async () => {
    const s = await chain()
    await call(s)
    expect(await dueOf(s, 'Söder')).toBe(s.clock.now + 4 * HOUR_MS)
  })

  test('are three a day: after the third the number waits for the next working day', async () => {
    const s = await chain()
    await logCall(s, { company: 'Söder' })
    await logCall(s, { company: 'Söder' })
    await logCall(s, { company: 'Söder', busy: true })
    await logCall(s, { company: 'Söder', campaign: 'vinter' })
    s.wait(1)
    await call(s)
    expect(await dueOf(s, 'Söder')).toBe(instantOf('2026-11-20', 8 * 60))
  })

  test('do not count the call that is being recorded twice', async () => {
    const s = await chain()
    await logCall(s, { company: 'Söder' })
    s.wait(1)
    await logCall(s)
    await call(s)
    expect(await dueOf(s, 'Söder')).toBe(s.clock.now + 4 * HOUR_MS)
  })

  test('busy sets no gap, and a promised time is bound by nothing of this', async () => {
    const s = await chain()
    await call(s, { busy: true })
    expect(await dueOf(s, 'Söder')).toBe(0)
    await change(s, 'Söder', { lane: 'callback', isPromised: true })
    await call(s)
    expect(await dueOf(s, 'Söder')).toBe(0)
  })
})

describe('undo', () => {
  test('moves everything back', async () => {
    const s = await chain()
    const moved = await call(s, { talked: true })
    expect(moved).toHaveLength(3)
    await inOneWrite(s.as('anna'), (work) => undoRecall(work, moved))
    for (const [company, campaign] of [
      ['Norr', 'vinter'],
      ['Söder', 'vinter'],
      ['Söder', 'höst'],
    ] as const) {
      expect(await dueOf(s, company, campaign)).toBe(0)
    }
  })

  test('leaves what another call has moved since', async () => {
    const s = await chain()
    const moved = await call(s)
    s.wait(60)
    await call(s, { talked: true })
    await inOneWrite(s.as('anna'), (work) => undoRecall(work, moved))
    expect(await dueOf(s, 'Norr', 'vinter')).toBe(s.clock.now + 14 * DAY_MS)
  })
})

describe('entries that come after the call', () => {
  const guard = (s: Scenario, entryIds: number[]) =>
    inOneWrite(s.as('anna'), (work) => applyRecallGuard(work, { entryIds }))

  test('are moved as the call would have moved them, by company and by number', async () => {
    const s = await chain()
    await logCall(s, { talked: true })
    const called = s.clock.now
    s.wait(60)
    await guard(s, [s.entryId('Norr', 'vinter'), s.entryId('Söder', 'vinter'), s.entryId('Söder'), s.entryId('Annan')])
    expect(await dueOf(s, 'Norr', 'vinter')).toBe(called + 14 * DAY_MS)
    expect(await dueOf(s, 'Söder', 'vinter')).toBe(called + 14 * DAY_MS)
    expect(await dueOf(s, 'Söder')).toBe(called + 4 * HOUR_MS)
    expect(await dueOf(s, 'Annan')).toBe(0)
  })

  test('are left alone when the call is long ago, undone, or in their own round', async () => {
    const s = await chain()
    await logCall(s, { talked: true })
    await guard(s, [s.entryId('Norr')])
    expect(await dueOf(s, 'Norr')).toBe(0)
    await s.db.write(({ q, t }) => q.update(t.activity).set({ undoneAt: s.clock.now }).returning())
    expect(await guard(s, [s.entryId('Norr', 'vinter')])).toEqual([])
    await s.db.write(({ q, t }) => q.update(t.activity).set({ undoneAt: null }).returning())
    s.wait(15 * 24 * 60)
    expect(await guard(s, [s.entryId('Norr', 'vinter')])).toEqual([])
  })

  test('by company finds all its entries', async () => {
    const s = await chain()
    await logCall(s)
    const organizationIds = [s.companyId('Söder')]
    const moved = await inOneWrite(s.as('anna'), (work) => applyRecallGuard(work, { organizationIds }))
    expect(moved.map((one) => one.entryId).sort()).toEqual([s.entryId('Söder'), s.entryId('Söder', 'vinter')].sort())
  })
})
