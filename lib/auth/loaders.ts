import 'server-only'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { runtime } from '@/lib/runtime'
import { readSession } from './read-session'
import { sessionCookieName } from './session-cookie'
import type { Actor } from './types'

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
