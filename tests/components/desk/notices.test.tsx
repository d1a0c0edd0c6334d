import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { applyFact } from '@/components/desk/state/apply-fact'
import { deskStateOf } from '@/components/desk/state/desk-state'
import type { DeskNotice } from '@/lib/notices/types'
import { NOW, snapshotOf } from './fixtures'
import { renderDesk } from './render-desk'

await import('@/components/desk/foot/notice-line')

const message: DeskNotice = {
  id: 3,
  kind: 'message',
  body: 'Samling 15:00.',
  by: 'Eva Strömberg',
  at: '2026-11-20T09:05:00.000Z',
  count: 0,
  organization: null,
  other: null,
  promisedAt: null,
}

describe('Messages on the desk', () => {
  it('a short one stands in the foot with its key, and takes no focus', async () => {
    renderDesk({ notices: [message] })
    const line = await screen.findByRole('region', { name: 'Meddelanden' })
    expect(line.textContent).toContain('Eva Strömberg 10:05 Samling 15:00.')
    expect(screen.getByRole('button', { name: /^Läst/ })).toBeTruthy()
    expect(line.contains(document.activeElement)).toBe(false)
  })

  it('several are opened first, and each is ticked off by itself', async () => {
    const given = { ...message, id: 4, kind: 'promises_given' as const, body: 'Sjuk', count: 14, other: 'Anna Nyström' }
    const { user } = renderDesk({ notices: [message, given] })
    await user.click(await screen.findByRole('button', { name: /^Läs 2/ }))
    const dialog = await screen.findByRole('dialog', { name: 'Meddelanden' })
    expect(dialog.textContent).toContain('Eva Strömberg gav dig 14 löften från Anna Nyström. Sjuk')
    expect(screen.getAllByRole('button', { name: /^Läst/ })).toHaveLength(2)
  })

  it('nothing stands there without one', () => {
    renderDesk()
    expect(screen.queryByRole('region', { name: 'Meddelanden' })).toBeNull()
  })
})

describe('A new script', () => {
  const state = deskStateOf(snapshotOf(), NOW)
  const campaignId = state.card?.campaignId ?? 0
  const payload = { campaignId, part: 'script' as const, byId: 6, at: '2026-11-20T09:42:00.000Z' }

  it('is read at once and said, with who and when; what is filled in stays', () => {
    const { state: next, wants } = applyFact(state, { name: 'campaign:changed', payload }, NOW)
    expect(wants).toBe('snapshot')
    expect(next.scriptEdit).toEqual({ campaignId, byId: 6, at: Date.parse(payload.at) })
    expect(next.news).toMatchObject({ kind: 'script', byId: 6 })
    expect(next.form).toBe(state.form)
  })

  it('of another campaign, or new rules, say nothing', () => {
    for (const other of [
      { ...payload, campaignId: 99 },
      { ...payload, part: 'rules' as const },
    ]) {
      const told = applyFact(state, { name: 'campaign:changed', payload: other }, NOW)
      expect(told).toEqual({ state, wants: 'snapshot' })
    }
  })
})
