import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { type FakeServer, fakeServer, refusal } from './fake-server'
import { answerOf, cardOf, nothing } from './fixtures'
import { renderDesk } from './render-desk'

let server: FakeServer

beforeEach(() => {
  window.localStorage.clear()
  server = fakeServer()
})

const heading = (name: string) => screen.queryByRole('heading', { level: 2, name })

describe('Spara/nästa', () => {
  it('shows the deck card at once and sends one command with its token', async () => {
    let answer = (_: { status: number; body?: unknown }) => {}
    server.on('/api/desk/outcome', () => new Promise((resolve) => (answer = resolve)))
    const { user } = renderDesk()
    await user.keyboard('5{Enter}')
    expect(heading('Bolag 20 AB')).toBeTruthy()
    expect(screen.getByRole('button', { name: /Väntar på servern/ })).toBeTruthy()
    // It goes when the deck card is painted.
    await waitFor(() => expect(server.to('/api/desk/outcome')).toHaveLength(1))
    answer({ status: 200, body: answerOf() })
    expect(await screen.findByText(/Sparade/)).toBeTruthy()
    await waitFor(() => expect(screen.getByRole('button', { name: /^Spara \/ nästa/ })).toBeTruthy())
    expect(server.to('/api/desk/outcome').map(({ body }) => body)).toEqual([
      {
        commandId: expect.any(String),
        holdToken: '1.token',
        deckToken: '2.token',
        campaignId: 1,
        outcome: 'no_answer',
        phoneId: 1,
        next: true,
      },
    ])
  })

  it('locks Ring and the outcomes until the server has confirmed the next card', async () => {
    server.on('/api/desk/outcome', () => new Promise(() => {}))
    const { user } = renderDesk()
    expect(screen.getByRole('link', { name: 'Ring 031-390 06 18' })).toBeTruthy()
    await user.keyboard('5{Enter}')
    expect(screen.queryByRole('link', { name: 'Ring 031-390 06 18' })).toBeNull()
    await user.keyboard('3{Enter}')
    await waitFor(() => expect(server.to('/api/desk/outcome')).toHaveLength(1))
  })

  it('sends a double Enter once, even when the next card has Nej as its default', async () => {
    // The screen's clock stands still, so that a slow computer does not make the second Enter a late one.
    vi.useFakeTimers({ toFake: ['Date'] })
    onTestFinished(() => void vi.useRealTimers())
    const tired = cardOf(2, { attempts: 5 })
    server.on('/api/desk/outcome', () => ({ status: 200, body: answerOf({ card: tired }) }))
    const { user } = renderDesk({ deck: tired })
    await user.keyboard('5{Enter}{Enter}{Enter}')
    await screen.findByText(/Sparade/)
    await user.keyboard('{Enter}')
    expect(server.to('/api/desk/outcome')).toHaveLength(1)
  })

  it('says what to do when no outcome is chosen', async () => {
    const { user } = renderDesk()
    await user.keyboard('{Enter}')
    expect(screen.getByText(/Välj ett utfall först/)).toBeTruthy()
    expect(server.to('/api/desk/outcome')).toHaveLength(0)
  })

  it('without a deck card the screen is calm while the answer comes, takes nothing more, and says so when it is late', async () => {
    let answer = (_: { status: number; body?: unknown }) => {}
    server.on('/api/desk/outcome', () => new Promise((resolve) => (answer = resolve)))
    const { user } = renderDesk({ deck: null })
    const card = screen.getByRole('region', { name: /Bolag 10/ })
    await user.keyboard('5{Enter}')
    expect(await screen.findByRole('button', { name: /^Sparar/ })).toBeTruthy()
    expect(card.getAttribute('aria-busy')).toBe('true')
    await user.keyboard('3{Enter}')
    expect(server.to('/api/desk/outcome')).toHaveLength(1)
    answer({ status: 200, body: answerOf() })
    await waitFor(() => expect(card.getAttribute('aria-busy')).toBe('false'))
    expect(screen.getByRole('button', { name: /^Spara \/ nästa/ })).toBeTruthy()
  })

  it('waits for the answer when there is no deck card, and says why there is nothing more', async () => {
    server.on('/api/desk/outcome', () => ({ status: 200, body: { ...answerOf(), ...nothing } }))
    const { user } = renderDesk({ deck: null })
    await user.keyboard('3{Enter}')
    expect(await screen.findByText('kön är tom')).toBeTruthy()
  })

  it('brings the card back with its form when the server refuses', async () => {
    server.on('/api/desk/outcome', () =>
      refusal(400, 'invalid', 'Välj en senare tid.', { callbackAt: 'Välj en senare tid.' }),
    )
    const { user } = renderDesk()
    await user.keyboard('1')
    await user.type(await screen.findByLabelText(/När/), 'mån 9{Enter}')
    await waitFor(() => expect(heading('Bolag 10 AB')).toBeTruthy())
    expect(await screen.findByLabelText(/När/)).toHaveProperty('value', 'mån 9')
    expect(screen.getAllByText('Välj en senare tid.').length).toBeGreaterThan(0)
    expect(screen.getByText(/Bolag 20 AB/).textContent).toBe('Bolag 20 AB')
  })

  it('keeps a lost card’s text as a note and says who took it', async () => {
    server.on('/api/desk/outcome', () =>
      refusal(409, 'hold_lost', 'Kortet är taget av Bo Lindqvist.', { takenBy: 'Bo' }),
    )
    server.on('/api/desk/note', () => ({ status: 200, body: { activityId: 9 } }))
    const { user } = renderDesk()
    await waitFor(() => expect(server.to('/api/desk/next')).toHaveLength(1))
    server.on('/api/desk/next', () => ({ status: 200, body: { card: cardOf(2), deck: null } }))
    await user.keyboard('n')
    await user.keyboard('Ring efter lunch{Escape}3{Enter}')
    await waitFor(() => expect(server.to('/api/desk/note')).toHaveLength(1))
    expect(server.to('/api/desk/note')[0]?.body).toEqual({
      commandId: expect.any(String),
      organizationId: 10,
      note: 'Nej. Ring efter lunch',
    })
    expect((await screen.findAllByText('Kortet är taget av Bo Lindqvist.')).length).toBeGreaterThan(0)
    // Once for the card that the page showed, once for the one that was shown in vain.
    await waitFor(() => expect(server.to('/api/desk/next')).toHaveLength(2))
  })
})

