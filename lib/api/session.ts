import type { MiddlewareHandler } from 'hono'
import { tokenFromCookies } from '@/lib/auth/session-cookie'
import { SEEN_EVERY_MS } from '@/lib/auth/session-rules'
import { requestScope } from '@/lib/request-scope'
import { mustEnrolFirst } from '@/lib/second-factor/errors'
import { signedOut } from '@/lib/sessions/errors'
import { markSessionSeen } from '@/lib/sessions/mark-session-seen'
import { screenOf } from './screen-of'
import type { ApiEnv, ApiOptions } from './types'

/** Everything after this is done by somebody who is signed in: the verbs' context is made here. */
export function session({ runtime, recentSessions, log }: ApiOptions): MiddlewareHandler<ApiEnv> {
  const { db, clock, realClock, env, publish } = runtime
  return async (request, next) => {
    const realNow = realClock.now()
    const token = tokenFromCookies(env, request.req.header('cookie'))
    const signedIn = token ? await recentSessions.read(db.read, token, realNow) : null
    if (!signedIn) throw signedOut()
    const { actor, lastSeenAt, mustEnrol } = signedIn
    const scope = requestScope()
    if (scope) scope.userId = actor.id
    if (mustEnrol && !FOR_ENROLMENT.test(request.req.path)) throw mustEnrolFirst()
    if (realNow - lastSeenAt >= SEEN_EVERY_MS) {
      markSessionSeen(db, { id: actor.sessionId, realNow }).catch((err) => log.warn({ err }, 'session not marked'))
    }
    request.set('log', log)
    request.set('context', { db, actor, now: clock.now(), publish, dataDir: env.DATA_DIR, screenId: screenOf(request) })
    await next()
  }
}

/** All that a session can do before the second factor is set up. */
const FOR_ENROLMENT = /^\/api\/(session|second-factor\/(begin|confirm))$/
