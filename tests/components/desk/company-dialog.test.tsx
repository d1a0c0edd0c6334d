import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CompanyHit, CompanyView } from '@/lib/organizations/company-view'
import { type FakeServer, fakeServer } from './fake-server'
import { cardOf, organizationOf } from './fixtures'
import { renderDesk } from './render-desk'

let server: FakeServer

const { phones, ...basics } = organizationOf(40)
const place = { visitAddress: null, postAddress: null, postalCode: null, city: null, version: 1 }
const standing = { hold: null, lock: null, stop: null, queue: [] }
const hit: CompanyHit = { ...standing, ...basics, phones, place: null, contact: null }
const view: CompanyView = {
  ...standing,
  organization: { ...basics, ...place, phones },
  contacts: [],
  lastActivities: [],
  recentCalls: [],
}

beforeEach(() => {
  window.localStorage.clear()
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined
  server = fakeServer()
  server.on('/api/companies/search', () => ({ status: 200, body: { companies: [hit] } }))
  server.on('/api/companies/40', () => ({ status: 200, body: view }))
  server.on('/api/desk/open', () => ({ status: 200, body: { card: cardOf(4), deck: cardOf(1) } }))
  server.on('/api/desk/note', () => ({ status: 200, body: { activityId: 1 } }))
})

/**
 * From the palette: Ctrl Enter shows the company without a hold, the focus on its text. Were it in the note, which it was when
 * the company came before the dialog, Enter would break a line.
 */
async function look() {
  const { user } = renderDesk()
  await waitFor(() => expect(server.to('/api/desk/next')).toHaveLength(1))
  await user.keyboard('{Control>}k{/Control}')
  await user.type(await screen.findByRole('combobox'), 'bolag')
  await screen.findByRole('option', { name: /Bolag 40 AB/ })
  await user.keyboard('{Control>}{Enter}{/Control}')
  const dialog = within(await screen.findByRole('dialog', { name: 'Bolag 40 AB' }))
  await dialog.findByRole('button', { name: 'Öppna för samtal' })
  const text = dialog.getByLabelText('Skriv en notering').closest('[tabindex="0"]')
  // Until then its keys are held for it.
  await waitFor(() => expect(document.activeElement).toBe(text))
  return { user, dialog }
}

describe('A company that is looked at', () => {
  it('shows a key on each of its buttons', async () => {
    const { dialog } = await look()
    const keysOf = (name: string) => dialog.getByRole('button', { name }).getAttribute('aria-keyshortcuts')
    expect(keysOf('Öppna för samtal')).toBe('Enter')
    expect(keysOf('Spara notering')).toBe('Control+Enter')
  })

  it('opens for a call with Enter', async () => {
    const { user } = await look()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(server.to('/api/desk/open')).toHaveLength(1))
    expect(server.to('/api/desk/open')[0]?.body).toMatchObject({ organizationId: 40 })
  })

  it('keeps the note with Ctrl Enter, while Enter alone breaks its line', async () => {
    const { user, dialog } = await look()
    await user.type(dialog.getByLabelText('Skriv en notering'), 'Ringde in{Enter}och frågade')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(server.to('/api/desk/note')).toHaveLength(1))
    expect(server.to('/api/desk/note')[0]?.body).toMatchObject({ organizationId: 40, note: 'Ringde in\noch frågade' })
    expect(server.to('/api/desk/open')).toHaveLength(0)
  })
})
