import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Card } from '@/lib/queue/types'
import { startApp } from '../support/app'
import { scenario } from '../support/scenario'

async function start() {
  const s = await scenario({
    users: { anna: 'caller', disa: 'office', eva: 'supervisor', adam: 'admin' },
    campaigns: { höst: { members: ['anna'] }, bok: { members: [] } },
    companies: {
      Alfa: { queue: { höst: {} } },
      Beta: { queue: { höst: {} } },
      Gamma: { queue: { bok: {} } },
      Delta: { queue: { bok: {} } },
    },
  })
  const app = await startApp(s)
  const open = async (as: string, company: string): Promise<Card> => {
    const body = { commandId: randomUUID(), organizationId: s.companyId(company) }
    return (await app.ask('POST /api/desk/open', { as, body })).body.card
  }
  const skip = (as: string, { holdToken }: Card, wish: { next?: boolean; campaignId?: number }) =>
    app.ask('POST /api/desk/release', {
      as,
      body: { commandId: randomUUID(), holdToken, reason: 'hoppa över', ...wish },
    })
  const save = (as: string, { holdToken }: Card) =>
    app.ask('POST /api/desk/outcome', {
      as,
      body: { commandId: randomUUID(), holdToken, outcome: 'no', next: true },
    })
  return { s, open, skip, save }
}

describe('giving a card back is no way around who works which queue', () => {
  test('a caller gets nothing from a campaign they are not in, and keeps the card', async () => {
    const { s, open, skip } = await start()
    const card = await open('anna', 'Alfa')
    const refused = await skip('anna', card, { next: true, campaignId: s.campaignId('bok') })
    expect([refused.status, refused.body.error.code]).toEqual([403, 'forbidden'])
    const given = await skip('anna', card, { next: true, campaignId: s.campaignId() })
    expect([given.status, given.body.card.organization.id]).toEqual([200, s.companyId('Beta')])
  })

  test.each(['disa', 'adam'])(
    '%s, who works no queue, can give an opened card back but gets no next one',
    async (as) => {
      const { open, skip } = await start()
      const card = await open(as, 'Alfa')
      const refused = await skip(as, card, { next: true })
      expect([refused.status, refused.body.error.code]).toEqual([403, 'forbidden'])
      expect(await skip(as, card, {})).toMatchObject({ status: 200, body: { card: null, deck: null } })
    },
  )

  test('a supervisor who is in no campaign and opened a company gets no next one from its campaign', async () => {
    const { open, skip } = await start()
    const card = await open('eva', 'Gamma')
    expect(await skip('eva', card, { next: true })).toMatchObject({ status: 200, body: { card: null, deck: null } })
  })

  test('nor from saving an outcome on it, which is kept', async () => {
    const { s, open, save } = await start()
    const saved = await save('eva', await open('eva', 'Gamma'))
    expect(saved).toMatchObject({ status: 200, body: { card: null, deck: null } })
    const { q, t } = s.db.read
    expect(await q.select().from(t.activity)).toMatchObject([{ outcome: 'no', organizationId: s.companyId('Gamma') }])
  })
})
