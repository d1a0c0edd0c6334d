import 'server-only'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Context } from '@/lib/context'
import { runtime } from '@/lib/runtime'
import { readSession, type SignedIn } from './read-session'
import { type Right, rightOf } from './rights'
import { sessionCookieName } from './session-cookie'
import type { Actor } from './types'

/** The session of who is looking at this page, or null. Read once for each page. */
const currentSession = cache(async (): Promise<SignedIn | null> => {
  const { db, env, realClock } = runtime()
  const token = (await cookies()).get(sessionCookieName(env))?.value
  if (!token) return null
  return readSession(db.read, token, realClock.now())
})

/** Who is looking at this page, or null. */
export async function currentUser(): Promise<Actor | null> {
  return (await currentSession())?.actor ?? null
}

/** Who is looking at this page; who is not signed in is sent to sign in. */
export async function requireUser(): Promise<Actor> {
  const session = (await currentSession()) ?? redirect('/logga-in')
  return session.mustEnrol ? redirect('/tvasteg') : session.actor
}

/** Who has to set up a second factor before anything else; others are sent to where they work. */
export async function requireEnrolment(): Promise<Actor> {
  const session = (await currentSession()) ?? redirect('/logga-in')
  return session.mustEnrol ? session.actor : redirect('/')
}

/** What a page's loader asks its verbs with; who may not is sent to where they work. */
export async function pageContext(right: Right): Promise<Context> {
  const actor = await requireUser()
  if (!rightOf(actor.role, right)) redirect('/')
  const { db, clock, publish, env } = runtime()
  return { db, actor, now: clock.now(), publish, dataDir: env.DATA_DIR }
}
