import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { type FakeServer, fakeServer } from './fake-server'
import { cardOf, nothing } from './fixtures'
import { renderDesk } from './render-desk'

let server: FakeServer

beforeEach(() => {
  window.localStorage.clear()
  server = fakeServer()
})

describe('Keys of the desk', () => {
  it('are letters in the note: nothing is chosen, Enter breaks the line', async () => {
    const { user } = renderDesk()
    await user.keyboard('n')
    const note = screen.getByLabelText(/Ny notering/)
    expect(document.activeElement).toBe(note)
    await user.keyboard('5 sup{Enter}r')
    expect(note).toHaveProperty('value', '5 sup\nr')
    expect(screen.queryAllByRole('button', { pressed: true })).toEqual([])
    expect(server.to('/api/desk/outcome')).toHaveLength(0)
  })

  it('save from the note with Ctrl Enter, and belong to the next card at once', async () => {
    const { user } = renderDesk()
    await user.keyboard('3n')
    await user.keyboard('Nej tack{Control>}{Enter}{/Control}')
    expect(screen.getByRole('heading', { level: 2, name: 'Bolag 20 AB' })).toBeTruthy()
    expect(document.activeElement?.id).toBe('desk-card')
    await waitFor(() => expect(server.to('/api/desk/outcome')).toHaveLength(1))
    expect(server.to('/api/desk/outcome')[0]?.body).toMatchObject({ outcome: 'no', note: 'Nej tack' })
  })

  it('give the focus to the card when it comes', async () => {
    renderDesk()
    await waitFor(() => expect(document.activeElement?.id).toBe('desk-card'))
  })

  it('are listed behind ?', async () => {
    const { user } = renderDesk()
    await user.keyboard('?')
    const list = await screen.findByRole('dialog', { name: 'Alla tangenter' })
    for (const name of ['Spara / nästa', 'Hoppa över kortet', 'Paus', 'Ring', 'Skicka till AD', 'Sök och gör']) {
      expect(list.textContent).toContain(name)
    }
  })

  it('skip with a reason, and the next card stands there', async () => {
    server.on('/api/desk/release', () => ({ status: 200, body: { card: cardOf(2), deck: null } }))
    const { user } = renderDesk()
    await user.keyboard('s2')
    expect(screen.getByRole('heading', { level: 2, name: 'Bolag 20 AB' })).toBeTruthy()
    await waitFor(() => expect(server.to('/api/desk/release')).toHaveLength(1))
    expect(server.to('/api/desk/release')[0]?.body).toMatchObject({
      holdToken: '1.token',
      reason: 'Behöver ta reda på något först',
      deckToken: '2.token',
      next: true,
    })
  })

  it('rest with P and go on with Enter', async () => {
    server.on('/api/desk/release', () => ({ status: 200, body: nothing }))
    server.on('/api/desk/next', () => ({ status: 200, body: { card: cardOf(1), deck: null } }))
    const { user } = renderDesk()
    await user.keyboard('p')
    expect(screen.getByRole('heading', { level: 2, name: 'Paus' })).toBeTruthy()
    await waitFor(() => expect(server.to('/api/desk/release')[0]?.body).toMatchObject({ reason: 'pause' }))
    await user.keyboard('{Enter}')
    expect(await screen.findByRole('heading', { level: 2, name: 'Bolag 10 AB' })).toBeTruthy()
    expect(server.to('/api/desk/next')[0]?.body).toEqual({ campaignId: 1, screenId: 'screen-1' })
  })
})

describe('The note', () => {
  it('is kept on the server a while after the last letter, and says when', async () => {
    const { user } = renderDesk()
    await user.type(screen.getByLabelText(/Ny notering/), 'Ring efter lunch')
    await waitFor(() => expect(server.to('/api/desk/draft')).toHaveLength(1))
    expect(server.to('/api/desk/draft')[0]).toMatchObject({
      method: 'PUT',
      body: { entryId: 1, note: 'Ring efter lunch', checklist: {} },
    })
    expect(await screen.findByText('sparat 10:00')).toBeTruthy()
  })

  it('comes back with the card', () => {
    renderDesk({ card: cardOf(1, { draft: { note: 'Halvskrivet', checklist: {}, at: '2026-11-20T08:41:00Z' } }) })
    expect(screen.getByLabelText(/Ny notering/)).toHaveProperty('value', 'Halvskrivet')
    expect(screen.getByText('sparat 09:41')).toBeTruthy()
  })

  it('says that it is not saved while there is no contact', async () => {
    server.on('/api/desk/draft', () => 'no contact')
    const { user } = renderDesk()
    await user.type(screen.getByLabelText(/Ny notering/), 'Ring')
    expect(await screen.findByText(/inte sparat än/)).toBeTruthy()
  })
})

