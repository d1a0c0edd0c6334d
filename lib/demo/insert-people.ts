import type { Tx } from '@/db/database'
import type { Actor } from '@/lib/auth/types'
import type { DemoPerson } from './people'

interface People {
  people: readonly DemoPerson[]
  /** Hash of the demo's password, and one that nothing fits. */
  hashes: { known: string; unknown: string }
  now: number
}

/** Writes the demo's users; answers who acts as whom, by username. */
export async function insertPeople(tx: Tx, { people, hashes, now }: People): Promise<Map<string, Actor>> {
  const actors = new Map<string, Actor>()
  for (const { canSignIn, ...person } of people) {
    const passwordHash = canSignIn ? hashes.known : hashes.unknown
    const row = { ...person, passwordHash, createdAt: now, updatedAt: now }
    const [inserted] = await tx.q.insert(tx.t.user).values(row).returning({ id: tx.t.user.id })
    const { name, username, role } = person
    actors.set(username, { id: inserted?.id as number, name, username, role, sessionId: 0 })
  }
  return actors
}
