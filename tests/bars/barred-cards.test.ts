import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { chain, stopOn } from '../support/barred-chain'
import { holdCard } from '../support/hold-card'
import { scenario } from '../support/scenario'
import { entryOf, standingOn } from '../support/standing-bars'

describe('cards on screens', () => {
  test('a deck card is taken back and told, its token is stale', async () => {
    const s = await chain()
    await holdCard(s, { user: 'bo', company: 'Söder', kind: 'deck' })
    await stopOn(s, 'Söder', 'no_calls', '+4631390901')
    const entry = await entryOf(s, s.entryId('Söder'))
    expect(entry).toMatchObject({ state: 'barred', heldById: null, token: null })
    expect(await s.db.read.q.select().from(s.db.read.t.hold)).toEqual([])
    expect(await s.db.read.q.select().from(s.db.read.t.holdNumber)).toEqual([])
    expect(s.told('deck:changed')).toEqual([
      { name: 'deck:changed', to: [`user:${s.userId('bo')}`], payload: { reason: 'barred' } },
    ])
  })

  test('a desk card stays on its screen with its token, and the screen hears of the stop and of who set it', async () => {
    const s = await chain()
    const { token } = await holdCard(s, { user: 'bo', company: 'Söder', kind: 'desk' })
    await stopOn(s, 'Söder', 'no_calls', '+4631390901')
    const entry = await entryOf(s, s.entryId('Söder'))
    expect(entry).toMatchObject({ state: 'barred', heldById: s.userId('bo'), token })
    const organizationId = s.companyId('Söder')
    expect(s.told('card:barred')).toEqual([
      {
        name: 'card:barred',
        to: [`organization:${organizationId}`],
        payload: {
          organizationId,
          cause: 'suppression',
          byId: s.userId('anna'),
          at: new Date(s.clock.now).toISOString(),
        },
      },
    ])
  })

  test('a card that nobody holds loses its token', async () => {
    const s = await chain()
    const id = s.entryId('Söder')
    await s.db.write(({ q, t }) =>
      q.update(t.queueEntry).set({ token: 'old' }).where(eq(t.queueEntry.id, id)).returning(),
    )
    await stopOn(s, 'Söder', 'ceased')
    expect((await entryOf(s, id)).token).toBeNull()
  })

  test('a closed entry is left alone and keeps no bars', async () => {
    const s = await scenario({ companies: { A: { queue: { höst: { state: 'closed' } } } } })
    await stopOn(s, 'A', 'no_calls')
    expect(await standingOn(s, s.entryId('A'))).toEqual({ state: 'closed', bars: [] })
  })
})
