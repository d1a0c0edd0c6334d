import { expect, test } from 'vitest'
import { createPresence, PRESENCE_MS } from '@/lib/realtime/presence'
import { startApp } from '../support/app'
import { scenario, TEST_NOW } from '../support/scenario'
import { openScreen, waitFor } from '../support/screen'

const at = (seconds: number) => TEST_NOW + seconds * 1000
const iso = (seconds: number) => new Date(at(seconds)).toISOString()

test('a first heartbeat tells that somebody is here, the next ones nothing new', () => {
  const presence = createPresence()
  const [fact] = presence.beat({ userId: 1, organizationId: null, now: at(0) })
  expect(fact).toMatchObject({
    to: ['callers', 'floor'],
    payload: { userId: 1, state: 'idle', organizationId: null, since: iso(0) },
  })
  expect(presence.beat({ userId: 1, organizationId: null, now: at(15) })).toEqual([])
  expect(presence.here()[0]?.payload).toMatchObject({ since: iso(0) })
})

test('a card on the desk, and another one, are told with their time', () => {
  const presence = createPresence()
  presence.beat({ userId: 1, organizationId: null, now: at(0) })
  const [first] = presence.beat({ userId: 1, organizationId: 7, now: at(15) })
  expect(first?.payload).toEqual({ userId: 1, state: 'on_card', organizationId: 7, since: iso(15) })
  const [second] = presence.beat({ userId: 1, organizationId: 8, now: at(30) })
  expect(second?.payload).toMatchObject({ organizationId: 8, since: iso(30) })
})

test('a pause that a verb told lasts until the next card, or until nobody is there', () => {
  const presence = createPresence()
  presence.beat({ userId: 1, organizationId: 7, now: at(0) })
  const payload = { userId: 1, state: 'pause', organizationId: null, since: iso(5) } as const
  presence.hear([{ name: 'presence:changed', to: ['floor'], payload }])
  expect(presence.here()[0]?.payload).toEqual(payload)
  expect(presence.beat({ userId: 1, organizationId: null, now: at(15) })).toEqual([])
  const [back] = presence.beat({ userId: 1, organizationId: 8, now: at(30) })
  expect(back?.payload).toMatchObject({ state: 'on_card', since: iso(30) })
  presence.hear([{ name: 'presence:changed', to: ['floor'], payload: { ...payload, since: iso(40) } }])
  expect(presence.sweep(at(40) + PRESENCE_MS)[0]?.payload).toMatchObject({ state: 'gone' })
})

test('a pause is over when the next card is asked for, also when none comes, and waiting is counted from the first time', () => {
  const presence = createPresence()
  presence.beat({ userId: 1, organizationId: 7, now: at(0) })
  const told = (state: 'pause' | 'idle', seconds: number) => {
    const payload = { userId: 1, state, organizationId: null, since: iso(seconds) } as const
    presence.hear([{ name: 'presence:changed', to: ['floor'], payload }])
  }
  told('pause', 5)
  told('idle', 20)
  told('idle', 80)
  expect(presence.here()[0]?.payload).toMatchObject({ state: 'idle', since: iso(20) })
  expect(presence.beat({ userId: 1, organizationId: null, now: at(90) })).toEqual([])
})

test('who is not heard from is gone when the lease is out, once', () => {
  const presence = createPresence()
  presence.beat({ userId: 1, organizationId: 7, now: at(0) })
  presence.beat({ userId: 2, organizationId: null, now: at(10) })
  expect(presence.sweep(at(0) + PRESENCE_MS - 1)).toEqual([])
  const gone = presence.sweep(at(0) + PRESENCE_MS)
  expect(gone.map((fact) => fact.payload)).toEqual([
    { userId: 1, state: 'gone', organizationId: null, since: new Date(at(0) + PRESENCE_MS).toISOString() },
  ])
  expect(presence.sweep(at(0) + PRESENCE_MS)).toEqual([])
  expect(presence.here()).toHaveLength(1)
})

test('when the clock jumps to another day, every screen is told to look again', async () => {
  const s = await scenario()
  const app = await startApp(s, {}, { now: () => TEST_NOW })
  const { told } = await openScreen(app, 'anna')
  const readies = () => told.filter((one) => one.name === 'desk:ready')
  expect(readies()).toHaveLength(1)
  s.wait(16 * 60)
  await waitFor('a second desk:ready', () => readies().length === 2)
  expect(readies()[1]?.payload).toMatchObject({ serverNow: new Date(s.clock.now).toISOString() })
})
