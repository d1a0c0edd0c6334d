import { eq } from 'drizzle-orm'
import { hashPassword } from '@/lib/auth/passwords'
import type { Scenario } from './scenario'

export async function setPassword(s: Scenario, name: string, password: string): Promise<void> {
  const passwordHash = await hashPassword(password)
  await change(s, name, { passwordHash })
}

/** As when an administrator ends somebody's account. */
export async function deactivate(s: Scenario, name: string): Promise<void> {
  await change(s, name, { active: false })
}

async function change(s: Scenario, name: string, values: { passwordHash?: string; active?: boolean }): Promise<void> {
  const id = s.userId(name)
  await s.db.write((tx) => tx.q.update(tx.t.user).set(values).where(eq(tx.t.user.id, id)).returning())
}
