import { waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { takeOverScreen } from '@/components/desk/commands/card-commands'
import { createDesk } from '@/components/desk/commands/create-desk'
import { hearFact } from '@/components/desk/connection/hear-fact'
import { deskSv } from '@/components/messages/desk-sv'
import type { ToldFact } from '@/lib/realtime/client'
import { type FakeServer, fakeServer } from './fake-server'
import { cardOf, NOW, snapshotOf } from './fixtures'

let server: FakeServer

beforeEach(() => {
  window.localStorage.clear()
  server = fakeServer()
})

const elsewhere = { card: null, deck: null, otherScreen: true }
const deskOf = (changes = {}) =>
  createDesk({ snapshot: snapshotOf(changes), screenId: 'screen-2', words: () => deskSv })

describe('Taking the card over from another screen', () => {
  const told: ToldFact = {
    name: 'card:withdrawn',
    payload: { entryId: 1, organizationId: 10, reason: 'other_screen' },
  }

  it('keeps it when told of its own taking, and puts it away at once when the other screen takes it back', async () => {
    const desk = deskOf(elsewhere)
    server.on('/api/desk/take-over', () => ({ status: 200, body: snapshotOf() }))
    server.on('/api/desk', () => ({ status: 200, body: snapshotOf() }))
    await takeOverScreen(desk.kit)
    hearFact(desk, told)
    await waitFor(() => expect(server.to('/api/desk')).toHaveLength(1))
    expect(desk.store.getState().card?.entryId).toBe(1)

    server.on('/api/desk', () => ({ status: 200, body: snapshotOf(elsewhere) }))
    hearFact(desk, told)
    await waitFor(() => expect(desk.store.getState()).toMatchObject({ card: null, otherScreen: true }))
  })
})

describe('News', () => {
  it('goes after twenty seconds, newer news after its own', () => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers())
    const desk = deskOf({ deck: cardOf(2) })
    const at = new Date(NOW).toISOString()
    hearFact(desk, { name: 'card:barred', payload: { organizationId: 20, cause: 'suppression', byId: 6, at } })
    expect(desk.store.getState().news?.kind).toBe('barred')
    vi.advanceTimersByTime(15_000)
    hearFact(desk, { name: 'card:unlocked', payload: { organizationId: 10, lockId: 3, byId: 6 } })
    vi.advanceTimersByTime(15_000)
    expect(desk.store.getState().news?.kind).toBe('unlocked')
    vi.advanceTimersByTime(5_000)
    expect(desk.store.getState().news).toBeNull()
    expect(desk.store.getState().deck?.stop).not.toBeNull()
  })
})
