import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { rulesOf } from '@/lib/campaigns/rules'
import type { CampaignRules } from '@/lib/campaigns/types'
import { inOneWrite } from '@/lib/context'
import { NO_TRIES, noAnswerDue } from '@/lib/queue/retry-due'
import { applyStep } from '@/lib/rule-changes/apply-step'
import { carryOutChanges } from '@/lib/rule-changes/carry-out-changes'
import { editFigures } from '@/lib/rule-changes/edit-figures'
import { latestChange } from '@/lib/rule-changes/latest-change'
import { previewChange } from '@/lib/rule-changes/preview-change'
import { undoChange } from '@/lib/rule-changes/undo-change'
import { type Scenario, scenario, TEST_NOW } from '../support/scenario'

const users = { anna: 'caller', eva: 'supervisor' } as const
const CARDS = 11
/** So few that the cards lie on four pages. */
const PAGE = 3
const LAST_CALL = instantOf('2026-11-19', 9 * 60)
/** The window is moved: every card gets another time. */
const rules = { window: { weekdays: [2], openMinute: 540, closeMinute: 960 } }
const closing = { attemptLimit: 4 }

const attemptsOf = (at: number) => 1 + (at % 2) * 3
const dueOf = (at: number, own: Partial<CampaignRules>) =>
  noAnswerDue({
    entry: { attempts: attemptsOf(at) - 1, busyInRow: 0 },
    tries: NO_TRIES,
    now: LAST_CALL,
    rules: rulesOf(own),
  })

/** Cards that did not answer this morning and rest as the rules say; every other has been tried four times. */
function round(): Promise<Scenario> {
  const entry = { lane: 'retry', lastOutcome: 'no_answer', lastCallAt: LAST_CALL } as const
  const rows = Array.from({ length: CARDS }, (_, at) => {
    const card = { ...entry, attempts: attemptsOf(at), dueAt: dueOf(at, {}) }
    return [`Bolag ${at}`, { queue: { höst: card } }]
  })
  return scenario({ users, companies: Object.fromEntries(rows) })
}

async function cardsOf(s: Scenario) {
  const { q, t } = s.db.read
  const rows = await q.select().from(t.queueEntry).orderBy(t.queueEntry.id)
  return rows.map(({ state, dueAt, version }) => ({ state, dueAt, version }))
}

const asked = (s: Scenario, version = 1) => ({ commandId: randomUUID(), campaignId: s.campaignId(), version })
const latest = (s: Scenario) => latestChange(s.as('eva'), { campaignId: s.campaignId() })
const openChanges = async ({ db: { read } }: Scenario) => read.q.select().from(read.t.ruleChange)

test('cards on several pages are brought in step a page in each write, and how far is told on the way', async () => {
  const s = await round()
  const preview = await previewChange(s.as('eva'), { campaignId: s.campaignId(), rules })
  expect(preview.due.later).toBe(CARDS)
  const saved = await editFigures(s.as('eva'), { ...asked(s), rules }, PAGE)
  expect(saved).toMatchObject({ moved: PAGE, isDone: false })
  expect(await latest(s)).toMatchObject({ moved: PAGE, isDone: false, isUndo: false, changed: ['window'] })
  await expect(undoChange(s.as('eva'), { ...asked(s, 2), changeId: saved.changeId })).rejects.toMatchObject({
    code: 'conflict',
  })
  expect(await carryOutChanges(s.system(), PAGE)).toBe(3)
  expect(await latest(s)).toMatchObject({ moved: CARDS, isDone: true })
  const due = Array.from({ length: CARDS }, (_, at) => dueOf(at, rules))
  expect(await cardsOf(s)).toEqual(due.map((dueAt) => ({ state: 'waiting', dueAt, version: 2 })))
})

test('a process that ends in the middle of a write loses and repeats nothing: the next one goes on', async () => {
  const s = await round()
  const both = { ...rules, ...closing }
  const preview = await previewChange(s.as('eva'), { campaignId: s.campaignId(), rules: both, closesAtLimit: true })
  expect([preview.due.later, preview.closed]).toEqual([6, 5])
  await editFigures(s.as('eva'), { ...asked(s), rules: both, closesAtLimit: true }, PAGE)
  const half = await cardsOf(s)
  const cut = inOneWrite(s.system(), async (work) => {
    const [row] = await openChanges(s)
    if (row) await applyStep(work, row, PAGE)
    throw new Error('the power is gone')
  })
  await expect(cut).rejects.toThrow('the power is gone')
  expect(await cardsOf(s)).toEqual(half)

  await s.leave()
  const db = await s.reopen()
  const again = { ...s, db }
  expect(await carryOutChanges({ ...s.system(), db }, PAGE)).toBe(3)
  const cards = await cardsOf(again)
  expect(cards.map(({ version }) => version)).toEqual(Array(CARDS).fill(2))
  expect(cards.filter(({ state }) => state === 'closed')).toHaveLength(preview.closed)
  const moved = cards.filter(({ dueAt }, at) => dueAt === dueOf(at, both) && dueAt !== dueOf(at, {}))
  expect(moved).toHaveLength(preview.due.later)
  const [change] = await openChanges(again)
  expect(change).toMatchObject({ moved: 6, closed: 5, doneAt: TEST_NOW })
})

test('undoing puts cards of all pages back, and is not undone itself: the cards would not follow', async () => {
  const s = await round()
  const before = (await cardsOf(s)).map(({ dueAt, state }) => ({ dueAt, state }))
  const both = { ...asked(s), rules: { ...rules, ...closing }, closesAtLimit: true }
  const { changeId } = await editFigures(s.as('eva'), both, PAGE)
  await carryOutChanges(s.system(), PAGE)
  const undone = await undoChange(s.as('eva'), { ...asked(s, 2), changeId })
  await carryOutChanges(s.system(), PAGE)
  expect((await cardsOf(s)).map(({ dueAt, state }) => ({ dueAt, state }))).toEqual(before)
  expect(await latest(s)).toMatchObject({ isUndo: true, isDone: true, byName: 'eva' })
  const twice = undoChange(s.as('eva'), { ...asked(s, undone.version), changeId: undone.changeId })
  await expect(twice).rejects.toMatchObject({ code: 'conflict' })
  const late = undoChange(s.as('eva'), { ...asked(s, undone.version), changeId })
  await expect(late).rejects.toMatchObject({ code: 'conflict' })
})
