import 'server-only'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Context } from '@/lib/context'
import { runtime } from '@/lib/runtime'
import { readSession } from './read-session'
import { type Right, rightOf } from './rights'
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

/** What a page's loader asks its verbs with; who may not is sent to where they work. */
export async function pageContext(right: Right): Promise<Context> {
  const actor = await requireUser()
  if (!rightOf(actor.role, right)) redirect('/')
  const { db, clock, publish, env } = runtime()
  return { db, actor, now: clock.now(), publish, dataDir: env.DATA_DIR }
}
