import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { signOut } from '@/components/auth/session-requests'
import { draftStorage } from '@/components/desk/outbox/draft-storage'
import { type FakeServer, fakeServer, refusal } from './fake-server'
import { cardOf, NOW } from './fixtures'
import { renderDesk } from './render-desk'

let server: FakeServer

beforeEach(() => {
  window.localStorage.clear()
  server = fakeServer()
})

const note = () => screen.getByLabelText<HTMLTextAreaElement>(/Ny notering/)
const sent = () => server.to('/api/desk/draft').map(({ body }) => body.note)
const kept = () => Object.keys(window.localStorage).filter((key) => key.startsWith('ringko.draft.'))

describe('A half-written note', () => {
  it('that the server has not acknowledged comes back after a reload, over the server’s older one, and is sent', async () => {
    server.on('/api/desk/draft', () => 'no contact')
    const { user, unmount } = renderDesk()
    await user.type(note(), 'Ring efter lunch')
    unmount()
    server.on('/api/desk/draft', () => ({ status: 204 }))
    renderDesk({ card: cardOf(1, { draft: { note: 'Ring', checklist: {}, at: '2026-11-20T08:59:59Z' } }) })
    expect(note().value).toBe('Ring efter lunch')
    await waitFor(() => expect(sent().at(-1)).toBe('Ring efter lunch'))
    await waitFor(() => expect(kept()).toEqual([]))
  })

  it('that is too long says so at once, and is not sent in vain', async () => {
    const { user } = renderDesk()
    await user.click(note())
    await user.paste('a'.repeat(4001))
    expect(screen.getByText('Noteringen är för lång, högst 4 000 tecken.')).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(sent()).toEqual([])
    expect(screen.queryByText(/försöker igen/)).toBeNull()
    await user.type(note(), '{Backspace}')
    expect(screen.queryByText(/för lång/)).toBeNull()
    await user.tab()
    await waitFor(() => expect(sent()).toEqual(['a'.repeat(4000)]))
  })

  it('is in the browser with every letter, before any request', async () => {
    const { user } = renderDesk()
    await user.type(note(), 'R')
    expect(kept()).toEqual(['ringko.draft.5.1'])
    expect(sent()).toEqual([])
  })

  it('is forgotten when an outcome carries it', async () => {
    const { user } = renderDesk()
    await user.type(note(), 'Nej tack')
    await user.keyboard('{Escape}3{Enter}')
    expect(kept()).toEqual([])
  })

  it('is kept again when its outcome is refused', async () => {
    server.on('/api/desk/outcome', () => refusal(400, 'invalid', 'Något är fel ifyllt.'))
    // What the server has as a draft need not be kept.
    server.on('/api/desk/draft', () => 'no contact')
    const { user } = renderDesk()
    await user.type(note(), 'Nej tack')
    await user.keyboard('{Escape}3{Enter}')
    await waitFor(() => expect(kept()).toEqual(['ringko.draft.5.1']))
    expect(note().value).toBe('Nej tack')
  })

  it('comes back on a deck card too, when that is shown', async () => {
    draftStorage(5, () => NOW).keep(2, { note: 'Hade bråttom', at: Date.now() })
    const { user } = renderDesk()
    await user.keyboard('3{Enter}')
    await waitFor(() => expect(note().value).toBe('Hade bråttom'))
  })

  it('is gone from the computer when one signs out', async () => {
    server.on('/api/session', () => ({ status: 204 }))
    draftStorage(5, () => NOW).keep(2, { note: 'Hemligt', at: NOW })
    await signOut()
    expect(kept()).toEqual([])
  })
})

describe('The browser’s copy', () => {
  const storage = draftStorage(5, () => NOW)
  const server = (note: string, at: number) => ({ note, checklist: {}, at: new Date(at).toISOString() })

  it('yields to what was written later on another computer, and to twelve hours', () => {
    storage.keep(1, { note: 'Härifrån', at: NOW - 120_000 })
    expect(storage.newerThan(1, server('Därifrån', NOW))).toBeNull()
    storage.keep(1, { note: 'Härifrån', at: NOW - 13 * 3_600_000 })
    expect(storage.newerThan(1, null)).toBeNull()
    expect(kept()).toEqual([])
  })

  it('belongs to one person, and is nothing when it cannot be read', () => {
    storage.keep(1, { note: 'Härifrån', at: NOW })
    expect(draftStorage(6, () => NOW).newerThan(1, null)).toBeNull()
    window.localStorage.setItem('ringko.draft.5.1', '{')
    expect(storage.newerThan(1, null)).toBeNull()
  })

  it('is not preferred when the server has the same', () => {
    storage.keep(1, { note: 'Samma', at: NOW })
    expect(storage.newerThan(1, server('Samma', NOW - 1))).toBeNull()
  })
})
