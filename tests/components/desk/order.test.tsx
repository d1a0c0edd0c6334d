import { act, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { type FakeServer, fakeServer, refusal } from './fake-server'
import { amount, field, onCard, placesOrders, sold, takeOrder, walkThrough } from './take-order'

let server: FakeServer

beforeEach(() => {
  window.localStorage.clear()
  server = fakeServer()
  placesOrders(server)
})

const sent = () => server.to('/api/desk/order')

describe('What is left of an order', () => {
  it('is one count, beside the outcome and under the checklist', async () => {
    const { user } = await takeOrder()
    await sold(user)
    expect(counted()).toEqual(['8 saker kvar i checklistan', '8 kvar'])
    await user.keyboard('{Enter}{Enter}{Enter}{Enter}{Enter}')
    expect(counted()).toEqual(['7 saker kvar i checklistan', '7 kvar'])
  })

  it('is counted when its code comes later than its panel, before anything is changed', async () => {
    await takeOrder()
    await waitFor(() => expect(counted()).toEqual(['8 saker kvar i checklistan', '8 kvar']))
  })
})

/** Each status that counts, from the top of the page. */
function counted(): string[] {
  const all = screen.getAllByRole('status').map(({ textContent }) => textContent ?? '')
  return all.filter((text) => /\d+ (?:saker? )?kvar| av \d$/.test(text)).sort((one, other) => other.length - one.length)
}

describe('An order by keyboard alone', () => {
  it('opens with 8 on the first thing that is missing, and Enter goes from point to point', async () => {
    const { user } = await takeOrder()
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Produkt')))
    await walkThrough(user)
    expect(screen.getByText('Avstämt')).toBeTruthy()
    expect(amount(screen.getByLabelText('Läs upp').textContent ?? '')).toContain('3 000 kronor inklusive moms')
    expect(document.activeElement?.id).toBe('desk-read-back')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(sent()).toHaveLength(1))
    expect(sent()[0]?.body).toEqual({
      commandId: expect.any(String),
      holdToken: '1.token',
      deckToken: '2.token',
      campaignId: 1,
      phoneId: 1,
      next: true,
      order: {
        legalName: 'Bolag 10 AB',
        contactId: 8,
        firstName: 'Anna',
        lastName: 'Åberg',
        marketingName: 'Bolag 10 AB',
        orgNo: '559501-0967',
        isForeign: false,
        invoiceDelivery: 'post',
        url: 'https://bolag.se',
        email: 'info@bolag.se',
        isEmailSure: false,
        termsDays: 10,
        lines: [{ productId: 2, kind: 'recurring', frequency: 2, listPriceOre: 240_000, totalOre: 240_000 }],
        confirmed: expect.arrayContaining([
          'legal_name',
          'contact',
          'marketing_name',
          'org_no',
          'invoice',
          'url',
          'email',
          'terms',
        ]),
      },
    })
    expect(await screen.findByText('Order 1042')).toBeTruthy()
    expect(screen.getByRole('heading', { level: 2, name: 'Bolag 20 AB' })).toBeTruthy()
  })

  it('is sent once, however often Enter is pressed', async () => {
    const { user } = await takeOrder()
    await walkThrough(user)
    await user.keyboard('{Enter}{Enter}{Control>}{Enter}{/Control}')
    await waitFor(() => expect(sent()).toHaveLength(1))
  })

  it('ticks and unticks a point by its figure on the card, and 9 makes a new line', async () => {
    const { user } = await takeOrder()
    await user.keyboard('{Escape}')
    act(() => document.getElementById('desk-card')?.focus())
    const tick = screen.getByLabelText<HTMLInputElement>('Juridiskt namn är avstämt')
    await user.keyboard('1')
    expect(tick.checked).toBe(true)
    await user.keyboard('1')
    expect(tick.checked).toBe(false)
    await user.keyboard('3')
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Ja' }))
    onCard()
    await user.keyboard('9')
    expect(screen.getAllByLabelText('Produkt')).toHaveLength(2)
  })

  it('gives the figures back to the outcomes with Esc, and keeps what was taken', async () => {
    const { user } = await takeOrder()
    await sold(user)
    onCard()
    await user.keyboard('{Escape}3')
    expect(screen.getByRole('button', { name: /^Nej ?denna/ }).getAttribute('aria-pressed')).toBe('true')
    await user.keyboard('{Escape}8')
    expect(screen.getByLabelText<HTMLSelectElement>('Produkt').value).toBe('2')
  })
})

describe('What is missing', () => {
  it('refuses the order with the very point, the cursor there', async () => {
    const { user } = await takeOrder()
    onCard()
    await user.keyboard('{Enter}')
    expect(await screen.findByText('Välj en produkt på raden.')).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByLabelText('Produkt'))
    await walkThrough(user)
    await user.clear(field('E-post'))
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('Fyll i e-postadressen. Dit går bekräftelsen.')).toBeTruthy()
    expect(document.activeElement).toBe(field('E-post'))
    expect(sent()).toHaveLength(0)
  })

  it('is shown though another tab is open', async () => {
    const { user } = await takeOrder()
    await user.click(screen.getByRole('tab', { name: /Manus/ }))
    onCard()
    await user.keyboard('{Enter}')
    expect(await screen.findByText('Välj en produkt på raden.')).toBeTruthy()
  })

  it('asks for a tick that is not there, in the point itself', async () => {
    const { user } = await takeOrder()
    await walkThrough(user)
    await user.click(screen.getByLabelText('Org.nr är avstämt'))
    await user.click(screen.getByRole('button', { name: /^Spara \/ nästa/ }))
    expect(await screen.findByText('Stäm av punkten med kunden och kryssa för den.')).toBeTruthy()
    expect(document.activeElement).toBe(field('Org.nr'))
  })

  it('is what the server says too, beside the field', async () => {
    server.on('/api/desk/order', () =>
      refusal(400, 'invalid', 'Något är fel ifyllt.', { 'order.lines.0.productId': 'Produkten säljs inte längre.' }),
    )
    const { user } = await takeOrder()
    await walkThrough(user)
    await user.keyboard('{Enter}')
    expect(await screen.findByText('Produkten säljs inte längre.')).toBeTruthy()
    expect(screen.getByRole('heading', { level: 2, name: 'Bolag 10 AB' })).toBeTruthy()
    expect(screen.getByLabelText<HTMLSelectElement>('Produkt').value).toBe('2')
  })
})
