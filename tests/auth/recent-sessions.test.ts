import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readSession } from '@/lib/auth/read-session'
import { createRecentSessions } from '@/lib/auth/recent-sessions'
import { SESSION_IDLE_MS } from '@/lib/auth/session-rules'
import { hashSessionToken } from '@/lib/auth/session-token'
import { scenario } from '../support/scenario'

/** Anna's session has a token that is known here. */
async function annas() {
  const s = await scenario({ users: { anna: 'caller', adam: 'admin' } })
  const token = 'annas-token'
  const change = (values: { tokenHash?: string; mustEnrol?: boolean; lastSeenAt?: number }) =>
    s.db.write(({ q, t }) =>
      q
        .update(t.session)
        .set(values)
        .where(eq(t.session.userId, s.userId('anna')))
        .returning(),
    )
  await change({ tokenHash: hashSessionToken(token) })
  const end = () =>
    s.db.write(({ q, t }) =>
      q
        .delete(t.session)
        .where(eq(t.session.userId, s.userId('anna')))
        .returning(),
    )
  return { s, token, change, end, now: s.clock.now, read: s.db.read }
}

const OF_NOBODY = { name: 'notice:read', to: [], payload: {} } as never
const ENDED = { name: 'session:ended', to: [], payload: { sessionId: 1 } } as never

test('a token tells who it is, while the session counts and the person is here', async () => {
  const { s, token, change, now, read } = await annas()
  const session = await readSession(read, token, now)
  const actor = {
    id: s.userId('anna'),
    name: 'anna',
    username: 'anna',
    role: 'caller',
    sessionId: s.as('anna').actor.sessionId,
  }
  expect(session).toEqual({ actor, lastSeenAt: now, expiresAt: now + 86_400_000, mustEnrol: false })
  expect(await readSession(read, 'another', now)).toBeNull()
  expect(await readSession(read, token, now + SESSION_IDLE_MS)).toBeNull()
  await change({ mustEnrol: true })
  expect(await readSession(read, token, now)).toMatchObject({ mustEnrol: true })
  await s.db.write(({ q, t }) => q.update(t.user).set({ active: false }).returning())
  expect(await readSession(read, token, now)).toBeNull()
})

test('a session is asked for once a second: one that ended elsewhere counts no longer than that', async () => {
  const { token, end, now, read } = await annas()
  const sessions = createRecentSessions()
  expect(await sessions.read(read, token, now)).toMatchObject({ mustEnrol: false })
  await end()
  expect(await sessions.read(read, token, now + 999)).not.toBeNull()
  expect(await sessions.read(read, token, now + 1000)).toBeNull()
})

test('a clock that is set back does not keep a session alive', async () => {
  const { token, end, now, read } = await annas()
  const sessions = createRecentSessions()
  await sessions.read(read, token, now)
  await end()
  expect(await sessions.read(read, token, now - 1)).toBeNull()
})

test('one that ended here counts no longer at all; other facts say nothing of it', async () => {
  const { token, end, now, read } = await annas()
  const sessions = createRecentSessions()
  await sessions.read(read, token, now)
  await end()
  sessions.forgetEnded([OF_NOBODY])
  expect(await sessions.read(read, token, now)).not.toBeNull()
  sessions.forgetEnded([OF_NOBODY, ENDED])
  expect(await sessions.read(read, token, now)).toBeNull()
})

test('what was being read while it ended is not remembered', async () => {
  const { token, end, now, read } = await annas()
  const sessions = createRecentSessions()
  const asked = sessions.read(read, token, now)
  sessions.forgetEnded([ENDED])
  expect(await asked).not.toBeNull()
  await end()
  expect(await sessions.read(read, token, now)).toBeNull()
})

test('who has just set up a second factor does not wait to be let in', async () => {
  const { token, change, now, read } = await annas()
  await change({ mustEnrol: true })
  const sessions = createRecentSessions()
  expect(await sessions.read(read, token, now)).toMatchObject({ mustEnrol: true })
  await change({ mustEnrol: false })
  expect(await sessions.read(read, token, now)).toMatchObject({ mustEnrol: false })
})
