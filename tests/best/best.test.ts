import { describe, expect, test } from 'vitest'
import { loadOwnBest } from '@/lib/best/load-own-best'
import { beatenOf } from '@/lib/best/rules'
import { showOwnBest } from '@/lib/best/show-own-best'
import { scenario } from '../support/scenario'

const best = { orders: 4, talked: 20, orderValue: 960_000 }

describe('a beaten day', () => {
  test.each([
    [{ orders: 5, talked: 20, orderValue: 960_000 }, ['orders']],
    [{ orders: 5, talked: 21, orderValue: 960_001 }, ['orders', 'orderValue', 'talked']],
    [{ orders: 4, talked: 20, orderValue: 960_000 }, []],
  ])('%j beats in %j', (today, beaten) => expect(beatenOf(today, best)).toEqual(beaten))

  test('is none without a history, and nothing beats nothing', () => {
    expect(beatenOf(best, null)).toEqual([])
    expect(beatenOf({ orders: 0, talked: 0, orderValue: 0 }, { orders: -1, talked: 0, orderValue: -1 })).toEqual([])
  })
})

async function history(days: number) {
  const s = await scenario({ users: { anna: 'caller', bo: 'caller', disa: 'office' } })
  const cell = { localHour: 10, campaignId: s.campaignId(), orderValue: 0, talked: 0 }
  const anna = { ...cell, userId: s.userId('anna') }
  const rows = Array.from({ length: days }, (_, at) => ({
    ...anna,
    localDay: `2026-11-${String(18 - at).padStart(2, '0')}`,
    outcome: 'order' as const,
    count: 3 + at,
    talked: 9 - at,
    orderValue: 100_000 * (3 + at),
  }))
  const [latest] = rows
  await s.db.write(({ q, t }) =>
    q
      .insert(t.tally)
      .values([
        ...rows,
        { ...anna, localDay: '2026-11-19', outcome: 'order', count: 50, talked: 50, orderValue: 9_000_000 },
        { ...anna, localDay: '2026-11-18', outcome: 'order_cancelled', count: 2, orderValue: -200_000 },
        { ...cell, userId: s.userId('bo'), localDay: latest?.localDay ?? '', outcome: 'order', count: 40, talked: 40 },
      ])
      .returning(),
  )
  return s
}

describe('one’s own best day', () => {
  test('is of one’s own days before today, each figure by itself, net of what was cancelled that day', async () => {
    const s = await history(6)
    expect(await loadOwnBest(s.as('anna'))).toEqual({
      isShown: true,
      best: { orders: 8, talked: 9, orderValue: 800_000 },
    })
  })

  test('waits until there are five days to compare with', async () => {
    const s = await history(4)
    expect((await loadOwnBest(s.as('anna'))).best).toBeNull()
  })

  test('can be turned off and on again, for oneself alone', async () => {
    const s = await history(5)
    await showOwnBest(s.as('anna'), { isShown: false })
    expect([(await loadOwnBest(s.as('anna'))).isShown, (await loadOwnBest(s.as('bo'))).isShown]).toEqual([false, true])
    await showOwnBest(s.as('anna'), { isShown: true })
    expect((await loadOwnBest(s.as('anna'))).isShown).toBe(true)
  })

  test('is for who works a queue', async () => {
    const s = await history(5)
    await expect(loadOwnBest(s.as('disa'))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(showOwnBest(s.as('disa'), { isShown: false })).rejects.toMatchObject({ code: 'forbidden' })
  })
})
