import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { AppFrame } from '@/components/shell/app-frame'
import { suggestUsername } from '@/components/users/suggest'
import { UserScreen } from '@/components/users/user-screen'
import { UsersScreen } from '@/components/users/users-screen'
import { WelcomeScreen } from '@/components/users/welcome-screen'
import { initialsOf } from '@/lib/users/initials-of'
import type { Person } from '@/lib/users/types'
import { fakeRouter } from '@/tests/support/fake-router'

const ANNA: Person = {
  id: 7,
  name: 'Anna Nyström',
  username: 'anna',
  signature: 'AN',
  email: null,
  mobile: null,
  role: 'caller',
  active: true,
  version: 3,
  lastSeenAt: '2026-11-20T09:40:00.000Z',
  secondFactorAt: null,
  hasPassword: true,
  linkExpiresAt: null,
}
const server = vi.fn<typeof fetch>()

beforeEach(() => {
  server.mockReset()
  vi.stubGlobal('fetch', server)
})

describe('The list of users', () => {
  it('says who can sign in, and links to each', () => {
    const waiting = { ...ANNA, id: 8, name: 'Dag Ek', hasPassword: false, lastSeenAt: null }
    show(<UsersScreen users={[ANNA, waiting]} />)
    const [, anna, dag] = screen.getAllByRole('row')
    expect(anna?.textContent).toContain('Aktiv')
    expect(
      within(anna as HTMLElement)
        .getByRole('link')
        .getAttribute('href'),
    ).toBe('/anvandare/7')
    expect(dag?.textContent).toContain('Väntar på lösenord')
    expect(dag?.textContent).toContain('Aldrig')
  })

  it('adds somebody by keyboard alone, and shows the link once', async () => {
    show(<UsersScreen users={[ANNA]} />)
    await userEvent.keyboard('n')
    const dialog = await screen.findByRole('dialog', { name: 'Ny användare' })
    await vi.waitFor(() => expect(document.activeElement).toBe(within(dialog).getByLabelText('Namn')))
    answer({ userId: 9, link: { token: 'hemlig', expiresAt: '2026-11-29T09:00:00.000Z' } })
    await userEvent.keyboard('Åsa Öberg')
    expect(within(dialog).getByLabelText('Användarnamn')).toHaveProperty('value', 'asa.oberg')
    expect(within(dialog).getByLabelText('Signatur')).toHaveProperty('value', 'ÅÖ')
    await userEvent.keyboard('{Enter}')
    const field = await screen.findByLabelText('Engångslänk')
    expect(field).toHaveProperty('value', `${window.location.origin}/valkommen/hemlig`)
    expect(sent()).toMatchObject({ name: 'Åsa Öberg', username: 'asa.oberg', signature: 'ÅÖ', role: 'caller' })
    expect(fakeRouter.refresh).toHaveBeenCalled()
  })

  it('sends the same command again when no answer came, and another when something was changed', async () => {
    show(<UsersScreen users={[]} />)
    await userEvent.keyboard('n')
    await userEvent.type(await screen.findByLabelText('Namn'), 'Åsa Öberg')
    server.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(server).toHaveBeenCalledTimes(1))
    server.mockRejectedValueOnce(new TypeError('Failed to fetch'))
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(server).toHaveBeenCalledTimes(2))
    answer({ userId: 9, link: null })
    await userEvent.keyboard('s{Enter}')
    await vi.waitFor(() => expect(server).toHaveBeenCalledTimes(3))
    const [first, second, third] = server.mock.calls.map(([, asked]) => JSON.parse(String(asked?.body)).commandId)
    expect(second).toBe(first)
    expect(third).not.toBe(first)
    expect(await screen.findByText(/länken kom bort/)).toBeTruthy()
  })

  it('says beside the field what is wrong', async () => {
    show(<UsersScreen users={[]} />)
    await userEvent.keyboard('n')
    await userEvent.type(await screen.findByLabelText('Namn'), 'Anna')
    refuse('invalid', { username: 'Det finns redan en användare som heter anna.' })
    await userEvent.keyboard('{Enter}')
    expect(await screen.findByText(/Det finns redan/)).toBeTruthy()
    expect(screen.getByLabelText('Användarnamn').getAttribute('aria-invalid')).toBe('true')
  })
})

