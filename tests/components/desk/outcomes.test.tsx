import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { type FakeServer, fakeServer } from './fake-server'
import { cardOf } from './fixtures'
import { renderDesk } from './render-desk'
import { sentOutcome } from './sent-outcome'

let server: FakeServer

beforeEach(() => {
  window.localStorage.clear()
  server = fakeServer()
})

describe('Återkom', () => {
  it('needs no time: the server takes the next part of the day', async () => {
    const { user } = renderDesk()
    await user.keyboard('1{Enter}')
    expect(await sentOutcome(server)).toEqual({ outcome: 'callback', phoneId: 1 })
  })

  it('reads the time as it is written, says what it understood, and Enter in the field saves', async () => {
    const { user } = renderDesk()
    await user.keyboard('1')
    const field = await screen.findByLabelText(/När/)
    await user.keyboard('t')
    expect(document.activeElement).toBe(field)
    await user.keyboard('tis 13.30')
    expect(screen.getAllByText('tisdag 24 nov kl. 13:30').length).toBeGreaterThan(0)
    await user.keyboard('{Enter}')
    expect(await sentOutcome(server)).toEqual({
      outcome: 'callback',
      phoneId: 1,
      callbackAt: '2026-11-24T12:30:00.000Z',
    })
  })

  it('marks a red day, and asks what is ambiguous', async () => {
    const { user } = renderDesk()
    await user.keyboard('1')
    const field = await screen.findByLabelText(/När/)
    await user.type(field, '24/12 10')
    expect(screen.getByText('röd dag')).toBeTruthy()
    await user.clear(field)
    await user.type(field, 'igår{Enter}')
    expect(server.to('/api/desk/outcome')).toHaveLength(0)
    expect(screen.getAllByText(/Förstår inte/).length).toBeGreaterThan(0)
  })

  it('asks which time is meant when there are two, and one figure answers and saves', async () => {
    const { user } = renderDesk()
    await user.keyboard('2')
    await user.keyboard('8')
    expect(screen.getByText(/Menar du måndag 23 nov kl. 08:00 eller tisdag 8 dec kl. 08:00/)).toBeTruthy()
    await user.keyboard('{Enter}')
    expect(server.to('/api/desk/outcome')).toHaveLength(0)
    expect(screen.getByRole('button', { name: 'tisdag 8 dec kl. 08:00' }).textContent).toContain('2')
    await user.keyboard('2')
    expect(await sentOutcome(server)).toMatchObject({
      outcome: 'callback_prio',
      callbackAt: '2026-12-08T07:00:00.000Z',
    })
  })

  it('takes a quick pick with one press', async () => {
    const { user } = renderDesk()
    await user.keyboard('1')
    await user.click(await screen.findByRole('button', { name: 'Om 1 tim' }))
    await user.keyboard('{Enter}')
    expect(await sentOutcome(server)).toEqual({
      outcome: 'callback',
      phoneId: 1,
      callbackAt: '2026-11-20T10:05:00.000Z',
    })
  })

  it('proposes six months when only a mail was sent (S15), and one key keeps it', async () => {
    const { user } = renderDesk()
    await user.keyboard('n')
    await user.keyboard('Skickade mail{Escape}1{Enter}')
    expect(await screen.findByText(/Bara mail skickat/)).toBeTruthy()
    expect(server.to('/api/desk/outcome')).toHaveLength(0)
    await user.keyboard('1')
    expect(await sentOutcome(server)).toEqual({ outcome: 'callback', phoneId: 1, note: 'Skickade mail' })
  })
})

