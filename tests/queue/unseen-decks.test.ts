import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { recomputeBars } from '@/lib/bars/recompute-bars'
import { closeChain } from '@/lib/calls/close-chain'
import { pauseCampaign } from '@/lib/campaigns/pause-campaign'
import { inOneWrite } from '@/lib/context'
import { takeOverLock } from '@/lib/locks/take-over-lock'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { openCompany } from '@/lib/queue/open-company'
import { endRound } from '@/lib/rounds/end-round'
import { endSession } from '@/lib/sessions/end-session'
import { lockCompany } from '../support/lock-company'
import { type Scenario, scenario } from '../support/scenario'

const users = { anna: 'caller', bo: 'caller', eva: 'supervisor' } as const
const orgNo = '165595010967'

/** Anna has F1 on the desk and F2 on deck; both count in her mix until the deck card goes back unseen. */
async function withDeck() {
  const more = Object.fromEntries(Array.from({ length: 14 }, (_, at) => [`F${at + 3}`, {}]))
  const s = await scenario({
    users,
    companies: { F1: {}, F2: { orgNo, workplaceNo: '1' }, Kontor: { orgNo, workplaceNo: '2', queue: {} }, ...more },
  })
  const { deck } = await claimNextCard(s.as('anna'), { campaignId: s.campaignId() })
  expect(deck?.entryId).toBe(s.entryId('F2'))
  expect(await counted(s)).toBe(2)
  return s
}

const counted = async (s: Scenario) => {
  const members = await s.db.read.q.select().from(s.db.read.t.campaignMember)
  return members.find(({ userId }) => userId === s.userId('anna'))?.mixServed
}
const command = () => ({ commandId: randomUUID() })

describe('a deck card that nobody saw does not count in the mix when it is taken back', () => {
  test.each<[string, (s: Scenario) => Promise<unknown>]>([
    [
      'by a bar',
      (s) =>
        inOneWrite(s.as('eva'), async (work) => {
          const organizationId = s.companyId('F2')
          await work.tx.q.update(work.tx.t.phoneNumber).set({ status: 'dead' }).returning()
          await recomputeBars(work, { organizationIds: [organizationId] })
        }),
    ],
    [
      'by the head office of its chain',
      (s) =>
        inOneWrite(s.as('bo'), (work) => {
          const [organizationId, headOfficeId] = [s.companyId('F1'), s.companyId('Kontor')]
          return closeChain(work, { roundId: s.roundId(), organizationId, headOfficeId, orgNo })
        }),
    ],
    ['by a pause', (s) => pauseCampaign(s.as('eva'), { ...command(), campaignId: s.campaignId() })],
    ['by the end of the round', (s) => endRound(s.as('eva'), { ...command(), roundId: s.roundId() })],
    [
      'by who takes its promise over',
      async (s) => {
        const { lockId } = await lockCompany(s, { company: 'F2', owner: 'anna' })
        await takeOverLock(s.as('eva'), { ...command(), lockId, reason: 'borta' })
      },
    ],
    ['by signing out', (s) => endSession(s.as('anna'), { sessionId: s.userId('anna'), realNow: s.clock.now })],
  ])('%s', async (_, act) => {
    const s = await withDeck()
    await act(s)
    expect(await counted(s)).toBe(1)
  })

  test('a parked card was seen, and counts', async () => {
    const s = await withDeck()
    await openCompany(s.as('anna'), { ...command(), organizationId: s.companyId('F9') })
    const before = await counted(s)
    await pauseCampaign(s.as('eva'), { ...command(), campaignId: s.campaignId() })
    expect(await counted(s)).toBe(before)
  })
})
