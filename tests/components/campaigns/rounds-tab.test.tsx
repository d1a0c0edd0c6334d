import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { RoundsTab } from '@/components/campaigns/rounds/rounds-tab'
import { Toaster } from '@/components/ui/toaster'
import type { CampaignRound } from '@/lib/campaigns/campaign-view'
import { exampleCampaign } from './example-campaign'

const server = vi.fn<typeof fetch>()
const refresh = vi.fn(async () => {})
beforeEach(() => {
  server.mockReset()
  refresh.mockClear()
  vi.stubGlobal('fetch', server)
})

const round = (id: number, state: CampaignRound['state']): CampaignRound => {
  const endsOn = state === 'ended' ? '2026-11-20' : null
  return { id, number: id, startsOn: '2026-11-02', endsOn, state, total: 12, closed: 3 }
}

function open(rounds: CampaignRound[]) {
  const screenOf = (shown: CampaignRound[]) => (
    <>
      <RoundsTab campaign={exampleCampaign({ rounds: shown })} progress={null} refresh={refresh} />
      <Toaster />
    </>
  )
  const { rerender } = render(screenOf(rounds))
  return { meanwhile: (changed: CampaignRound[]) => rerender(screenOf(changed)) }
}

const press = (name: RegExp) => userEvent.click(screen.getByRole('button', { name }))
const asked = () => screen.findByRole('alertdialog')
const confirm = async (name: string) => userEvent.click(within(await asked()).getByRole('button', { name }))
const sent = () => JSON.parse(String(server.mock.calls[0]?.[1]?.body))

describe('The rounds of a campaign', () => {
  it('end and start as the dialog said', async () => {
    const ended = { roundId: 1, number: 1, closed: 9, goesOn: 2 }
    server.mockResolvedValueOnce(Response.json({ ended, started: { roundId: 2, number: 2, isRunning: true } }))
    open([round(1, 'running')])
    await press(/^Nästa omgång/)
    await confirm('Nästa omgång')
    await waitFor(() => expect(server).toHaveBeenCalledOnce())
    expect(sent()).toMatchObject({ endsRoundId: 1 })
  })

  it('are left alone when somebody else has turned them while the dialog stood open', async () => {
    const { meanwhile } = open([round(1, 'running')])
    await press(/^Nästa omgång/)
    expect((await asked()).textContent).toContain('Omgång 1 avslutas och omgång 2 startar')
    meanwhile([round(2, 'running'), round(1, 'ended')])
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(document.body.textContent).toContain('Någon annan har just avslutat eller startat en omgång.')
    expect(server).not.toHaveBeenCalled()
  })

  it('are prepared ahead, one at a time', async () => {
    server.mockResolvedValueOnce(Response.json({ roundId: 2, number: 2, isRunning: false }))
    const { meanwhile } = open([round(1, 'running')])
    await press(/^Förbered nästa/)
    await waitFor(() => expect(refresh).toHaveBeenCalled())
    expect(server.mock.calls[0]?.[0]).toBe('/api/campaigns/1/rounds')
    meanwhile([round(2, 'prepared'), round(1, 'running')])
    expect(screen.getByText('Omgång 2 är förberedd. Den tar över när den som pågår avslutas.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Förbered nästa/ })).toBeNull()
  })

  it('prepared ahead are cancelled, and the one that runs goes on', async () => {
    server.mockResolvedValueOnce(Response.json({ roundId: 2, number: 2, closed: 12, goesOn: 0 }))
    open([round(2, 'prepared'), round(1, 'running')])
    await press(/^Stryk den förberedda/)
    expect((await asked()).textContent).toContain('12 företag ligger i den')
    await confirm('Stryk den förberedda')
    await waitFor(() => expect(refresh).toHaveBeenCalled())
    expect(server.mock.calls[0]?.[0]).toBe('/api/rounds/2/end')
    expect(screen.getByText('Omgång 2 är struken.')).toBeTruthy()
  })
})
