import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { landingFor, workplaceOf } from '@/components/auth/landing-for'
import { requestSignIn } from '@/components/auth/request-sign-in'
import { SignInScreen } from '@/components/auth/sign-in-screen'

const server = vi.fn<typeof fetch>()

beforeEach(() => {
  server.mockReset()
  vi.stubGlobal('fetch', server)
})

describe('The sign-in page', () => {
  it('stands ready in the first field', () => {
    render(<SignInScreen demo={null} />)
    expect(document.activeElement).toBe(screen.getByLabelText('Användarnamn'))
    expect(screen.queryByText('Stig in som')).toBeNull()
  })

  it('says beside the field what is missing, goes there, and asks nothing of the server', async () => {
    render(<SignInScreen demo={null} />)
    await userEvent.keyboard('{Enter}')
    expect(screen.getByText('Skriv ditt användarnamn.')).toBeTruthy()
    await userEvent.keyboard('anna{Enter}')
    expect(screen.queryByText('Skriv ditt användarnamn.')).toBeNull()
    expect(document.activeElement).toBe(screen.getByLabelText('Lösenord'))
    expect(server).not.toHaveBeenCalled()
  })

  it('sends what was written with Enter, and says when it was wrong', async () => {
    server.mockResolvedValue(refusal('bad_credentials', 401))
    render(<SignInScreen demo={null} />)
    await userEvent.keyboard(' anna {Tab}fel lösen {Enter}')
    const password = screen.getByLabelText('Lösenord')
    const alert = await screen.findByText(/hör inte ihop/)
    expect(bodyOf(0)).toEqual({ username: 'anna', password: 'fel lösen ' })
    expect(alert.closest('[role="alert"]')).not.toBeNull()
    expect(password.getAttribute('aria-invalid')).toBe('true')
    expect(document.activeElement).toBe(password)
  })

  it('tells in minutes how long to wait after too many attempts', async () => {
    server.mockResolvedValue(refusal('too_many_attempts', 429))
    render(<SignInScreen demo={null} />)
    await userEvent.keyboard('anna{Tab}fel{Enter}')
    expect(await screen.findByText('För många försök. Vänta 14 minuter och försök igen.')).toBeTruthy()
  })

  it('says when there is no contact with the server', async () => {
    server.mockRejectedValue(new TypeError('Failed to fetch'))
    render(<SignInScreen demo={null} />)
    await userEvent.keyboard('anna{Tab}x{Enter}')
    expect(await screen.findByText(/Ingen kontakt med servern/)).toBeTruthy()
  })

  it('lets one step in with a click in the demo, three of each role at most', async () => {
    server.mockResolvedValue(new Response('<html>', { status: 502 }))
    render(<SignInScreen demo={['anna', 'bo', 'cilla', 'dan'].map(caller)} />)
    const demo = screen.getByRole('region', { name: 'Stig in som' })
    expect(within(demo).getAllByRole('button')).toHaveLength(3)
    expect(within(demo).getByText(/egen klocka/)).toBeTruthy()
    await userEvent.click(within(demo).getByRole('button', { name: /anna/ }))
    expect(bodyOf(0)).toEqual({ username: 'anna', password: 'demo' })
    expect(await within(demo).findByText(/svarade inte som väntat/)).toBeTruthy()
  })

  it('sends each role to its first page', async () => {
    server.mockResolvedValue(Response.json({ user: { id: 1, name: 'Anna', role: 'caller' } }))
    expect(await requestSignIn({ username: 'anna', password: 'x' })).toEqual({ outcome: 'in', role: 'caller' })
    expect(landingFor('caller')).toBe('/desk')
    expect(landingFor('office')).toBe('/ad')
    expect(landingFor('supervisor')).toBe('/golvet')
    expect(landingFor('admin')).toBe('/start')
    expect(workplaceOf('admin')).toBe('/golvet')
  })
})

function bodyOf(call: number): unknown {
  return JSON.parse(String(server.mock.calls[call]?.[1]?.body))
}

function refusal(code: string, status: number): Response {
  return Response.json({ error: { code, message: 'Nej.' } }, { status, headers: { 'Retry-After': '840' } })
}

function caller(username: string) {
  return { username, password: 'demo', name: username, role: 'caller' } as const
}
