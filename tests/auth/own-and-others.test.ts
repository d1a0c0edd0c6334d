import { describe, expect, test } from 'vitest'
import { whoseOrders } from '@/lib/order-list/whose-orders'
import { demandOwnCard } from '@/lib/organizations/demand-own-card'
import { addressOf, shownOrgNo } from '@/lib/organizations/rules'
import { wantedQuality } from '@/lib/quality/wanted-quality'
import { scopeFor } from '@/lib/reports/asked-scope'
import { holdCard } from '../support/hold-card'
import { PEOPLE } from '../support/people'
import { scenario } from '../support/scenario'

const FORBIDDEN = expect.objectContaining({ code: 'forbidden' })

describe('whose figures somebody sees', () => {
  test('a caller their own, also when they ask for all; another’s are refused', async () => {
    const s = await scenario({ users: PEOPLE })
    const [anna, bo] = [s.userId('anna'), s.userId('bo')]
    expect(scopeFor(s.as('anna'), 'report.read', {}).userId).toBe(anna)
    expect(scopeFor(s.as('anna'), 'report.read', { caller: anna }).userId).toBe(anna)
    expect(() => scopeFor(s.as('anna'), 'report.read', { caller: bo })).toThrow(FORBIDDEN)
    expect(() => scopeFor(s.as('anna'), 'audit.read', {})).toThrow(FORBIDDEN)
    expect(whoseOrders(s.as('anna').actor, undefined)).toBe(anna)
    expect(whoseOrders(s.as('anna').actor, anna)).toBe(anna)
    expect(() => whoseOrders(s.as('anna').actor, bo)).toThrow(FORBIDDEN)
  })

  test('the others whom they ask for, or everybody', async () => {
    const s = await scenario({ users: PEOPLE })
    for (const name of ['eva', 'disa', 'adam']) {
      const ctx = s.as(name)
      expect(scopeFor(ctx, 'report.read', {}).userId).toBeUndefined()
      expect(scopeFor(ctx, 'report.read', { caller: 7, campaign: 3 })).toMatchObject({ userId: 7, campaignId: 3 })
      expect([whoseOrders(ctx.actor, undefined), whoseOrders(ctx.actor, 7)]).toEqual([undefined, 7])
    }
  })

  test('without days it is this week so far, from a day it is until today, to a day it is that day', async () => {
    const s = await scenario({ users: PEOPLE })
    const period = (asked: object) => scopeFor(s.as('eva'), 'report.read', asked).period
    expect(period({})).toEqual({ from: '2026-11-16', to: '2026-11-19' })
    expect(period({ from: '2026-11-02' })).toEqual({ from: '2026-11-02', to: '2026-11-19' })
    expect(period({ from: '2026-11-24' })).toEqual({ from: '2026-11-24', to: '2026-11-24' })
    expect(period({ to: '2026-11-03' })).toEqual({ from: '2026-11-03', to: '2026-11-03' })
    expect(period({ from: '2026-11-02', to: '2026-11-03' })).toEqual({ from: '2026-11-02', to: '2026-11-03' })
    expect(() => period({ from: '2026-11-03', to: '2026-11-02' })).toThrow(expect.objectContaining({ code: 'invalid' }))
  })

  test('of quality likewise, over whole days in Stockholm', async () => {
    const s = await scenario({ users: PEOPLE })
    const wanted = (name: string, right: 'report.read' | 'floor.overview', caller?: number) =>
      wantedQuality(s.as(name), { query: { from: '2026-11-16', to: '2026-11-19', campaign: 4, caller }, right })
    const anna = s.userId('anna')
    expect(wanted('anna', 'report.read')).toEqual({
      ...{ from: '2026-11-16', to: '2026-11-19', campaignId: 4, userId: anna },
      ...{ fromAt: Date.parse('2026-11-15T23:00:00Z'), beforeAt: Date.parse('2026-11-19T23:00:00Z') },
    })
    expect(wanted('anna', 'report.read', anna).userId).toBe(anna)
    expect(() => wanted('anna', 'report.read', s.userId('bo'))).toThrow(FORBIDDEN)
    expect([wanted('eva', 'floor.overview').userId, wanted('eva', 'floor.overview', anna).userId]).toEqual([
      undefined,
      anna,
    ])
  })
})

describe('whose company somebody changes', () => {
  test('a caller’s is the one on their own desk, not one that lies in their deck or on another’s desk', async () => {
    const s = await scenario({ users: PEOPLE, companies: { A: {}, B: {} } })
    const may = (name: string, company = 'A') => demandOwnCard(s.db.read, s.as(name).actor, s.companyId(company))
    await expect(may('anna')).rejects.toMatchObject({ code: 'forbidden' })
    await holdCard(s, { company: 'A', user: 'anna', kind: 'desk' })
    await expect(may('anna')).resolves.toBeUndefined()
    await expect(may('bo')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(may('anna', 'B')).rejects.toMatchObject({ code: 'forbidden' })
    await holdCard(s, { company: 'B', user: 'anna', kind: 'deck' })
    await expect(may('anna', 'B')).rejects.toMatchObject({ code: 'forbidden' })
    for (const name of ['eva', 'disa', 'adam']) await expect(may(name, 'B')).resolves.toBeUndefined()
  })
})

describe('what of a company a caller sees', () => {
  test('the number of a sole trader without its last four; the others see it whole', () => {
    const trader = { orgNo: '197407269880', soleTrader: true }
    expect(shownOrgNo(trader, 'caller')).toBe('19740726****')
    for (const role of ['office', 'supervisor', 'admin'] as const) expect(shownOrgNo(trader, role)).toBe('197407269880')
    expect(shownOrgNo({ orgNo: '165561541490', soleTrader: false }, 'caller')).toBe('165561541490')
    expect(shownOrgNo({ orgNo: null, soleTrader: true }, 'caller')).toBeNull()
  })

  test.each([
    [
      { visitAddress: 'Storgatan 1', postAddress: 'Box 2', postalCode: 90325, city: 'Umeå' },
      'Storgatan 1, 903 25 Umeå',
    ],
    [{ visitAddress: null, postAddress: 'Box 2', postalCode: 1234, city: null }, 'Box 2, 012 34'],
    [{ visitAddress: null, postAddress: null, postalCode: null, city: 'Umeå' }, 'Umeå'],
    [{ visitAddress: null, postAddress: null, postalCode: null, city: null }, null],
  ])('the address of %j is %s', (parts, address) => expect(addressOf(parts)).toBe(address))
})
