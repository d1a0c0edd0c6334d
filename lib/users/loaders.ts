import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { pageContext } from '@/lib/auth/loaders'
import { isAppError } from '@/lib/errors'
import { runtime } from '@/lib/runtime'
import { listSessionsOf } from '@/lib/sessions/list-sessions-of'
import type { OwnSession } from '@/lib/sessions/types'
import { listUsers, loadUser } from './list-users'
import type { Person } from './types'

/** Everybody, for the administrator's page. */
export async function loadUsersPage(): Promise<Person[]> {
  return listUsers(await pageContext('user.steer'))
}

export interface UserPage {
  person: Person
  sessions: OwnSession[]
}

/** One of them; read once for each page, of which the title is a part. */
export const loadUserPage = cache(async (userId: number): Promise<UserPage> => {
  const context = await pageContext('user.steer')
  const person = await loadUser(context, userId).catch((thrown: unknown) => {
    if (isAppError(thrown) && thrown.code === 'not_found') notFound()
    throw thrown
  })
  const sessions = await listSessionsOf(context, { userId, realNow: runtime().realClock.now() })
  return { person, sessions }
})
