import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { ORDER_BEGUN } from '@/lib/orders/begun-order'
import { type FakeServer, fakeServer, refusal } from './fake-server'
import { answerOf, cardOf, NOW } from './fixtures'
import { renderDesk } from './render-desk'
import { amount, companyWith, field, ordering, PLACED, placesOrders, sold, takeOrder, walkThrough } from './take-order'

let server: FakeServer

beforeEach(() => {
  window.localStorage.clear()
  server = fakeServer()
  placesOrders(server)
})

const sent = () => server.to('/api/desk/order')

describe('The half-taken order', () => {
  /** The draft with a point that is ticked: the first that is sent may be older than the tick. */
  const draft = async () => {
    const checklist = () => server.to('/api/desk/draft').at(-1)?.body.checklist as Record<string, unknown>
    await waitFor(() => expect(JSON.stringify(checklist())).toContain('"confirmed":["legal_name"'), { timeout: 5000 })
    return checklist()
  }

  it('is kept on the server, and comes back after a reload and on another computer', async () => {
    const { user, unmount } = await takeOrder()
    await sold(user)
    await user.keyboard('{Enter}{Enter}{Enter}{Enter}{Enter}')
    const checklist = await draft()
    unmount()
    window.localStorage.clear()
    renderDesk({
      ordering,
      card: { ...companyWith({}), draft: { note: '', checklist, at: new Date(NOW).toISOString() } },
    })
    expect((await screen.findByLabelText<HTMLSelectElement>('Produkt')).value).toBe('2')
    expect(screen.getByLabelText<HTMLInputElement>('Juridiskt namn är avstämt').checked).toBe(true)
    expect(screen.getByRole('button', { name: /^Order ?checklista/ }).getAttribute('aria-pressed')).toBe('true')
  })

  it('that the server has not acknowledged is in the browser', async () => {
    server.on('/api/desk/draft', () => 'no contact')
    const { user, unmount } = await takeOrder()
    await sold(user)
    unmount()
    renderDesk({ ordering, card: companyWith({}) })
    expect((await screen.findByLabelText<HTMLSelectElement>('Produkt')).value).toBe('2')
  })

  it('that the office began stands chosen with nothing written, and stays so when a note is written', async () => {
    const draft = { note: '', checklist: ORDER_BEGUN, at: new Date(NOW).toISOString() }
    const { user } = renderDesk({ ordering, card: { ...companyWith({}), draft } })
    const isChosen = () => screen.getByRole('button', { name: /^Order ?checklista/ }).getAttribute('aria-pressed')
    expect(isChosen()).toBe('true')
    expect((await screen.findByLabelText<HTMLSelectElement>('Produkt')).value).toBe('')
    await user.type(screen.getByLabelText(/Ny notering/), 'Ringer om fem')
    await waitFor(() => expect(server.to('/api/desk/draft').at(-1)?.body.checklist).toEqual(ORDER_BEGUN), {
      timeout: 3000,
    })
    expect(isChosen()).toBe('true')
  })

  it('is an order again when the placed one is taken back', async () => {
    const { user } = await takeOrder()
    await walkThrough(user)
    await user.keyboard('{Enter}')
    await waitFor(() => expect(sent()).toHaveLength(1))
    await screen.findByText('Order 1042')
    const checklist = { order: sent()[0]?.body.order }
    const back = { ...companyWith({}), draft: { note: '', checklist, at: new Date(NOW).toISOString() } }
    server.on('/api/desk/undo', () => ({ status: 200, body: { card: back, deck: cardOf(2) } }))
    await user.keyboard('u')
    expect((await screen.findByLabelText<HTMLSelectElement>('Produkt')).value).toBe('2')
    expect(screen.getByText('Avstämt')).toBeTruthy()
    expect(amount(field('Totalt ex moms').value)).toBe('2400')
  })

  it('waits in the browser while there is no contact, and is sent once', async () => {
    server.on('/api/desk/order', () => 'no contact')
    const { user, unmount } = await takeOrder()
    await walkThrough(user)
    await user.keyboard('{Enter}')
    expect(await screen.findByText('1 osparat')).toBeTruthy()
    const [kept] = Object.keys(window.localStorage).filter((key) => key.startsWith('ringko.outbox.'))
    unmount()
    server.on('/api/desk/order', () => ({ status: 200, body: { ...answerOf(), order: PLACED } }))
    renderDesk({ ordering, card: companyWith({}) })
    await waitFor(() => expect(kept && window.localStorage.getItem(kept)).toBeNull())
    const ids = sent().map(({ body }) => body.commandId)
    expect(new Set(ids).size).toBe(1)
  })

  it('stays with the company as a note when somebody else has taken the card', async () => {
    server.on('/api/desk/order', () => refusal(409, 'hold_lost', 'Kortet är hos Bo.'))
    server.on('/api/desk/note', () => ({ status: 200, body: { activityId: 1 } }))
    const { user } = await takeOrder()
    await walkThrough(user)
    await user.keyboard('{Enter}')
    await waitFor(() => expect(server.to('/api/desk/note')).toHaveLength(1))
    expect(amount(String(server.to('/api/desk/note')[0]?.body.note))).toBe(
      'Order. Stora paketet 2 400 kr, Bolag 10 AB, Anna Åberg, Bolag 10 AB, 559501-0967, bolag.se, info@bolag.se',
    )
  })
})
