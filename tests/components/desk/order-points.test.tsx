import { screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { type FakeServer, fakeServer } from './fake-server'
import { amount, companyWith, field, placesOrders, sold, takeOrder, walkThrough } from './take-order'

let server: FakeServer

beforeEach(() => {
  window.localStorage.clear()
  server = fakeServer()
  placesOrders(server)
})

describe('The points', () => {
  it('propose the form of a name, and one key takes it (S51)', async () => {
    const { user } = await takeOrder()
    await user.clear(field('Förnamn'))
    await user.type(field('Förnamn'), 'anna-karin')
    expect(screen.getByRole('button', { name: 'Ta förslaget Anna-Karin' })).toBeTruthy()
    await user.keyboard('{ArrowDown}')
    expect(field('Förnamn').value).toBe('Anna-Karin')
    await user.clear(field('Juridiskt namn'))
    await user.type(field('Juridiskt namn'), 'IKEA')
    expect(screen.queryByRole('button', { name: /Ta förslaget/ })).toBeNull()
  })

  it('catch a slip of the fingers in the address, taken by one key or confirmed by a second Enter (S38)', async () => {
    const { user } = await takeOrder()
    await user.clear(field('E-post'))
    await user.type(field('E-post'), 'anna@gmial.com{Enter}')
    expect(screen.getByText(/E-postadressen ser felskriven ut/)).toBeTruthy()
    await user.keyboard('{Enter}')
    expect(screen.getByLabelText<HTMLInputElement>('E-post är avstämt').checked).toBe(true)
    await user.type(field('E-post'), 'x')
    expect(screen.getByLabelText<HTMLInputElement>('E-post är avstämt').checked).toBe(false)
    await user.clear(field('E-post'))
    await user.type(field('E-post'), 'anna@gmial.com{ArrowDown}')
    expect(field('E-post').value).toBe('anna@gmail.com')
  })

  it('copy the name outside with Ja, and ask for another with Nej (S33)', async () => {
    const { user } = await takeOrder()
    await user.click(screen.getByRole('radio', { name: 'Nej' }))
    await user.type(field('Namnet utåt'), 'Målarna')
    expect(within(screen.getByLabelText('Så här ser det ut')).getAllByText('Målarna')).toHaveLength(2)
    await user.click(screen.getByRole('radio', { name: 'Ja' }))
    expect(screen.queryByLabelText('Namnet utåt')).toBeNull()
  })

  it('check the org.nr, link to the register, and never a sole trader’s (S34)', async () => {
    const { user } = await takeOrder()
    expect(screen.getByRole('link', { name: 'allabolag.se' }).getAttribute('href')).toBe(
      'https://www.allabolag.se/5595010967',
    )
    await user.clear(field('Org.nr'))
    await user.type(field('Org.nr'), '559501-0968{Enter}')
    expect(screen.getByText(/Kontrollsiffran stämmer inte/)).toBeTruthy()
    expect(screen.queryByRole('link', { name: 'allabolag.se' })).toBeNull()
  })

  it('leave a masked number as it is', async () => {
    await takeOrder({ card: companyWith({ orgNo: '19740726****', soleTrader: true }) })
    expect(field('Org.nr').value).toBe('19740726****')
    expect(screen.queryByRole('link', { name: 'allabolag.se' })).toBeNull()
    expect(screen.getByText(/De fyra sista visas inte/)).toBeTruthy()
  })

  it('ask where a mailed invoice goes, and show the Peppol id of an e-invoice (S35)', async () => {
    const { user } = await takeOrder()
    await user.click(screen.getByRole('radio', { name: 'E-faktura' }))
    expect(screen.getByText('Peppol 0007:5595010967')).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: 'E-post' }))
    await user.keyboard('{Enter}')
    expect(screen.getByText(/Fyll i adressen som fakturan ska mailas till/)).toBeTruthy()
    expect(document.activeElement).toBe(field('E-post för fakturan'))
  })

  it('ask for the link from 1200 kr only, and say how Facebook is copied (S36, S37)', async () => {
    const { user } = await takeOrder()
    expect(screen.queryByLabelText('Url')).toBeNull()
    await sold(user, 'Paket 1')
    await user.type(field('Listpris ex moms'), '1199')
    await user.tab()
    expect(screen.queryByLabelText('Url')).toBeNull()
    await user.clear(field('Listpris ex moms'))
    await user.type(field('Listpris ex moms'), '1200')
    await user.tab()
    await user.clear(field('Url'))
    await user.type(field('Url'), 'facebook.com{Enter}')
    expect(screen.getByText(/Facebooklänken saknar sidans namn/)).toBeTruthy()
    await user.click(screen.getByLabelText('Saknas'))
    await user.click(screen.getByLabelText('Url är avstämt'))
    expect(screen.getByLabelText<HTMLInputElement>('Url är avstämt').checked).toBe(true)
  })
})

describe('The order lines', () => {
  it('copy the list price to the total when the field is left, with the VAT as it is (S54, S55)', async () => {
    const { user } = await takeOrder()
    await sold(user, 'Paket 1')
    await user.type(field('Listpris ex moms'), '2400,00')
    await user.tab()
    expect(amount(field('Totalt ex moms').value)).toBe('2 400')
    expect(amount(document.body.textContent ?? '')).toContain('Att betala 3 000 kr')
    await user.clear(field('Totalt ex moms'))
    await user.type(field('Totalt ex moms'), '2000{Tab}')
    expect(amount(field('Listpris ex moms').value)).toBe('2 400')
    expect(amount(document.body.textContent ?? '')).toContain('Att betala 2 500 kr')
  })

  it('are twice a year when they run, once when the card says so (S49, S50), and can be taken away', async () => {
    const { user } = await takeOrder({ card: companyWith({ recurringOncePerYear: true }) })
    await sold(user)
    expect(screen.getByLabelText<HTMLSelectElement>('Singel eller löpande').value).toBe('once')
    await user.click(screen.getByRole('button', { name: /Skapa ny/ }))
    expect(screen.getAllByLabelText('Produkt')).toHaveLength(2)
    await user.click(screen.getByRole('button', { name: 'Ta bort rad 2' }))
    expect(screen.getAllByLabelText('Produkt')).toHaveLength(1)
  })

  it('have a receiver when they are directed (S48)', async () => {
    const { user } = await takeOrder()
    await walkThrough(user)
    await user.click(screen.getByLabelText('Riktad'))
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText('Skriv vem köpet är riktat till.')).toBeTruthy()
    expect(document.activeElement).toBe(field('Mottagare, klass eller avdelning'))
  })
})
