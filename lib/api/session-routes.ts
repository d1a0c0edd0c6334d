import { endedSessionCookie, sessionCookie } from '@/lib/auth/session-cookie'
import { createSession } from '@/lib/sessions/create-session'
import { endSession } from '@/lib/sessions/end-session'
import { listOwnSessions } from '@/lib/sessions/list-own-sessions'
import { signInSchema } from '@/lib/sessions/schema'
import type { SignInLimits } from '@/lib/sessions/sign-in-limits'
import { ownSessionsSchema, signedInSchema, signInAnswerSchema } from './answers/session'
import { clientAddress } from './client-address'
import { endpoint } from './endpoint'
import { idParams } from './id-params'
import { setHeader } from './send-answer'
import type { Api, ApiOptions } from './types'

const tag = 'Inloggning'

/** Signing in, before anybody is. */
export function signInRoutes(api: Api, { runtime }: ApiOptions, limits: SignInLimits): void {
  const { db, env, publish, clock, realClock } = runtime
  endpoint(api, {
    method: 'post',
    path: '/api/session',
    tag,
    summary: 'Logga in',
    right: 'anyone',
    body: signInSchema,
    answer: signInAnswerSchema,
    async run({ body, request }) {
      const system = { db, publish, now: realClock.now(), dataDir: env.DATA_DIR }
      const address = clientAddress(request, env.PUBLIC_ORIGIN)
      const userAgent = request.req.header('user-agent') ?? ''
      const { token, ...answer } = await createSession(system, {
        ...body,
        address,
        userAgent,
        limits,
        loggedAt: clock.now(),
      })
      setHeader(request, 'Set-Cookie', sessionCookie(env, token))
      return answer
    },
  })
}

export function sessionRoutes(api: Api, { runtime }: ApiOptions): void {
  const { env, realClock } = runtime
  endpoint(api, {
    method: 'get',
    path: '/api/session',
    tag,
    summary: 'Vem är inloggad',
    right: 'session.own',
    answer: signedInSchema,
    run: async ({ context: { actor } }) => ({ user: { id: actor.id, name: actor.name, role: actor.role } }),
  })
  endpoint(api, {
    method: 'delete',
    path: '/api/session',
    tag,
    summary: 'Logga ut',
    right: 'session.own',
    async run({ context, request }) {
      await endSession(context, { sessionId: context.actor.sessionId, realNow: realClock.now() })
      setHeader(request, 'Set-Cookie', endedSessionCookie(env))
    },
  })
  endpoint(api, {
    method: 'get',
    path: '/api/session/mine',
    tag,
    summary: 'Var jag är inloggad',
    right: 'session.own',
    answer: ownSessionsSchema,
    run: async ({ context }) => ({ sessions: await listOwnSessions(context, realClock.now()) }),
  })
  endpoint(api, {
    method: 'delete',
    path: '/api/session/{id}',
    tag,
    summary: 'Avsluta en av mina inloggningar',
    right: 'session.own',
    params: idParams,
    run: ({ context, params }) => endSession(context, { sessionId: params.id, realNow: realClock.now() }),
  })
}
