import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ForwardPanel } from '@/components/company/forward-panel'
import { StopsPanel } from '@/components/company/stops-panel'
import { AppFrame } from '@/components/shell/app-frame'

const server = vi.fn<typeof fetch>()

beforeEach(() => {
  server.mockReset()
  vi.stubGlobal('fetch', server)
})

const sent = () => server.mock.calls.map(([path, init]) => [path, init?.method, JSON.parse(String(init?.body))])

describe('What an administrator sets for the office', () => {
  it('is where orders by mail are forwarded, and nowhere when it is empty', async () => {
    server.mockImplementation(async (_, init) => Response.json(JSON.parse(String(init?.body))))
    show(<ForwardPanel settings={{ forwardAddress: 'gammal@exempel.example' }} unset={[]} />)
    const field = screen.getByLabelText<HTMLInputElement>('Vidarebefordra till')
    expect(field.value).toBe('gammal@exempel.example')
    await userEvent.clear(field)
    await userEvent.type(field, 'order@exempel.example')
    await userEvent.click(screen.getByRole('button', { name: /^Spara adressen/ }))
    expect(await screen.findByText('Ordrar via mail vidarebefordras hit.')).toBeTruthy()
    await userEvent.clear(field)
    await userEvent.click(screen.getByRole('button', { name: /^Spara adressen/ }))
    expect(await screen.findByText('Ordrar via mail vidarebefordras inte.')).toBeTruthy()
    expect(sent()).toEqual([
      ['/api/settings/office', 'PUT', { forwardAddress: 'order@exempel.example' }],
      ['/api/settings/office', 'PUT', { forwardAddress: '' }],
    ])
  })

  it('is where stops are posted; an address that is none is refused beside the field', async () => {
    const details = { webhookUrl: 'Adressen ska börja med https:// eller http://.' }
    server.mockResolvedValue(Response.json({ error: { code: 'invalid', message: 'Fel', details } }, { status: 400 }))
    show(<StopsPanel settings={{ webhookUrl: '' }} unset={['webhook']} />)
    expect(screen.getByRole('note').textContent).toContain('WEBHOOK_SECRET')
    await userEvent.type(screen.getByLabelText('Webbadress'), 'växeln')
    await userEvent.click(screen.getByRole('button', { name: /^Spara webbadressen/ }))
    expect(await screen.findByText(details.webhookUrl)).toBeTruthy()
    expect(sent()).toEqual([['/api/settings/stops', 'PUT', { webhookUrl: 'växeln' }]])
  })
})

function show(panel: ReactNode) {
  render(
    <AppFrame locale="sv" theme="system">
      {panel}
    </AppFrame>,
  )
}
