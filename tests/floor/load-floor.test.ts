import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { loadFloor } from '@/lib/floor/load-floor'
import { loadFloorNow } from '@/lib/floor/load-floor-now'
import { sumCells } from '@/lib/floor/rules'
import { listLocks } from '@/lib/locks/list-locks'
import { cancelOrder } from '@/lib/order-changes/cancel-order'
import { promisesInDanger } from '@/lib/promises/rules'
import { releaseHold } from '@/lib/queue/release-hold'
import { addSuppression } from '@/lib/suppression/add-suppression'
import { newStop } from '@/lib/suppression/schema'
import { calling } from '../support/calling'
import { lockCompany } from '../support/lock-company'
import { ordering } from '../support/ordering'
import { PEOPLE } from '../support/people'
import { scenario, TEST_NOW } from '../support/scenario'

const names = (count: number) => Array.from({ length: count }, (_, at) => `Bolag ${at + 1}`)
const fresh = { queue: { höst: {} } }
const floorOf = (count = 12) =>
  scenario({
    users: PEOPLE,
    campaigns: { höst: { members: ['anna', 'bo'] } },
    companies: Object.fromEntries(names(count).map((name) => [name, fresh])),
  })

test('the day stands by caller, hour and outcome, net of what was cancelled', async () => {
  const s = await floorOf()
  const { call, sell, orders } = await ordering(s)
  await call('anna', { outcome: 'no_answer' })
  await call('bo', { outcome: 'no' })
  await sell('anna')
  await sell('bo')
  const [first] = await orders()
  const cancelling = { commandId: randomUUID(), orderId: first?.id ?? 0, version: first?.version ?? 0, reason: 'Fel' }
  await cancelOrder(s.as('disa'), cancelling)
  const floor = await loadFloor(s.as('eva'), {})
  expect(floor).toMatchObject({ day: '2026-11-19', isToday: true, campaigns: [{ name: 'höst', roundNumber: 1 }] })
  expect(floor.people.map(({ name, campaignIds }) => [name, campaignIds.length])).toEqual([
    ['anna', 1],
    ['bo', 1],
  ])
  expect(sumCells(floor.cells)).toMatchObject({ calls: 4, talked: 3, orders: 1, orderValue: 240_000, cancelled: 1 })
  expect(new Set(floor.cells.map(({ localHour }) => localHour))).toEqual(new Set([10]))
})

test('a caller gets nobody but themselves, and not how the floor stands', async () => {
  const s = await floorOf()
  const { call } = calling(s)
  await call('anna', { outcome: 'no' })
  await call('bo', { outcome: 'no' })
  const own = await loadFloor(s.as('anna'), {})
  expect(own.cells.map(({ userId }) => userId)).toEqual([s.userId('anna')])
  expect(own.people.map(({ name }) => name)).toEqual(['anna'])
  await expect(loadFloorNow(s.as('anna'))).rejects.toMatchObject({ code: 'forbidden' })
})

test('the same weekday a week before counts up to the same minute, and a whole day that has been counts whole', async () => {
  const s = await floorOf()
  const { call } = calling(s)
  const lastWeek = (minute: number) => {
    s.clock.now = instantOf('2026-11-12', minute)
  }
  lastWeek(9 * 60 + 5)
  await call('anna', { outcome: 'no' })
  lastWeek(10 * 60 + 40)
  await call('anna', { outcome: 'no' })
  lastWeek(10 * 60 + 50)
  await call('bo', { outcome: 'no_answer' })
  lastWeek(14 * 60)
  await call('bo', { outcome: 'no_answer' })
  s.clock.now = TEST_NOW
  const { before } = await loadFloor(s.as('eva'), {})
  expect(before).toMatchObject({ day: '2026-11-12', campaigns: [{ calls: 2, talked: 2 }] })
  const earlier = await loadFloor(s.as('eva'), { day: '2026-11-12' })
  expect(earlier.isToday).toBe(false)
  expect(sumCells(earlier.cells).calls).toBe(4)
  s.clock.now = instantOf('2026-11-20', 10 * 60)
  const yesterday = await loadFloor(s.as('eva'), { day: '2026-11-19' })
  expect(yesterday.before.campaigns).toMatchObject([{ calls: 4 }])
})

