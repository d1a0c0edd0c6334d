import { expect, test } from 'vitest'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { followCompanies } from '@/lib/realtime/rooms'
import type { OneSocket } from '@/lib/realtime/types'
import { scenario } from '../support/scenario'

/** A connection's rooms; `onLeave` is what happens in the meantime. */
function connection(rooms: string[], onLeave: () => Promise<unknown> = async () => undefined) {
  const joined = new Set(rooms)
  const socket = {
    rooms: joined,
    async leave(room: string) {
      await onLeave()
      joined.delete(room)
    },
    async join(more: string[]) {
      for (const room of more) joined.add(room)
    },
  }
  return { joined, socket: socket as unknown as OneSocket }
}

test('a connection is in the rooms of what it holds and views, and of nothing else', async () => {
  const s = await scenario({ companies: { Bergs: {}, Falu: {}, Gren: {} } })
  await claimNextCard(s.as('anna'), { campaignId: s.campaignId() })
  const { joined, socket } = connection([`user:${s.userId('anna')}`, `organization:${s.companyId('Gren')}`])
  const viewing = s.companyId('Falu')
  const onDesk = await followCompanies(s.db.read, socket, { actor: s.as('anna').actor, viewing })
  expect(onDesk).toBe(s.companyId('Bergs'))
  expect([...joined].sort()).toEqual([
    `organization:${s.companyId('Bergs')}`,
    `organization:${viewing}`,
    `user:${s.userId('anna')}`,
  ])
})

test('a card that is taken while the rooms are put right is heard of', async () => {
  const s = await scenario({ companies: { Bergs: {} } })
  const room = `organization:${s.companyId('Bergs')}`
  const take = () => claimNextCard(s.as('anna'), { campaignId: s.campaignId() })
  const { joined, socket } = connection([room], take)
  await followCompanies(s.db.read, socket, { actor: s.as('anna').actor, viewing: null })
  expect([...joined]).toEqual([room])
})
