import { screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { type FakeServer, fakeServer } from './fake-server'
import { answerOf, cardOf, organizationOf } from './fixtures'
import { renderDesk } from './render-desk'

let server: FakeServer

beforeEach(() => {
  window.localStorage.clear()
  server = fakeServer()
})

/** The one outcome that was sent, without what every outcome carries. */
async function sent(): Promise<Record<string, unknown>> {
  await waitFor(() => expect(server.to('/api/desk/outcome')).toHaveLength(1))
  const {
    commandId: _,
    holdToken,
    deckToken,
    campaignId,
    next,
    ...said
  } = server.to('/api/desk/outcome')[0]?.body ?? {}
  expect({ holdToken, deckToken, campaignId, next }).toEqual({
    holdToken: '1.token',
    deckToken: '2.token',
    campaignId: 1,
    next: true,
  })
  return said
}

describe('Återkom', () => {
  it('needs no time: the server takes the next part of the day', async () => {
    const { user } = renderDesk()
    await user.keyboard('1{Enter}')
    expect(await sent()).toEqual({ outcome: 'callback', phoneId: 1 })
  })

  it('reads the time as it is written, says what it understood, and Enter in the field saves', async () => {
    const { user } = renderDesk()
    await user.keyboard('1t')
    const field = await screen.findByLabelText(/När/)
    await user.keyboard('t')
    await user.type(field, 'tis 13.30')
    expect(screen.getAllByText('tisdag 24 nov kl. 13:30').length).toBeGreaterThan(0)
    await user.keyboard('{Enter}')
    expect(await sent()).toEqual({ outcome: 'callback', phoneId: 1, callbackAt: '2026-11-24T12:30:00.000Z' })
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

  it('takes a quick pick with one press', async () => {
    const { user } = renderDesk()
    await user.keyboard('1')
    await user.click(await screen.findByRole('button', { name: 'Om 1 tim' }))
    await user.keyboard('{Enter}')
    expect(await sent()).toEqual({ outcome: 'callback', phoneId: 1, callbackAt: '2026-11-20T10:05:00.000Z' })
  })

  it('proposes six months when only a mail was sent (S15), and one key keeps it', async () => {
    const { user } = renderDesk()
    await user.keyboard('n')
    await user.keyboard('Skickade mail{Escape}1{Enter}')
    expect(await screen.findByText(/Bara mail skickat/)).toBeTruthy()
    expect(server.to('/api/desk/outcome')).toHaveLength(0)
    await user.keyboard('1')
    expect(await sent()).toEqual({ outcome: 'callback', phoneId: 1, note: 'Skickade mail' })
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
    expect(await sent()).toEqual({
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
    expect(await sent()).toMatchObject({ outcome: 'callback_prio', contact: { firstName: 'Eva', lastName: 'Berg' } })
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
    expect(await sent()).toEqual({ outcome: 'no_answer', phoneId: 1, note: 'Pratade med växeln' })
  })

  it('asks for a ticked contact too, and another outcome can be taken instead', async () => {
    const { user } = renderDesk()
    await user.keyboard('v5{Enter}')
    expect(await screen.findByText(/Har du talat med någon\? Använd Återkom/)).toBeTruthy()
    await user.keyboard('1{Enter}')
    expect(await sent()).toEqual({ outcome: 'callback', phoneId: 1, contactId: 8 })
  })

  it('asks nothing after a message on an answering machine', async () => {
    const { user } = renderDesk()
    await user.keyboard('n')
    await user.keyboard('Pratade in meddelande{Escape}5{Enter}')
    expect(await sent()).toMatchObject({ outcome: 'no_answer' })
  })
})

describe('The ladder (S11)', () => {
  it('has Nej as its default at five attempts, and says whether somebody was talked to', async () => {
    const { user } = renderDesk({ card: cardOf(1, { attempts: 5 }) })
    await user.keyboard('{Enter}')
    expect(await sent()).toEqual({ outcome: 'no', phoneId: 1, talked: false })
  })

  it('asks for a reason to go on', async () => {
    const { user } = renderDesk({ card: cardOf(1, { attempts: 5 }) })
    await user.keyboard('5{Enter}')
    const field = await screen.findByLabelText('Varför ringa vidare?')
    await user.type(field, 'Chefen är tillbaka på måndag')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(await sent()).toEqual({ outcome: 'no_answer', phoneId: 1, goOnReason: 'Chefen är tillbaka på måndag' })
  })
})

describe('Fel', () => {
  it('demands one of five reasons, chosen by key', async () => {
    const { user } = renderDesk()
    await user.keyboard('7{Enter}')
    expect(await screen.findByText('Välj vad som är fel.')).toBeTruthy()
    await user.keyboard('2{Enter}')
    expect(await sent()).toEqual({ outcome: 'wrong', reason: 'private_person', phoneId: 1 })
  })

  it('names the dead number, and waits for the answer when another one is left', async () => {
    const phones = [...organizationOf(10).phones, { ...phone(2, '08-465 004 12') }]
    const card = cardOf(1, { organization: { ...organizationOf(10), phones } })
    const left = {
      ...card,
      organization: { ...card.organization, phones: [{ ...phones[0], status: 'dead' }, phones[1]] },
    }
    server.on('/api/desk/outcome', () => ({ status: 200, body: answerOf({ card: left as never }) }))
    const { user } = renderDesk({ card })
    await user.keyboard('71')
    expect(await screen.findByLabelText('Vilket nummer är fel?')).toHaveProperty('value', '1')
    await user.keyboard('{Enter}')
    expect(screen.getByRole('heading', { level: 2, name: 'Bolag 10 AB' })).toBeTruthy()
    expect(await sent()).toEqual({ outcome: 'wrong', reason: 'dead_number', phoneId: 1 })
    expect(await screen.findByRole('link', { name: 'Ring 08-465 004 12' })).toBeTruthy()
  })

  it('offers a web search before Obehörig kontaktperson is saved (S22)', async () => {
    const { user } = renderDesk()
    await user.keyboard('73')
    const link = await screen.findByRole('link', { name: /Sök på nätet efter Bolag 10 AB/ })
    expect(link.getAttribute('href')).toContain(encodeURIComponent('Bolag 10 AB'))
  })

  it('finds the head office, or makes it', async () => {
    server.on('/api/companies/search', () => ({ status: 200, body: { companies: [hit(90, 'Kedjan HK AB')] } }))
    const { user } = renderDesk()
    await user.keyboard('74')
    await user.type(await screen.findByLabelText('Sök huvudkontoret'), 'kedjan')
    await user.click(await screen.findByRole('button', { name: /Kedjan HK AB/ }))
    await user.click(screen.getByRole('button', { name: /^Spara \/ nästa/ }))
    expect(await sent()).toMatchObject({ reason: 'head_office', headOffice: { organizationId: 90 } })
  })

  it('asks once before Akut Adressvård, with number and customer number, and offers no undo', async () => {
    const card = cardOf(1, { organization: { ...organizationOf(10), customerNo: '10518' } })
    const { user } = renderDesk({ card })
    await user.keyboard('753')
    await user.click(await screen.findByLabelText('Arg över att vi ringt dubbelt'))
    await user.keyboard('{Enter}')
    expect(await screen.findByText(/031-390 06 18, kund 10518/)).toBeTruthy()
    expect(server.to('/api/desk/outcome')).toHaveLength(0)
    await user.keyboard('{Enter}')
    expect(await sent()).toEqual({
      outcome: 'wrong',
      reason: 'address_care',
      case: 'no_calls',
      urgent: true,
      phoneId: 1,
    })
    expect(screen.queryByRole('button', { name: /^Ångra/ })).toBeNull()
  })

  it('steps back one thing at a time with Esc', async () => {
    const { user } = renderDesk()
    await user.keyboard('753')
    await screen.findByText('Arg över att vi ringt dubbelt')
    const pressed = () => screen.getAllByRole('button', { pressed: true }).map((button) => button.textContent)
    expect(pressed().join()).toContain('Vill inte bli uppringd')
    await user.keyboard('{Escape}')
    expect(pressed().join()).not.toContain('Vill inte bli uppringd')
    await user.keyboard('{Escape}{Escape}')
    expect(screen.queryAllByRole('button', { pressed: true })).toEqual([])
  })
})

describe('Skicka till AD', () => {
  it('asks only for what its kind needs, and says what is missing', async () => {
    const { user } = renderDesk()
    await user.keyboard('a')
    await user.click(screen.getByRole('button', { name: 'Diplom till annan adress' }))
    await user.keyboard('3')
    await user.click(screen.getByRole('button', { name: /^Spara \/ nästa/ }))
    expect(await screen.findByText('Skriv fem siffror, till exempel 903 25.')).toBeTruthy()
    await user.type(screen.getByLabelText('Gata'), 'Skolgatan 4')
    await user.type(screen.getByLabelText('Postnummer'), '903 25')
    await user.type(screen.getByLabelText('Ort'), 'Umeå{Control>}{Enter}{/Control}')
    expect(await sent()).toMatchObject({
      outcome: 'no',
      office: [{ type: 'other_diploma_address', street: 'Skolgatan 4', postalCode: '903 25', city: 'Umeå' }],
    })
  })
})

function phone(id: number, shown: string) {
  return { id, e164: '+4684650041', shown, status: 'ok', kind: 'direct', extension: null, contactId: null } as const
}

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

describe('Talat med', () => {
  it('names a person who is not on the card yet', async () => {
    const { user } = renderDesk()
    await user.selectOptions(screen.getByLabelText('Vem du talade med'), 'Ny kontakt')
    await user.keyboard('{Escape}3')
    await user.click(screen.getByRole('button', { name: /^Spara \/ nästa/ }))
    expect(await screen.findByText('Fyll i både förnamn och efternamn.')).toBeTruthy()
    await user.type(screen.getByLabelText('Förnamn'), 'Eva')
    await user.type(screen.getByLabelText('Efternamn'), 'Berg{Control>}{Enter}{/Control}')
    expect(await sent()).toEqual({ outcome: 'no', phoneId: 1, contact: { firstName: 'Eva', lastName: 'Berg' } })
  })

  it('tells who it was only when it is ticked', async () => {
    const { user } = renderDesk()
    await user.keyboard('v3{Enter}')
    expect(await sent()).toEqual({ outcome: 'no', phoneId: 1, contactId: 8 })
  })
})