test('lanes say what can be called this minute and when the next can', async () => {
  const s = await scenario({
    users: PEOPLE,
    campaigns: { höst: { members: ['anna', 'bo'] }, vår: { members: ['bo'], status: 'paused' } },
    companies: {
      Alfa: fresh,
      Beta: { queue: { höst: {}, vår: {} } },
      Gamma: { queue: { höst: { lane: 'retry', dueAt: TEST_NOW + 60_000 } } },
      Delta: { queue: { höst: { lane: 'retry', dueAt: TEST_NOW + 20 * 60_000 } } },
      Epsilon: { queue: { höst: { lane: 'retry', dueAt: TEST_NOW + 3 * 3_600_000 } } },
      Zeta: { queue: { höst: { lane: 'callback', dueAt: TEST_NOW - 1, isPromised: true } } },
    },
  })
  const { lanes } = await loadFloorNow(s.as('disa'))
  const of = (campaign: string, lane: string) =>
    lanes.find((one) => one.campaignId === s.campaignId(campaign) && one.lane === lane)
  expect(of('höst', 'fresh')).toMatchObject({ waiting: 2, ringable: 2, nextAt: null })
  expect(of('höst', 'callback')).toMatchObject({ waiting: 1, ringable: 1 })
  const nextAt = new Date(TEST_NOW + 60_000).toISOString()
  expect(of('höst', 'retry')).toMatchObject({ waiting: 3, ringable: 0, nextAt, nextCount: 2 })
  expect(of('vår', 'fresh')).toMatchObject({ waiting: 1, ringable: 0 })
  s.clock.now = instantOf('2026-11-19', 18 * 60)
  const evening = (await loadFloorNow(s.as('disa'))).lanes.find(({ lane }) => lane === 'fresh')
  const opens = new Date(instantOf('2026-11-20', 8 * 60)).toISOString()
  expect(evening).toMatchObject({ ringable: 0, nextAt: opens, nextCount: 2 })
})

test('cards on desks, promises at risk, stops, the office and the latest events stand as they are', async () => {
  const s = await floorOf()
  const { card, save, call } = calling(s)
  await lockCompany(s, { company: 'Bolag 10', owner: 'anna', inMinutes: -90 })
  await lockCompany(s, { company: 'Bolag 11', owner: 'anna', inMinutes: 20 })
  await lockCompany(s, { company: 'Bolag 12', owner: 'bo', inMinutes: 600 })
  const desk = await card('anna')
  const skipped = await card('bo')
  const command = () => ({ commandId: randomUUID() })
  await releaseHold(s.as('bo'), {
    ...command(),
    holdToken: skipped.holdToken,
    reason: 'Ringer igen senare',
    next: false,
  })
  const rested = await card('bo')
  await releaseHold(s.as('bo'), { ...command(), holdToken: rested.holdToken, reason: 'pause', next: false })
  await call('bo', { outcome: 'no' })
  const stop = newStop.parse({ ...command(), organizationId: s.companyId('Bolag 9'), case: 'no_calls' })
  await addSuppression(s.as('bo'), stop)
  const now = await loadFloorNow(s.as('eva'))
  expect(now.desks).toMatchObject([{ userId: s.userId('anna'), company: desk.organization.legalName }])
  expect(now.promises).toMatchObject([{ open: 3, overdue: 1, late: 0, soon: 1 }])
  expect(now.atRisk.map(({ organization }) => organization)).toEqual(['Bolag 10', 'Bolag 11'])
  // The figure opens the page of promises: the same rule counts for both.
  const listed = await listLocks(s.as('eva'), { overdueFrom: 0 })
  expect(now.atRisk).toEqual(promisesInDanger(listed, s.clock.now))
  expect(now.stopsToday).toBe(1)
  expect(now.office.fresh).toBeGreaterThanOrEqual(1)
  expect(now.events.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['stop', 'pause', 'skipped', 'lock']))
  expect(now.events.find(({ kind }) => kind === 'skipped')).toMatchObject({ by: 'bo', count: 1 })
  // Who does not steer promises sees how many, not whose.
  expect((await loadFloorNow(s.as('disa'))).atRisk).toEqual([])
  await save('anna', desk.holdToken, { outcome: 'no' })
})

test('who asks within a second shares what was read, and later it is read anew', async () => {
  const s = await floorOf()
  const { card } = calling(s)
  expect((await loadFloorNow(s.as('eva'))).desks).toEqual([])
  await card('anna')
  expect((await loadFloorNow(s.as('eva'))).desks).toEqual([])
  s.wait(1)
  expect((await loadFloorNow(s.as('disa'))).desks).toHaveLength(1)
})
