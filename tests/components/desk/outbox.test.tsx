import { act, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { backOffMs, dropped, type OutboxItem, retokened, unsavedOf } from '@/components/desk/outbox/outbox'
import { outboxStorage } from '@/components/desk/outbox/outbox-storage'
import { type FakeServer, fakeServer, refusal } from './fake-server'
import { answerOf, cardOf, nothing, snapshotOf } from './fixtures'
import { renderDesk } from './render-desk'

let server: FakeServer

beforeEach(() => {
  window.localStorage.clear()
  server = fakeServer()
})

describe('The outbox', () => {
  it('keeps an outcome through a lost connection and a reload, and sends it once with the same id', async () => {
    server.on('/api/desk/outcome', () => 'no contact')
    const { user, unmount } = renderDesk()
    await user.keyboard('3{Enter}')
    expect(await screen.findByText(/Förbindelsen är bruten/)).toBeTruthy()
    expect(screen.getByText('1 osparat')).toBeTruthy()
    unmount()
    const tried = server.to('/api/desk/outcome').length

    server.on('/api/desk/outcome', () => ({ status: 200, body: answerOf() }))
    renderDesk()
    await waitFor(() => expect(server.to('/api/desk/outcome')).toHaveLength(tried + 1))
    expect(await screen.findByRole('heading', { level: 2, name: 'Bolag 20 AB' })).toBeTruthy()
    await waitFor(() => expect(outboxStorage(5).read()).toEqual([]))
    expect(server.to('/api/desk/outcome')).toHaveLength(tried + 1)
    expect(new Set(server.to('/api/desk/outcome').map(({ body }) => JSON.stringify(body))).size).toBe(1)
  })

  it('takes the next card from the screen of a tab that died after it had sent the outcome', async () => {
    server.on('/api/desk/outcome', () => 'no contact')
    const { user, unmount } = renderDesk()
    await user.keyboard('3{Enter}')
    expect(await screen.findByText(/Förbindelsen är bruten/)).toBeTruthy()
    unmount()

    const because = { code: 'other_screen', text: 'Kortet är öppet på en annan skärm - ta över' }
    server.on('/api/desk/outcome', () => ({ status: 200, body: { ...answerOf(), card: null, deck: null, because } }))
    renderDesk()
    await waitFor(() => expect(server.to('/api/desk/take-over')).toHaveLength(1))
  })

  it('has the card back to be worked when what an earlier visit saved is refused', async () => {
    server.on('/api/desk/outcome', () => 'no contact')
    const { user, unmount } = renderDesk()
    await user.keyboard('3{Enter}')
    expect(await screen.findByText(/Förbindelsen är bruten/)).toBeTruthy()
    unmount()

    server.on('/api/desk/outcome', () => refusal(400, 'invalid', 'Tiden har redan passerat. Välj en senare tid.'))
    server.on('/api/desk', () => ({ status: 200, body: snapshotOf() }))
    const again = renderDesk()
    expect(await screen.findAllByText(/Tiden har redan passerat/)).not.toEqual([])
    expect(await screen.findByRole('heading', { level: 2, name: 'Bolag 10 AB' })).toBeTruthy()
    server.on('/api/desk/outcome', () => ({ status: 200, body: answerOf() }))
    await again.user.keyboard('3{Enter}')
    await waitFor(() => expect(outboxStorage(5).read()).toEqual([]))
    expect(await screen.findByRole('heading', { level: 2, name: 'Bolag 20 AB' })).toBeTruthy()
  })

  it('lets the deck card be worked without contact, and sends both in order', async () => {
    let isThere = false
    server.on('/api/desk/outcome', ({ body }) => {
      if (!isThere) return 'no contact'
      return { status: 200, body: body.holdToken === '1.token' ? answerOf() : { ...answerOf(), ...nothing } }
    })
    const { user } = renderDesk()
    await user.keyboard('3{Enter}')
    await screen.findByText(/Förbindelsen är bruten/)
    expect(screen.getByRole('link', { name: 'Ring 031-390 06 18' })).toBeTruthy()
    await user.keyboard('5{Enter}')
    expect(await screen.findByText(/Det du har sparat ligger kvar/)).toBeTruthy()
    expect(screen.getByText('2 osparade')).toBeTruthy()
    isThere = true
    await waitFor(() => expect(screen.queryByText(/ospara/)).toBeNull())
    const tokens = server.to('/api/desk/outcome').map(({ body }) => body.holdToken)
    expect(tokens.slice(-2)).toEqual(['1.token', '2.token'])
    expect(tokens.filter((token) => token === '2.token')).toHaveLength(1)
  })

  it('takes back what was never sent', async () => {
    server.on('/api/desk/outcome', () => 'no contact')
    const { user } = renderDesk()
    await user.keyboard('3{Enter}')
    await screen.findByText(/Förbindelsen är bruten/)
    await user.keyboard('5{Enter}u')
    expect(await screen.findByRole('heading', { level: 2, name: 'Bolag 20 AB' })).toBeTruthy()
    expect(screen.getByText('1 osparat')).toBeTruthy()
  })

  it('waits for a sign-in, and throws nothing away', async () => {
    server.on('/api/desk/outcome', () => refusal(401, 'signed_out', 'Du är utloggad.'))
    const { user } = renderDesk()
    await user.keyboard('3{Enter}')
    expect(await screen.findByText(/Du är utloggad. Logga in igen/)).toBeTruthy()
    expect(outboxStorage(5).read()).toHaveLength(1)
    expect(server.to('/api/desk/outcome')).toHaveLength(1)
  })

  it('warns before the tab is closed with something unsaved', async () => {
    server.on('/api/desk/outcome', () => 'no contact')
    const { user } = renderDesk()
    expect(closing()).toBe(false)
    await user.keyboard('3{Enter}')
    await screen.findByText(/Förbindelsen är bruten/)
    expect(closing()).toBe(true)
  })

  it('does not warn when the telephone is started: the page stays', async () => {
    server.on('/api/desk/draft', () => refusal(503, 'read_only', 'Disken är full.'))
    const { user } = renderDesk()
    await user.keyboard('nVill ha mer att läsa')
    await screen.findByText(/inte sparat än/)
    expect(closing()).toBe(true)
    const ring = screen.getByRole('link', { name: 'Ring 031-390 06 18' })
    ring.addEventListener('click', (event) => event.preventDefault())
    await user.click(ring)
    expect(closing()).toBe(false)
  })

  it('tries again for an error of the server’s', async () => {
    let tries = 0
    server.on('/api/desk/outcome', () =>
      ++tries === 1 ? refusal(503, 'read_only', 'Disken är full.') : { status: 200, body: answerOf() },
    )
    const { user } = renderDesk()
    await user.keyboard('3{Enter}')
    await waitFor(() => expect(tries).toBe(2))
    expect(await screen.findByText(/Sparade/)).toBeTruthy()
  })
})

describe('The list itself', () => {
  const item: OutboxItem = {
    commandId: 'a',
    kind: 'outcome',
    body: { holdToken: 'old' },
    organizationId: 1,
    organization: 'Bolag',
    outcome: 'no',
    entryId: 1,
    madeAt: 1,
    tries: 0,
  }

  it('gives a new token to what has not been sent, never to what may be on the server already', () => {
    const sent = { ...item, commandId: 'b', tries: 1 }
    const [unsent, tried] = retokened([item, sent], 1, 'new')
    expect(unsent?.body.holdToken).toBe('new')
    expect(tried?.body.holdToken).toBe('old')
  })

  it('counts what a person would lose', () => {
    expect(unsavedOf([item, { ...item, commandId: 'c', kind: 'next' }])).toBe(1)
    expect(dropped([item], 'a')).toEqual([])
  })

  it('waits longer and longer, at most fifteen seconds', () => {
    expect([1, 2, 3, 4, 5, 9].map(backOffMs)).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000])
  })

  it('is kept for each person, in the order it was made', () => {
    const storage = outboxStorage(5)
    storage.keep({ ...item, commandId: 'late', madeAt: 2 })
    storage.keep({ ...item, commandId: 'early', madeAt: 1 })
    outboxStorage(6).keep({ ...item, commandId: 'other' })
    expect(storage.read().map(({ commandId }) => commandId)).toEqual(['early', 'late'])
  })

  it('survives what is broken in the browser’s store', () => {
    window.localStorage.setItem('ringko.outbox.5.x', '{')
    expect(outboxStorage(5).read()).toEqual([])
  })
})

function closing(): boolean {
  const event = new Event('beforeunload', { cancelable: true })
  act(() => void window.dispatchEvent(event))
  return event.defaultPrevented
}

it('asks at once that the card shown stands on this screen', async () => {
  renderDesk()
  await waitFor(() => expect(server.to('/api/desk/next')).toHaveLength(1))
})

it('shows the unfinished card again', () => {
  renderDesk({ card: cardOf(4) })
  expect(screen.getByRole('heading', { level: 2, name: 'Bolag 40 AB' })).toBeTruthy()
})