describe('The page of one user', () => {
  it('asks before somebody is deactivated, and says what it meant', async () => {
    show(<UserScreen person={ANNA} sessions={[]} />)
    answer({ sessions: 2, cards: 1, promises: 3 })
    await deactivate()
    expect(await screen.findByText(/2 inloggningar avslutade, ett kort till kön, 3 löften till/)).toBeTruthy()
    expect(server.mock.calls[0]?.[0]).toBe('/api/users/7/deactivate')
  })

  it('says why the last administrator stays', async () => {
    show(<UserScreen person={{ ...ANNA, role: 'admin' }} sessions={[]} />)
    refuse('conflict')
    await deactivate()
    expect(await screen.findAllByText('Så går det inte.')).not.toEqual([])
  })

  it('saves details with the version they were read in', async () => {
    show(<UserScreen person={ANNA} sessions={[]} />)
    answer({ version: 4 })
    await userEvent.type(screen.getByLabelText('E-post, om det finns'), 'anna@exempel.se{Enter}')
    expect(await screen.findByText('Ändringen är sparad.')).toBeTruthy()
    expect(sent()).toMatchObject({ version: 3, email: 'anna@exempel.se', mobile: '' })
  })

  it('has nothing but turning on for who has left', () => {
    show(<UserScreen person={{ ...ANNA, active: false }} sessions={[]} />)
    expect(screen.queryByRole('button', { name: 'Ny länk' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Slå på igen' })).toBeTruthy()
  })
})

describe('The page behind a one-time link', () => {
  it('wants ten characters, twice the same', async () => {
    show(<WelcomeScreen token="x" invited={{ name: 'Dag Ek', username: 'dag' }} />)
    await userEvent.keyboard('kort{Enter}')
    expect(screen.getByText('Lösenordet ska ha minst tio tecken.')).toBeTruthy()
    await userEvent.keyboard('men nu långt{Enter}')
    expect(screen.getByText('Lösenorden är inte lika. Skriv dem igen.')).toBeTruthy()
    expect(server).not.toHaveBeenCalled()
  })

  it('asks for the code of who has a second factor, and chooses once whatever becomes of signing in', async () => {
    const page = show(<WelcomeScreen token="x" invited={{ name: 'Dag Ek', username: 'dag' }} />)
    answer({ username: 'dag' })
    refuse('unavailable')
    refuse('code_needed')
    refuse('bad_code')
    await userEvent.type(screen.getByLabelText('Lösenord'), 'ett långt lösenord')
    await userEvent.type(screen.getByLabelText('Lösenordet en gång till'), 'ett långt lösenord{Enter}')
    expect(await screen.findByText(/Servern svarade inte som väntat/)).toBeTruthy()
    // The link is spent by now, which is what the page reads when it is read again.
    page.rerender(framed(<WelcomeScreen token="x" invited={null} />))
    await userEvent.click(screen.getByRole('button', { name: 'Logga in' }))
    await userEvent.type(await screen.findByLabelText('Kod från telefonen'), '123456{Enter}')
    expect(await screen.findByText(/Koden stämmer inte/)).toBeTruthy()
    expect(server.mock.calls.map(([path]) => path)).toEqual(['/api/welcome', ...Array(3).fill('/api/session')])
    expect(JSON.parse(String(server.mock.calls[3]?.[1]?.body))).toMatchObject({ username: 'dag', code: '123456' })
  })

  it('says what to do when the link works no more', () => {
    show(<WelcomeScreen token="x" invited={null} />)
    expect(screen.getByRole('heading', { name: 'Länken fungerar inte längre' })).toBeTruthy()
    expect(screen.queryByLabelText('Lösenord')).toBeNull()
  })
})

it.each([
  ['Åsa Öberg', 'asa.oberg', 'ÅÖ'],
  ['  Jean-Luc  Étienne ', 'jean-luc.etienne', 'JÉ'],
  ['Bo', 'bo', 'B'],
  ['', '', ''],
])('what %s could be called is %s, signed %s', (name, username, signature) => {
  expect([suggestUsername(name), initialsOf(name)]).toEqual([username, signature])
})

const framed = (page: ReactNode) => (
  <AppFrame locale="sv" theme="system">
    {page}
  </AppFrame>
)

const show = (page: ReactNode) => render(framed(page))

async function deactivate() {
  await userEvent.click(screen.getByRole('button', { name: 'Stäng av' }))
  const dialog = await screen.findByRole('alertdialog', { name: 'Stäng av Anna Nyström?' })
  await userEvent.click(within(dialog).getByRole('button', { name: 'Stäng av' }))
}

const answer = (body: object) => server.mockResolvedValueOnce(Response.json(body))

function refuse(code: string, details: Record<string, string> = {}) {
  const error = { code, message: 'Så går det inte.', details }
  server.mockResolvedValueOnce(Response.json({ error }, { status: code === 'conflict' ? 409 : 400 }))
}

function sent(): unknown {
  return JSON.parse(String(server.mock.calls[0]?.[1]?.body))
}
