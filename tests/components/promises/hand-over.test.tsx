import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { HandOverDialog } from '@/components/promises/hand-over-dialog'
import { Toaster } from '@/components/ui/toaster'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import type { ListedLock } from '@/lib/locks/list-locks'

await import('@/components/ui/dialog-popup')
await import('@/components/ui/toaster-view')
vi.mock('next/navigation', () => ({ useRouter: () => ({ refresh: vi.fn() }) }))

const { window: hours, prioMaxDays } = DEFAULT_RULES
const lock = (id: number, more: Partial<ListedLock> = {}): ListedLock => ({
  ...{ id, organizationId: id, organization: `Bolag ${id}`, entryId: id, campaignId: 1, campaign: 'Hösten' },
  ...{ ownerId: 5, ownerName: 'Anna', since: '2026-11-18T09:00:00.000Z', promisedAt: '2026-11-19T09:00:00.000Z' },
  ...{ ownerWorks: true, overdueDays: 0, onScreenOf: null, timeRules: { window: hours, prioMaxDays } },
  ...more,
})
const locks = [lock(1, { overdueDays: 2 }), lock(2), lock(3, { onScreenOf: 'Anna' })]
const takers = {
  at: '2026-11-19T09:41:00.000Z',
  takers: [
    { id: 5, name: 'Anna', open: 3 },
    { id: 6, name: 'Bo', open: 24 },
    { id: 7, name: 'Cilla', open: 0 },
  ],
  limit: 25,
}
const server = vi.fn<typeof fetch>()
const answers: Record<string, unknown> = {
  '/api/locks': { locks },
  '/api/locks/takers': takers,
  '/api/locks/steer': { steered: [{}, {}], stayed: [], at: 0 },
}
beforeEach(() => {
  server.mockReset()
  server.mockImplementation(async (input) => Response.json(answers[String(input)]))
  vi.stubGlobal('fetch', server)
})

async function open({ fromUserId = 5, name = 'Anna' } = {}) {
  const onClose = vi.fn()
  render(
    <>
      <HandOverDialog fromUserId={fromUserId} onClose={onClose} />
      <Toaster />
    </>,
  )
  const dialog = within(await screen.findByRole('dialog', { name: `Lämna över löftena från ${name}` }))
  return { dialog, onClose }
}

describe('Handing over the promises of who is away', () => {
  it('says first how many go where, what is late, what cannot move and who gets too many', async () => {
    const { dialog } = await open()
    await userEvent.selectOptions(dialog.getByRole('combobox', { name: 'Till' }), 'Bo, 24 löften')
    expect(dialog.getByText('2 löften flyttas från Anna till Bo.')).toBeTruthy()
    expect(dialog.getByText('1 av dem är försenat.')).toBeTruthy()
    expect(dialog.getByText('På skärmen just nu och går inte att flytta: Bolag 3.')).toBeTruthy()
    expect(dialog.getByText('Bo får då 26 löften; gränsen är 25.')).toBeTruthy()
  })

  it('sends them all with the reason, those on the screen too, which the server names', async () => {
    const { dialog, onClose } = await open()
    await userEvent.click(dialog.getByRole('radio', { name: 'Fördelas på flera' }))
    await userEvent.click(dialog.getByRole('checkbox', { name: /^Bo/ }))
    await userEvent.click(dialog.getByRole('checkbox', { name: /^Cilla/ }))
    expect(dialog.getByText('2 löften flyttas från Anna till 2 säljare, så jämnt det går.')).toBeTruthy()
    await userEvent.click(dialog.getByRole('button', { name: 'Sjuk' }))
    await userEvent.click(dialog.getByRole('button', { name: /^Flytta 2 löften/ }))
    const sent = server.mock.calls.find(([path]) => path === '/api/locks/steer')?.[1]?.body
    expect(JSON.parse(String(sent))).toMatchObject({
      lockIds: [1, 2, 3],
      fromUserId: 5,
      reason: 'Sjuk',
      act: { kind: 'give', toUserIds: [6, 7] },
    })
    expect(onClose).toHaveBeenCalled()
  })

  it('shows who was chosen also when nothing is theirs', async () => {
    const { dialog } = await open({ fromUserId: 7, name: 'Cilla' })
    expect(dialog.getByRole('combobox', { name: 'Vem är borta?' })).toHaveProperty('value', '7')
    expect(dialog.getByText('Cilla har inga löften.')).toBeTruthy()
  })
})
