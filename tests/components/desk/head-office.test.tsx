import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { type FakeServer, fakeServer } from './fake-server'
import { renderDesk } from './render-desk'
import { sentOutcome } from './sent-outcome'

let server: FakeServer

beforeEach(() => {
  window.localStorage.clear()
  server = fakeServer()
})

describe('HK-hänvisning', () => {
  it('finds the head office', async () => {
    server.on('/api/companies/search', () => ({ status: 200, body: { companies: [hit(90, 'Kedjan HK AB')] } }))
    const { user } = renderDesk()
    await user.keyboard('74')
    await user.type(await screen.findByLabelText('Sök huvudkontoret'), 'kedjan')
    await user.click(await screen.findByRole('button', { name: /Kedjan HK AB/ }))
    await user.click(screen.getByRole('button', { name: /^Spara \/ nästa/ }))
    expect(await sentOutcome(server)).toMatchObject({ reason: 'head_office', headOffice: { organizationId: 90 } })
  })

  it('makes the head office with Enter when the search finds none, and asks for its number', async () => {
    server.on('/api/companies/search', () => ({ status: 200, body: { companies: [] } }))
    const { user } = renderDesk()
    await user.keyboard('74')
    await user.type(await screen.findByLabelText('Sök huvudkontoret'), 'Nya Kedjan AB')
    const make = await screen.findByRole('button', { name: 'Finns inte, skapa nytt' })
    await waitFor(() => expect(make.getAttribute('aria-keyshortcuts')).toBe('Enter'))
    await user.keyboard('{Enter}')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Huvudkontorets telefon')))
    await user.keyboard('08-465 004 91{Control>}{Enter}{/Control}')
    expect(await sentOutcome(server)).toMatchObject({
      headOffice: { legalName: 'Nya Kedjan AB', phone: '08-465 004 91' },
    })
  })

  it('shows the key that takes the first hit', async () => {
    server.on('/api/companies/search', () => ({
      status: 200,
      body: { companies: [hit(90, 'Kedjan HK AB'), hit(91, 'Kedjan Väst AB')] },
    }))
    const { user } = renderDesk()
    await user.keyboard('74')
    await user.type(await screen.findByLabelText('Sök huvudkontoret'), 'kedjan')
    const keyOf = (name: RegExp) => screen.getByRole('button', { name }).getAttribute('aria-keyshortcuts')
    await screen.findByRole('button', { name: /Kedjan HK AB/ })
    expect([keyOf(/Kedjan HK AB/), keyOf(/Kedjan Väst AB/), keyOf(/Finns inte/)]).toEqual(['Enter', null, null])
  })
})

function hit(id: number, legalName: string) {
  return {
    id,
    legalName,
    marketingName: null,
    orgNo: null,
    customerNo: null,
    place: 'Umeå',
    phones: [],
    hold: null,
    lock: null,
    stop: null,
    queue: [],
  }
}