describe('The card', () => {
  it('is announced as stopped at once, and cannot be rung', () => {
    renderDesk({ card: cardOf(1, { stop: { byName: 'Bo Lindqvist', at: '2026-11-20T08:00:00Z', case: 'no_calls' } }) })
    expect(screen.getByText(/Spärrad av Bo Lindqvist: Vill inte bli uppringd/)).toBeTruthy()
    expect(screen.queryByRole('link', { name: /^Ring \d/ })).toBeNull()
  })

  it('says who locked it and since when', () => {
    const lock = {
      id: 1,
      ownerId: 6,
      ownerName: 'Bo Lindqvist',
      since: '2026-11-18T09:00:00Z',
      promisedAt: '2026-11-24T09:00:00Z',
    }
    renderDesk({ card: cardOf(1, { lock }) })
    expect(screen.getByText('Låst av Bo Lindqvist sedan 18 nov 10:00')).toBeTruthy()
  })

  it('says that the number was called under another name, and nothing of calls that its own notes tell', () => {
    const call = (organization: string) => ({
      at: '2026-11-18T09:00:00Z',
      by: 'Bo Lindqvist',
      organization,
      outcome: 'no' as const,
      campaign: 'Hösten 2026',
      e164: '+46313900618',
    })
    renderDesk({ card: cardOf(1, { recentCalls: [call('Bolag 10 AB')] }) }).unmount()
    expect(screen.queryByText(/Nyligen ringt till samma nummer/)).toBeNull()
    renderDesk({ card: cardOf(1, { recentCalls: [call('Bolag 10 AB'), call('Annat Bolag AB')] }) })
    expect(screen.getByText('Nyligen ringt till samma nummer, 18 nov 10:00')).toBeTruthy()
    expect(screen.getByText(/Bo Lindqvist · Annat Bolag AB/)).toBeTruthy()
  })

  it('fills the script from the card', () => {
    renderDesk()
    expect(screen.getByText('Anna Åberg', { selector: 'mark' })).toBeTruthy()
    expect(screen.getByText('Anna Nyström', { selector: 'mark' })).toBeTruthy()
  })

  it('open on another screen is taken over with Enter', async () => {
    const { user } = renderDesk({ card: null, deck: null, otherScreen: true })
    expect(screen.getByRole('heading', { name: 'Kortet är öppet på en annan skärm' })).toBeTruthy()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(server.to('/api/desk/take-over')[0]?.body).toMatchObject({ screenId: 'screen-1' }))
  })
})

describe('The notes beside', () => {
  const note = (id: number, at: string) => ({
    id,
    kind: 'call' as const,
    at,
    by: 'Erik Holm',
    byId: 6,
    contact: 'Anna Åberg',
    outcome: 'no_answer' as const,
    reason: null,
    talked: false,
    attemptNo: 1,
    subject: '',
    delivery: null,
    body: `Anteckning ${id}`,
    campaign: 'H',
    undone: false,
    office: [],
  })

  it('are the three latest, newest first, and older ones come by scrolling (K13, K14)', async () => {
    const newest = [note(5, '2026-11-19T09:00:00Z'), note(4, '2026-11-18T09:00:00Z'), note(3, '2026-11-17T09:00:00Z')]
    server.on('/api/companies/10/activities', () => ({
      status: 200,
      body: { activities: [note(2, '2026-10-01T09:00:00Z')] },
    }))
    renderDesk({ card: cardOf(1, { lastActivities: newest, olderActivities: 1 }) })
    const strip = screen.getByRole('list', { name: /Senaste anteckningar/ })
    expect(strip.textContent).toMatch(/Anteckning 5.*Anteckning 4.*Anteckning 3/)
    expect(strip.textContent).toContain('19 nov 10:00 Erik H')
    expect(strip.textContent).toContain('Anna Åberg:')
    fireEvent.scroll(strip)
    expect(await screen.findByText(/Anteckning 2/)).toBeTruthy()
    expect(server.to('/api/companies/10/activities')).toHaveLength(1)
  })
})
