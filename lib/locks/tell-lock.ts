import { selectCampaignsOfCompanies } from '@/db/queries/locks'
import { touchedOrganizations } from '@/lib/bars/touched-organizations'
import type { Work } from '@/lib/context'
import type { Room } from '@/lib/realtime/events'

interface TouchedByLock {
  organizationId: number
  ownerId: number
}

/** Tells everyone who shows the company, one that shares its number, or a campaign with one of them (S7 "live"). */
export async function tellLocked(work: Work, lock: TouchedByLock & { lockId: number; since: number }): Promise<void> {
  const { lockId, ownerId } = lock
  const since = new Date(lock.since).toISOString()
  for (const [organizationId, to] of await roomsOf(work, lock)) {
    work.facts.push({ name: 'card:locked', to, payload: { organizationId, lockId, ownerId, since } })
  }
  work.facts.push({ name: 'callbacks:changed', to: [`user:${ownerId}`, 'floor'], payload: { userId: ownerId } })
}

/** Tells each screen that may see one of the companies that it is free, and the one who promised that a promise is gone. */
export async function tellUnlocked(work: Work, lock: TouchedByLock & { lockId: number }): Promise<void> {
  const { lockId, ownerId } = lock
  const byId = work.actor?.id ?? null
  for (const [organizationId, to] of await roomsOf(work, lock)) {
    work.facts.push({ name: 'card:unlocked', to, payload: { organizationId, lockId, byId } })
  }
  work.facts.push({ name: 'callbacks:changed', to: [`user:${ownerId}`, 'floor'], payload: { userId: ownerId } })
}

async function roomsOf({ tx }: Work, { organizationId, ownerId }: TouchedByLock): Promise<Map<number, Room[]>> {
  const touched = await touchedOrganizations(tx, { organizationIds: [organizationId] })
  const rooms = new Map<number, Room[]>(touched.map((id) => [id, [`organization:${id}`]]))
  for (const row of await selectCampaignsOfCompanies(tx, touched)) {
    rooms.get(row.organizationId)?.push(`campaign:${row.campaignId}`)
  }
  rooms.get(organizationId)?.push(`user:${ownerId}`)
  return rooms
}
