import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { switchCampaign } from '@/components/desk/commands/card-commands'
import { createDesk } from '@/components/desk/commands/create-desk'
import { refreshSnapshot } from '@/components/desk/commands/refresh-snapshot'
import { deskSv } from '@/components/messages/desk-sv'
import { type FakeServer, fakeServer } from './fake-server'
import { cardOf, snapshotOf } from './fixtures'
import { renderDesk } from './render-desk'

let server: FakeServer

beforeEach(() => {
  window.localStorage.clear()
  server = fakeServer()
})

describe('After a switch of campaign', () => {
  const campaigns = [
    { id: 1, name: 'Hösten 2026', roundNumber: 2, status: 'running' as const },
    { id: 2, name: 'Våren 2027', roundNumber: 1, status: 'running' as const },
  ]

  it('the old campaign’s deck card is not shown once more', async () => {
    server.on('/api/desk/outcome', () => new Promise(() => {}))
    const { user } = renderDesk({ campaigns })
    await user.selectOptions(screen.getByLabelText('Kampanj'), '2')
    expect(screen.queryByText('Bolag 20 AB')).toBeNull()
    await user.keyboard('{Escape}3{Enter}')
    const [sent] = server.to('/api/desk/outcome')
    expect(sent?.body).toMatchObject({ campaignId: 2 })
    expect(sent?.body.deckToken).toBeUndefined()
  })

  it('single keys work on the card again, and it says that it is of the campaign before', async () => {
    const { user } = renderDesk({ campaigns })
    expect(screen.queryByText('Kortet hör till Hösten 2026')).toBeNull()
    await user.selectOptions(screen.getByLabelText('Kampanj'), '2')
    expect(screen.getByText('Kortet hör till Hösten 2026')).toBeTruthy()
    await user.keyboard('3')
    expect(screen.getByRole('button', { pressed: true }).textContent).toContain('Nej')
  })

  it('arrows go through the list and keep the keys there; Enter makes the choice, Esc takes it back', async () => {
    const { user } = renderDesk({ campaigns })
    await waitFor(() => expect(server.to('/api/desk/next')).toHaveLength(1))
    await user.keyboard('o')
    const list = screen.getByLabelText<HTMLSelectElement>('Kampanj')
    // A browser's arrow on a closed list: the key, and the change that it makes.
    const step = (key: string, value: string) => {
      fireEvent.keyDown(list, { key })
      fireEvent.change(list, { target: { value } })
    }
    step('ArrowDown', '2')
    step('ArrowUp', '1')
    step('ArrowDown', '2')
    expect(document.activeElement).toBe(list)
    expect(list.value).toBe('2')
    expect(server.to('/api/desk/next')).toHaveLength(1)
    await user.keyboard('{Enter}')
    expect(document.activeElement?.id).toBe('desk-card')
    await waitFor(() => expect(server.to('/api/desk/next')[1]?.body).toMatchObject({ campaignId: 2 }))
    await user.keyboard('o')
    step('ArrowUp', '1')
    await user.keyboard('{Escape}')
    expect(list.value).toBe('2')
    expect(server.to('/api/desk/next')).toHaveLength(2)
  })

  it('the choice stands, though the desk was read for the campaign before and the answer comes after it', async () => {
    const { kit, store } = createDesk({ snapshot: snapshotOf({ campaigns }), screenId: 'one', words: () => deskSv })
    const answers: ((reply: { status: number; body: unknown }) => void)[] = []
    server.on('/api/desk', () => new Promise((resolve) => answers.push(resolve)))
    const read = refreshSnapshot(kit)
    switchCampaign(kit, 2)
    answers[0]?.({ status: 200, body: snapshotOf({ campaigns }) })
    await waitFor(() => expect(answers).toHaveLength(2))
    expect(store.getState().campaignId).toBe(2)
    answers[1]?.({ status: 200, body: snapshotOf({ campaigns, campaignId: 2 }) })
    await read
    expect(store.getState().campaignId).toBe(2)
  })

  it('one’s own promise is shown, whichever campaign it is of', async () => {
    const { user } = renderDesk({ campaigns, deck: cardOf(2, { lane: 'prio' }) })
    await user.selectOptions(screen.getByLabelText('Kampanj'), '2')
    await user.keyboard('{Escape}3{Enter}')
    expect(screen.getByRole('heading', { level: 2, name: 'Bolag 20 AB' })).toBeTruthy()
  })
})
