import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { deviceName } from '@/components/auth/device-name'
import { PreferencesPanel } from '@/components/auth/preferences-panel'
import { SessionList } from '@/components/auth/session-list'
import { Toaster } from '@/components/ui/toaster'

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36'
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Safari/604.1'
const HERE = { id: 1, current: true, createdAt: '2026-11-20T08:01:00.000Z', lastSeenAt: '2026-11-20T09:40:00.000Z' }
const PHONE = { id: 2, current: false, createdAt: '2026-11-19T08:01:00.000Z', lastSeenAt: '2026-11-19T15:40:00.000Z' }

const server = vi.fn<typeof fetch>()

beforeEach(() => {
  window.localStorage.clear()
  window.dispatchEvent(new Event('storage'))
  server.mockReset()
  vi.stubGlobal('fetch', server)
})

describe('My sessions', () => {
  it('are listed with device and times in Swedish local time, this one marked', async () => {
    answerWith([PHONE, HERE])
    render(<SessionList />)
    const [first, second] = await screen.findAllByRole('listitem')
    expect(first?.textContent).toContain('Chrome på Linux')
    expect(first?.textContent).toContain('den här enheten')
    expect(first?.textContent).toContain('10:40')
    expect(second?.textContent).toContain('Safari på iOS')
    expect(second?.textContent).not.toContain('den här enheten')
  })

  it('are ended one by one, and the list is fetched again', async () => {
    answerWith([HERE, PHONE])
    render(<SessionList />)
    render(<Toaster />)
    const button = await screen.findByRole('button', { name: 'Logga ut Safari på iOS' })
    server.mockResolvedValueOnce(new Response(null, { status: 204 }))
    answerWith([HERE])
    await userEvent.click(button)
    expect(server).toHaveBeenCalledWith('/api/session/2', expect.objectContaining({ method: 'DELETE' }))
    await waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1))
    expect(await screen.findByText('Safari på iOS är utloggad.')).toBeTruthy()
  })

  it('say when they could not be fetched, and try again', async () => {
    server.mockResolvedValueOnce(new Response('{}', { status: 503 }))
    render(<SessionList />)
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Listan kunde inte hämtas.')
    answerWith([HERE])
    await userEvent.click(within(alert).getByRole('button', { name: 'Försök igen' }))
    expect(await screen.findByText('Chrome på Linux')).toBeTruthy()
  })

  it.each([
    [CHROME, { browser: 'Chrome', system: 'Linux' }],
    [`${CHROME} Edg/140.0`, { browser: 'Edge', system: 'Linux' }],
    [IPHONE, { browser: 'Safari', system: 'iOS' }],
    ['curl/8.5', null],
    [null, null],
  ])('know %s', (userAgent, device) => {
    expect(deviceName(userAgent)).toEqual(device)
  })
})

describe('The settings of this computer', () => {
  it('are kept in the browser', async () => {
    render(<PreferencesPanel />)
    await userEvent.click(screen.getByRole('checkbox', { name: 'Tangenter utan Ctrl' }))
    await userEvent.selectOptions(screen.getByLabelText('Ring med'), 'sip')
    expect(kept()).toEqual({ singleKeys: false, dialScheme: 'sip' })
    expect(screen.getByLabelText('Ring med')).toHaveProperty('value', 'sip')
  })

  it('survive nonsense in the storage', () => {
    window.localStorage.setItem('ringko.preferences', '{"dialScheme":"javascript","singleKeys":"x"')
    render(<PreferencesPanel />)
    expect(screen.getByRole('checkbox', { name: 'Tangenter utan Ctrl' })).toHaveProperty('checked', true)
    expect(screen.getByLabelText('Ring med')).toHaveProperty('value', 'tel')
  })
})

function answerWith(sessions: (typeof HERE)[]) {
  const listed = sessions.map((session) => ({ ...session, userAgent: session.current ? CHROME : IPHONE }))
  server.mockResolvedValueOnce(Response.json({ sessions: listed }))
}

function kept(): unknown {
  return JSON.parse(window.localStorage.getItem('ringko.preferences') ?? 'null')
}