describe('In a paused campaign', () => {
  it('the footer says so instead of promising a next card', () => {
    const campaigns = [{ id: 1, name: 'Hösten 2026', roundNumber: 2, status: 'paused' as const }]
    renderDesk({ campaigns, deck: null })
    expect(screen.getByText('Kampanjen är pausad. Gör klart kortet.')).toBeTruthy()
    expect(screen.queryByText('hämtas när du sparar')).toBeNull()
  })
})

describe('Ångra', () => {
  it('gives the card back', async () => {
    server.on('/api/desk/undo', () => ({ status: 200, body: { card: cardOf(1), deck: cardOf(2) } }))
    const { user } = renderDesk()
    await user.keyboard('3{Enter}')
    await screen.findByText(/Sparade/)
    await waitFor(() => expect(screen.getByRole('button', { name: /^Spara \/ nästa/ })).toBeTruthy())
    await user.keyboard('u')
    await waitFor(() => expect(heading('Bolag 10 AB')).toBeTruthy())
    expect(server.to('/api/desk/undo')[0]?.body).toEqual({ commandId: expect.any(String), activityId: 100 })
  })

  it('pressed before the answer is carried out after it', async () => {
    let answer = (_: { status: number; body?: unknown }) => {}
    server.on('/api/desk/outcome', () => new Promise((resolve) => (answer = resolve)))
    server.on('/api/desk/undo', () => ({ status: 200, body: { card: cardOf(1), deck: cardOf(2) } }))
    const { user } = renderDesk()
    await user.keyboard('3{Enter}')
    await waitFor(() => expect(server.to('/api/desk/outcome')).toHaveLength(1))
    await user.keyboard('u')
    expect(server.to('/api/desk/undo')).toHaveLength(0)
    answer({ status: 200, body: answerOf() })
    await waitFor(() => expect(server.to('/api/desk/undo')).toHaveLength(1))
  })
})
