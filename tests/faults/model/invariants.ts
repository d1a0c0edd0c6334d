import { expect } from 'vitest'
import { isInCallWindow, isInHardCeiling } from '@/lib/calendar/window'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import { entryIn, type Model, type ModelHold } from './model'
import { checkOrders } from './order-invariants'
import { rowsOf } from './rows'
import { isBarred, locksOn, stopsOn, workingNumbers } from './rules-of-bars'
import { holdsOf, USERS, type World } from './world'

/** "Always true" of queue.md, after every command. `opened` is what the command's own user may take against the rules of serving. */
export async function checkAlways(real: World, model: Model, opened: number | null): Promise<void> {
  const holds = await holdsOf(real)
  checkHolds(model, holds)
  for (const hold of holds)
    if (isNew(model, hold)) await checkServed(real, model, { hold, isOpened: hold.entry === opened })
  spendReplaced(model, holds)
  model.holds = holds
  closeAgain(model)
  await checkEntries(real, model)
  await checkLog(real, model)
  await checkOrders(real, model)
}

/** 1: no company and no number is held by two; at most one card on the desk and one on deck. */
function checkHolds(model: Model, holds: ModelHold[]): void {
  const places = holds.map(({ user, kind }) => `${user} ${kind}`)
  expect(new Set(places).size).toBe(places.length)
  const companies = holds.map(({ entry }) => entryIn(model, entry).company)
  expect(new Set(companies).size).toBe(companies.length)
  const numbers = companies.flatMap((company) => workingNumbers(model, company))
  expect(new Set(numbers).size).toBe(numbers.length)
}

const isNew = (model: Model, hold: ModelHold) =>
  !model.holds.some((before) => before.entry === hold.entry && before.user === hold.user)

/** 4: a stopped number is never served, a locked address to its owner only, and nothing outside its time. */
async function checkServed(
  real: World,
  model: Model,
  { hold, isOpened }: { hold: ModelHold; isOpened: boolean },
): Promise<void> {
  const { company, isClosed } = entryIn(model, hold.entry)
  expect(stopsOn(model, company)).toEqual([])
  expect(locksOn(model, company).filter((lock) => lock.owner !== hold.user)).toEqual([])
  if (isOpened) return
  expect(isClosed).toBe(false)
  expect(isBarred(model, entryIn(model, hold.entry))).toBe(false)
  const entry = (await rowsOf(real, 'entries')).find(({ id }) => id === hold.entry)
  const { now } = real.s.clock
  expect(entry?.dueAt).toBeLessThanOrEqual(now)
  expect(entry?.isPromised ? isInHardCeiling(now) : isInCallWindow(now, DEFAULT_RULES.window)).toBe(true)
}

/** 3: another hold makes the tokens of before stale. */
function spendReplaced(model: Model, holds: ModelHold[]): void {
  for (const before of model.holds) {
    const now = holds.find((hold) => hold.entry === before.entry)
    if (now && now.token !== before.token) model.spent.set(before.token, before.user)
  }
}

/** What was closed before somebody opened it is closed again when they leave it without an outcome. */
function closeAgain(model: Model): void {
  for (const entry of model.entries.values()) {
    const isHeld = model.holds.some((hold) => hold.entry === entry.id)
    if (!isHeld && entry.closedAs !== null) entry.isClosed = true
  }
}

async function checkEntries(real: World, model: Model): Promise<void> {
  const { s } = real
  const rows = await rowsOf(real, 'entries')
  const nameOf = (id: number | null) => USERS.find((user) => s.userId(user) === id) ?? null
  const found = rows.map((row) => ({
    id: row.id,
    state: row.state,
    lane: row.state === 'closed' ? '-' : row.lane,
    owner: nameOf(row.ownerId),
    attempts: row.attempts,
    busyInRow: row.busyInRow,
    heldBy: nameOf(row.heldById),
  }))
  const wanted = [...model.entries.values()].map((entry) => ({
    id: entry.id,
    state: entry.isClosed ? 'closed' : isBarred(model, entry) ? 'barred' : 'waiting',
    lane: entry.isClosed ? '-' : entry.lane,
    owner: entry.owner,
    attempts: entry.attempts,
    busyInRow: entry.busyInRow,
    heldBy: model.holds.find((hold) => hold.entry === entry.id)?.user ?? null,
  }))
  expect(found).toEqual(wanted)
}

/** 2 and 5: what was acknowledged is in the log, once, and the tally equals it. */
async function checkLog(real: World, model: Model): Promise<void> {
  const { s } = real
  const activities = await rowsOf(real, 'activities')
  const calls = activities.filter(({ kind }) => kind === 'call')
  expect(calls.map(({ id, counted, undoneAt }) => ({ id, counted, isUndone: undoneAt !== null }))).toEqual(
    model.calls.map(({ activityId, counted, isUndone }) => ({ id: activityId, counted, isUndone })),
  )
  const tally = await rowsOf(real, 'tally')
  for (const user of USERS) {
    const ofUser = tally.filter(({ userId }) => userId === s.userId(user))
    const mine = ofUser.filter(({ outcome }) => outcome !== 'order_cancelled')
    const standing = model.calls.filter((call) => call.user === user && call.counted && !call.isUndone)
    expect(mine.reduce((sum, { count }) => sum + count, 0)).toBe(standing.length)
    expect(mine.reduce((sum, { talked }) => sum + talked, 0)).toBe(standing.filter(({ talked }) => talked).length)
  }
  const locks = (await rowsOf(real, 'locks')).filter(({ releasedAt }) => releasedAt === null)
  expect(locks.map(({ entryId }) => entryId).sort()).toEqual(model.locks.map(({ entry }) => entry).sort())
}
