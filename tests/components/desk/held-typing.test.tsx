import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { FakeServer } from './fake-server'
import { cardOf } from './fixtures'

let server: FakeServer
let renderDesk: typeof import('./render-desk').renderDesk

// A page of its own for each story: what it fetches after the first card is not there yet.
beforeEach(async () => {
  window.localStorage.clear()
  vi.resetModules()
  server = (await import('./fake-server')).fakeServer()
  renderDesk = (await import('./render-desk')).renderDesk
})

/** All in one go, before anything that is fetched can arrive. */
function type(text: string): void {
  for (const key of text)
    fireEvent.keyDown(document.activeElement ?? document.body, { key: key === '⏎' ? 'Enter' : key })
}

const field = (name: RegExp | string) => screen.findByRole<HTMLInputElement>('textbox', { name })

describe('What is typed before its field is there', () => {
  it('waits for the time field of a Prio: no letter skips the card', async () => {
    renderDesk()
    type('2tis 14')
    expect(screen.queryByRole('textbox', { name: /När/ })).toBeNull()
    await waitFor(async () => expect((await field(/När/)).value).toBe('tis 14'))
    expect(screen.getByRole('heading', { level: 2, name: 'Bolag 10 AB' })).toBeTruthy()
    expect(screen.queryByText('Varför hoppar du över?')).toBeNull()
    expect(await screen.findAllByText(/tisdag 24 nov kl. 14:00/)).not.toEqual([])
    expect(document.activeElement).toBe(await field(/När/))
  })

  it('is saved by its Enter, with the time', async () => {
    renderDesk()
    type('2imorgm')
    fireEvent.keyDown(document.body, { key: 'Backspace' })
    type('on 9:30⏎')
    await waitFor(() => expect(server.to('/api/desk/outcome')).toHaveLength(1))
    expect(server.to('/api/desk/outcome')[0]?.body).toMatchObject({ outcome: 'callback_prio' })
  })

  it('waits for the time of an Återkom when T has asked for it', async () => {
    renderDesk()
    type('1tsp')
    await waitFor(async () => expect((await field(/När/)).value).toBe('sp'))
    expect(server.to('/api/desk/release')).toEqual([])
  })

  it('waits for the head office', async () => {
    renderDesk()
    type('74spark')
    await waitFor(async () => expect((await field('Sök huvudkontoret')).value).toBe('spark'))
  })

  it('waits for a dialog: figures of a number choose no outcome', async () => {
    renderDesk()
    type('+08-465')
    await waitFor(async () => expect((await field('Telefonnummer')).value).toBe('08-465'))
    expect(screen.queryAllByRole('button', { pressed: true, hidden: true })).toEqual([])
  })

  it('is let go of by Esc', async () => {
    const { user } = renderDesk({ card: cardOf(1) })
    type('2s')
    fireEvent.keyDown(document.body, { key: 'Escape' })
    await user.keyboard('5')
    expect(screen.getByRole('button', { name: /Ej svar/, pressed: true })).toBeTruthy()
    expect(screen.queryByText('Varför hoppar du över?')).toBeNull()
  })
})
