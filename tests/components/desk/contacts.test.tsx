import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { type FakeServer, fakeServer, refusal } from './fake-server'
import { cardOf, snapshotOf } from './fixtures'
import { renderDesk } from './render-desk'

let server: FakeServer

beforeEach(() => {
  window.localStorage.clear()
  server = fakeServer()
  // jsdom draws nothing, and so has nothing to scroll.
  Element.prototype.scrollIntoView = () => {}
})

const field = (name: string) => screen.findByRole<HTMLInputElement>('textbox', { name })

describe('A contact', () => {
  it('is corrected where it stands with D, and only what was changed is sent', async () => {
    const [lisa, anna] = cardOf(1).contacts
    if (!lisa || !anna) throw new Error('The card has two contacts')
    server.on('/api/contacts/8', () => ({ status: 200, body: { version: 2 } }))
    const after = cardOf(1, { contacts: [lisa, { ...anna, version: 2, title: 'platschef' }] })
    server.on('/api/desk', () => ({ status: 200, body: snapshotOf({ card: after }) }))
    const { user } = renderDesk()
    await user.keyboard('d')
    expect(await field('Förnamn')).toHaveProperty('value', 'Anna')
    await waitFor(async () => expect(document.activeElement).toBe(await field('Förnamn')))
    await user.clear(await field('Titel'))
    await user.type(await field('Titel'), 'platschef{Enter}')
    await waitFor(() => expect(server.to('/api/contacts/8')).toHaveLength(1))
    const { commandId: _, ...sent } = server.to('/api/contacts/8')[0]?.body ?? {}
    expect(sent).toEqual({ version: 1, title: 'platschef', isDecisionMaker: true })
    expect(await screen.findByText(/, platschef/)).toBeTruthy()
    expect(screen.queryByRole('textbox', { name: 'Titel' })).toBeNull()
    expect(document.activeElement?.id).toBe('desk-card')
  })

  it('has its mobile as Swedes write it, in its row and where it is corrected, and it is not sent unless it was changed', async () => {
    const [lisa] = cardOf(1).contacts
    if (!lisa) throw new Error('The card has contacts')
    const card = cardOf(1, { contacts: [{ ...lisa, mobile: '+46701740699' }] })
    server.on('/api/contacts/7', () => ({ status: 200, body: { version: 2 } }))
    server.on('/api/desk', () => ({ status: 200, body: snapshotOf({ card }) }))
    const { user } = renderDesk(snapshotOf({ card }))
    await user.keyboard('k')
    expect(await screen.findByText('070-174 06 99')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Ändra Lisa Ek' }))
    expect(await field('Mobil')).toHaveProperty('value', '070-174 06 99')
    await user.type(await field('Titel'), 'vd{Enter}')
    await waitFor(() => expect(server.to('/api/contacts/7')).toHaveLength(1))
    expect(server.to('/api/contacts/7')[0]?.body).not.toHaveProperty('mobile')
  })

  it('that somebody else changed meanwhile says so, and keeps what was written', async () => {
    server.on('/api/contacts/8', () => refusal(409, 'conflict', 'Någon annan har ändrat uppgifterna.'))
    const { user } = renderDesk()
    await user.keyboard('d')
    await user.type(await field('Titel'), ' och ägare{Enter}')
    expect(await screen.findByText('Någon annan har ändrat uppgifterna.')).toBeTruthy()
    expect(await field('Titel')).toHaveProperty('value', 'vd och ägare')
  })

  it('is left as it was by Esc', async () => {
    const { user } = renderDesk()
    await user.keyboard('k')
    await user.click(screen.getByRole('button', { name: 'Ändra Lisa Ek' }))
    await user.type(await field('Titel'), 'x{Escape}')
    expect(screen.queryByRole('textbox', { name: 'Titel' })).toBeNull()
    expect(server.asked.filter(({ method }) => method === 'PATCH')).toEqual([])
  })
})

describe('The palette', () => {
  it('shows it when a hit is locked while the list is open', async () => {
    const company = {
      id: 90,
      legalName: 'Falu Tak AB',
      marketingName: null,
      orgNo: null,
      customerNo: null,
      place: 'Falun',
      phones: [],
      hold: null,
      contact: 'Åsa Öman',
      lock: null as unknown,
      stop: null,
      queue: [],
    }
    server.on('/api/companies/search', () => ({ status: 200, body: { companies: [company] } }))
    const { user } = renderDesk()
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await screen.findByRole('combobox', { name: /Företag/ }), 'falu')
    expect(await screen.findByRole('option', { name: /Falu Tak AB.*Åsa Öman/ })).toBeTruthy()
    company.lock = { id: 1, ownerId: 6, ownerName: 'Bo Lindqvist', since: '2026-11-18T09:00:00Z', promisedAt: null }
    expect(await screen.findByText(/låst av Bo Lindqvist/i, {}, { timeout: 9000 })).toBeTruthy()
  })
})