describe('Återkom Prio', () => {
  it('puts the caller in the time field, and needs a time', async () => {
    const { user } = renderDesk()
    await user.keyboard('2')
    const field = await screen.findByLabelText(/När/)
    await waitFor(() => expect(document.activeElement).toBe(field))
    await user.keyboard('{Enter}')
    expect(await screen.findByText('Välj när du ska ringa tillbaka.')).toBeTruthy()
    await user.type(field, 'mån 10{Enter}')
    expect(await sentOutcome(server)).toEqual({
      outcome: 'callback_prio',
      phoneId: 1,
      contactId: 8,
      callbackAt: '2026-11-23T09:00:00.000Z',
    })
  })

  it('needs a contact, who can be new', async () => {
    const { user } = renderDesk({ card: cardOf(1, { contacts: [] }) })
    await user.keyboard('2')
    const field = await screen.findByLabelText(/När/)
    await user.type(field, 'mån 10{Enter}')
    expect((await screen.findAllByText('Välj vem du har talat med.')).length).toBeGreaterThan(0)
    await user.selectOptions(screen.getByLabelText('Vem har du talat med?'), 'Ny kontakt')
    await user.type(screen.getByLabelText('Förnamn'), 'Eva')
    await user.type(screen.getByLabelText('Efternamn'), 'Berg')
    await user.type(field, '{Enter}')
    expect(await sentOutcome(server)).toMatchObject({
      outcome: 'callback_prio',
      contact: { firstName: 'Eva', lastName: 'Berg' },
    })
  })

  it('promises at most thirty days ahead', async () => {
    const { user } = renderDesk()
    await user.keyboard('2')
    await user.type(await screen.findByLabelText(/När/), 'om 2 mån{Enter}')
    expect((await screen.findAllByText(/högst 30 dagar/)).length).toBeGreaterThan(0)
    expect(server.to('/api/desk/outcome')).toHaveLength(0)
  })
})

describe('Ej svar', () => {
  it('asks whether somebody was talked to when the note says so (S17), and one key keeps it', async () => {
    const { user } = renderDesk()
    await user.keyboard('n')
    await user.keyboard('Pratade med växeln{Escape}5{Enter}')
    expect(await screen.findByText(/Har du talat med någon\? Använd Återkom/)).toBeTruthy()
    expect(server.to('/api/desk/outcome')).toHaveLength(0)
    await user.keyboard('5')
    const kept = { outcome: 'no_answer', phoneId: 1, note: 'Pratade med växeln', talkNoted: true }
    expect(await sentOutcome(server)).toEqual(kept)
  })

  it('asks for a ticked contact too, and another outcome can be taken instead', async () => {
    const { user } = renderDesk()
    await user.keyboard('v5{Enter}')
    expect(await screen.findByText(/Har du talat med någon\? Använd Återkom/)).toBeTruthy()
    await user.keyboard('1{Enter}')
    expect(await sentOutcome(server)).toEqual({ outcome: 'callback', phoneId: 1, contactId: 8 })
  })

  it('asks nothing after a message on an answering machine', async () => {
    const { user } = renderDesk()
    await user.keyboard('n')
    await user.keyboard('Pratade in meddelande{Escape}5{Enter}')
    expect(await sentOutcome(server)).toMatchObject({ outcome: 'no_answer' })
  })
})

describe('The ladder (S11)', () => {
  it('has Nej as its default at five attempts, and says whether somebody was talked to', async () => {
    const { user } = renderDesk({ card: cardOf(1, { attempts: 5 }) })
    await user.keyboard('{Enter}')
    expect(await sentOutcome(server)).toEqual({ outcome: 'no', phoneId: 1, talked: false })
  })

  it('asks for a reason to go on', async () => {
    const { user } = renderDesk({ card: cardOf(1, { attempts: 5 }) })
    await user.keyboard('5{Enter}')
    const field = await screen.findByLabelText('Varför ringa vidare?')
    await user.type(field, 'Chefen är tillbaka på måndag')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await sentOutcome(server)).toEqual({
      outcome: 'no_answer',
      phoneId: 1,
      goOnReason: 'Chefen är tillbaka på måndag',
    })
  })
})

describe('Talat med', () => {
  it('names a person who is not on the card yet', async () => {
    const { user } = renderDesk()
    await user.selectOptions(screen.getByLabelText('Vem du talade med'), 'Ny kontakt')
    await user.keyboard('{Escape}3')
    await user.click(screen.getByRole('button', { name: /^Spara \/ nästa/ }))
    expect(await screen.findByText('Fyll i både förnamn och efternamn.')).toBeTruthy()
    await user.type(screen.getByLabelText('Förnamn'), 'Eva')
    await user.type(screen.getByLabelText('Efternamn'), 'Berg{Control>}{Enter}{/Control}')
    expect(await sentOutcome(server)).toEqual({
      outcome: 'no',
      phoneId: 1,
      contact: { firstName: 'Eva', lastName: 'Berg' },
    })
  })

  it('tells who it was only when it is ticked', async () => {
    const { user } = renderDesk()
    await user.keyboard('v3{Enter}')
    expect(await sentOutcome(server)).toEqual({ outcome: 'no', phoneId: 1, contactId: 8 })
  })
})
