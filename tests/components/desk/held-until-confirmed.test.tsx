import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { type FakeServer, fakeServer } from './fake-server'
import { answerOf, cardOf } from './fixtures'
import { renderDesk } from './render-desk'

let server: FakeServer

beforeEach(() => {
  window.localStorage.clear()
  server = fakeServer()
})

/** A desk whose deck card is shown and not confirmed yet; `confirm` lets the server answer. */
async function confirming() {
  let confirm = (_: { status: number; body?: unknown }) => {}
  server.on('/api/desk/outcome', () => new Promise((resolve) => (confirm = resolve)))
  const desk = renderDesk()
  await desk.user.keyboard('5{Enter}')
  await screen.findByRole('heading', { level: 2, name: 'Bolag 20 AB' })
  await waitFor(() => expect(server.to('/api/desk/outcome')).toHaveLength(1))
  return { ...desk, confirm: (body = answerOf()) => confirm({ status: 200, body }) }
}

const isConfirmed = () => waitFor(() => expect(screen.getByRole('button', { name: /^Spara \/ nästa/ })).toBeTruthy())

describe('Keys pressed while the server confirms the card', () => {
  it('choose the outcome when it is confirmed, and save it when Enter was pressed after the figure', async () => {
    const { user, confirm } = await confirming()
    await user.keyboard('3{Enter}')
    expect(server.to('/api/desk/outcome')).toHaveLength(1)
    confirm()
    await waitFor(() => expect(server.to('/api/desk/outcome')).toHaveLength(2))
    expect(server.to('/api/desk/outcome')[1]?.body).toMatchObject({ outcome: 'no', holdToken: '2.token' })
  })

  it('choose it alone when no Enter followed', async () => {
    const { user, confirm } = await confirming()
    await user.keyboard('3')
    confirm()
    await waitFor(() => expect(screen.getByRole('button', { pressed: true }).textContent).toContain('Nej'))
    expect(server.to('/api/desk/outcome')).toHaveLength(1)
  })

  it('are the text of the time field after a Prio, and skip nothing', async () => {
    const { user, confirm } = await confirming()
    await user.keyboard('2tis 14')
    confirm()
    await waitFor(() => expect(screen.getByLabelText(/När/)).toHaveProperty('value', 'tis 14'))
    expect(server.to('/api/desk/release')).toHaveLength(0)
  })

  it('are forgotten when another card comes instead', async () => {
    const { user, confirm } = await confirming()
    await user.keyboard('3{Enter}')
    confirm(answerOf({ card: cardOf(9) }))
    await screen.findByRole('heading', { level: 2, name: 'Bolag 90 AB' })
    await isConfirmed()
    expect(screen.queryAllByRole('button', { pressed: true })).toEqual([])
    expect(server.to('/api/desk/outcome')).toHaveLength(1)
  })

  it('are forgotten when the company was stopped meanwhile', async () => {
    const stop = { byName: 'Bo Lindqvist', at: '2026-11-20T08:00:00Z', case: 'no_calls' }
    const { user, confirm } = await confirming()
    await user.keyboard('3')
    confirm(answerOf({ card: cardOf(2, { stop }) }))
    await isConfirmed()
    expect(screen.queryAllByRole('button', { pressed: true })).toEqual([])
  })

  it('are forgotten after Esc', async () => {
    const { user, confirm } = await confirming()
    await user.keyboard('3{Escape}')
    confirm()
    await isConfirmed()
    expect(screen.queryAllByRole('button', { pressed: true })).toEqual([])
  })

  it('are forgotten after five seconds', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    onTestFinished(() => void vi.useRealTimers())
    const { user, confirm } = await confirming()
    await user.keyboard('3')
    vi.setSystemTime(Date.now() + 5001)
    confirm()
    await isConfirmed()
    expect(screen.queryAllByRole('button', { pressed: true })).toEqual([])
  })

  it('are not held when Enter is all that was pressed: a double Enter saves no proposed Nej', async () => {
    const tired = cardOf(2, { attempts: 5 })
    const { user, confirm } = await confirming()
    await user.keyboard('{Enter}')
    confirm(answerOf({ card: tired }))
    await isConfirmed()
    expect(server.to('/api/desk/outcome')).toHaveLength(1)
  })
})
