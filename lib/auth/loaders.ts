import 'server-only'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { selectActiveUsers } from '@/db/queries/users'
import { runtime } from '@/lib/runtime'
import { DEMO_PASSWORD } from './demo-password'
import { readSession } from './read-session'
import { sessionCookieName } from './session-cookie'
import type { Actor, Role } from './types'

/** Who is looking at this page, or null. Read once for each page. */
export const currentUser = cache(async (): Promise<Actor | null> => {
  const { db, env, realClock } = runtime()
  const token = (await cookies()).get(sessionCookieName(env))?.value
  if (!token) return null
  return (await readSession(db.read, token, realClock.now()))?.actor ?? null
})

/** Who is looking at this page; who is not signed in is sent to sign in. */
export async function requireUser(): Promise<Actor> {
  return (await currentUser()) ?? redirect('/logga-in')
}

export interface DemoAccount {
  username: string
  password: string
  name: string
  role: Role
}

/** The demo's accounts, to step in as with one click; null in a real installation. */
export async function loadDemoAccounts(): Promise<DemoAccount[] | null> {
  const { db, env } = runtime()
  if (!env.RINGKO_DEMO) return null
  const users = await selectActiveUsers(db.read)
  return users.map(({ name, username, role }) => ({ name, username, role, password: DEMO_PASSWORD }))
}
