import { screen } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { type FakeServer, fakeServer } from './fake-server'
import { answerOf, cardOf, organizationOf } from './fixtures'
import { renderDesk } from './render-desk'
import { sentOutcome } from './sent-outcome'

let server: FakeServer

beforeEach(() => {
  window.localStorage.clear()
  server = fakeServer()
})

describe('Fel', () => {
  it('demands one of five reasons, chosen by key', async () => {
    const { user } = renderDesk()
    await user.keyboard('7{Enter}')
    expect(await screen.findByText('Välj vad som är fel.')).toBeTruthy()
    await user.keyboard('2{Enter}')
    expect(await sentOutcome(server)).toEqual({ outcome: 'wrong', reason: 'private_person', phoneId: 1 })
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
    expect(await sentOutcome(server)).toEqual({ outcome: 'wrong', reason: 'dead_number', phoneId: 1 })
    expect(await screen.findByRole('link', { name: 'Ring 08-465 004 12' })).toBeTruthy()
  })

  it('starts afresh on the next number: a second Enter kills nothing, and figures choose outcomes again', async () => {
    const phones = [...organizationOf(10).phones, phone(2, '08-465 004 12')]
    const card = cardOf(1, { organization: { ...organizationOf(10), phones } })
    const left = cardOf(1, {
      attempts: 1,
      organization: {
        ...card.organization,
        phones: [{ ...organizationOf(10).phones[0], status: 'dead' } as never, phone(2, '08-465 004 12')],
      },
    })
    server.on('/api/desk/outcome', () => ({ status: 200, body: answerOf({ card: left }) }))
    const { user } = renderDesk({ card })
    await user.keyboard('nFaxton{Escape}71{Enter}')
    await screen.findByRole('link', { name: 'Ring 08-465 004 12' })
    expect(screen.queryAllByRole('button', { pressed: true })).toEqual([])
    expect(screen.getByLabelText(/Ny notering/)).toHaveProperty('value', '')
    expect(screen.queryByText(/inte ringt än/)).toBeNull()
    await user.keyboard('{Enter}')
    expect(server.to('/api/desk/outcome')).toHaveLength(1)
    await user.keyboard('5')
    expect(screen.getByRole('button', { pressed: true }).textContent).toContain('Ej svar')
  })

  it('offers a web search before Obehörig kontaktperson is saved (S22)', async () => {
    const { user } = renderDesk()
    await user.keyboard('73')
    const link = await screen.findByRole('link', { name: /Sök på nätet efter Bolag 10 AB/ })
    expect(link.getAttribute('href')).toContain(encodeURIComponent('Bolag 10 AB'))
  })

  it('asks once before Akut Adressvård, with number and customer number, and says that it cannot be undone', async () => {
    server.on('/api/desk/outcome', () => ({
      status: 200,
      body: answerOf({ saved: { activityId: 100, undoUntil: null } }),
    }))
    const card = cardOf(1, { organization: { ...organizationOf(10), customerNo: '10518' } })
    const { user } = renderDesk({ card })
    await user.keyboard('753')
    await user.click(await screen.findByLabelText('Arg över att vi ringt dubbelt'))
    await user.keyboard('{Enter}')
    expect(await screen.findByText(/031-390 06 18, kund 10518/)).toBeTruthy()
    expect(server.to('/api/desk/outcome')).toHaveLength(0)
    await user.keyboard('{Enter}')
    expect(await sentOutcome(server)).toEqual({
      outcome: 'wrong',
      reason: 'address_care',
      case: 'no_calls',
      urgent: true,
      phoneId: 1,
    })
    expect(screen.queryByRole('button', { name: /^Ångra/ })).toBeNull()
    expect(screen.getByText(/^Sparade/, { selector: 'footer span' }).textContent).toContain(
      'Sparade Akut Adressvård på Bolag 10 AB',
    )
    expect(screen.getByText('Går inte att ångra')).toBeTruthy()
    await user.keyboard('u')
    expect(await screen.findByText('Akut Adressvård går inte att ångra. AD häver det.')).toBeTruthy()
    expect(server.to('/api/desk/undo')).toHaveLength(0)
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
  it('is not what Esc takes back when it is filled in: the outcome goes first, and then it is said that nothing is sent', async () => {
    const { user } = renderDesk()
    await user.keyboard('a')
    await user.click(screen.getByRole('button', { name: 'Faktura via mail' }))
    await user.type(screen.getByLabelText('E-post för fakturan'), 'faktura@bolag.se')
    await user.keyboard('{Escape}3{Escape}')
    expect(screen.getByLabelText('E-post för fakturan')).toHaveProperty('value', 'faktura@bolag.se')
    expect(screen.getAllByRole('button', { pressed: true }).map((one) => one.textContent)).toEqual(['Faktura via mail'])
    await user.keyboard('{Escape}')
    expect(screen.queryByLabelText('E-post för fakturan')).toBeNull()
    expect(await screen.findByText('Det du fyllde i till AD skickas inte.')).toBeTruthy()
    await user.keyboard('a')
    expect(screen.getByLabelText('E-post för fakturan')).toHaveProperty('value', 'faktura@bolag.se')
  })

  it('closes with Esc before the outcome when nothing is chosen in it', async () => {
    const { user } = renderDesk()
    await user.keyboard('3a{Escape}')
    expect(screen.queryByRole('button', { name: 'Faktura via mail' })).toBeNull()
    expect(screen.getAllByRole('button', { pressed: true })).toHaveLength(1)
  })

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
    expect(await sentOutcome(server)).toMatchObject({
      outcome: 'no',
      office: [{ type: 'other_diploma_address', street: 'Skolgatan 4', postalCode: '903 25', city: 'Umeå' }],
    })
  })
})

function phone(id: number, shown: string) {
  return { id, e164: '+4684650041', shown, status: 'ok', kind: 'direct', extension: null, contactId: null } as const
}
