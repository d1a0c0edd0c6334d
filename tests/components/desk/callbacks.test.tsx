import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Callback } from '@/lib/queue/types'
import { type FakeServer, fakeServer } from './fake-server'
import { cardOf } from './fixtures'
import { renderDesk } from './render-desk'

let server: FakeServer

beforeEach(() => {
  window.localStorage.clear()
  server = fakeServer()
  server.on('/api/desk/open', () => ({ status: 200, body: { card: cardOf(4), deck: cardOf(1) } }))
})

const callback = (entryId: number): Callback => ({
  entryId,
  organizationId: entryId * 10,
  organization: `Bolag ${entryId * 10} AB`,
  campaignId: 1,
  campaignName: 'Hösten 2026',
  dueAt: '2026-11-24T09:00:00.000Z',
  isPrio: true,
  overdue: false,
  lockId: entryId + 100,
})
const callbacks = [callback(3), callback(4), callback(5)]

async function openList() {
  const { user } = renderDesk({ callbacks })
  await waitFor(() => expect(server.to('/api/desk/next')).toHaveLength(1))
  await user.keyboard('f')
  const list = within(await screen.findByRole('dialog', { name: 'Mina återkomster' }))
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Öppna Bolag 30 AB'))
  return { user, list }
}

const opened = () => waitFor(() => expect(server.to('/api/desk/open')).toHaveLength(1))

describe('Mina återkomster', () => {
  it('shows the figure that opens each', async () => {
    const { user, list } = await openList()
    expect(list.getByRole('button', { name: 'Öppna Bolag 40 AB' }).getAttribute('aria-keyshortcuts')).toBe('2')
    await user.keyboard('2')
    await opened()
    expect(server.to('/api/desk/open')[0]?.body).toMatchObject({ organizationId: 40 })
  })

  it('is walked with the arrows, and Enter opens', async () => {
    const { user } = await openList()
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}{Enter}')
    await opened()
    expect(server.to('/api/desk/open')[0]?.body).toMatchObject({ organizationId: 40 })
  })

  it('gives the row in focus back with G', async () => {
    server.on('/api/locks/105/release', () => ({ status: 200, body: {} }))
    const { user } = await openList()
    await user.keyboard('{ArrowDown}{ArrowDown}g')
    await waitFor(() => expect(server.to('/api/locks/105/release')).toHaveLength(1))
  })
})
