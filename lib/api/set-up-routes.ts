import { sessionCookie } from '@/lib/auth/session-cookie'
import { createSession } from '@/lib/sessions/create-session'
import type { SignInLimits } from '@/lib/sessions/sign-in-limits'
import { addFirstAdministrator } from '@/lib/set-up/add-first-administrator'
import { isSetUp } from '@/lib/set-up/errors'
import { firstAdministrator } from '@/lib/set-up/schema'
import { signedInSchema } from './answers/session'
import { clientAddress } from './client-address'
import { endpoint } from './endpoint'
import { setHeader } from './send-answer'
import type { Api, ApiOptions } from './types'

/** The first start, before anybody is there to sign in. */
export function setUpRoutes(api: Api, { runtime, setUpCode }: ApiOptions, limits: SignInLimits): void {
  const { db, env, publish, clock, realClock } = runtime
  endpoint(api, {
    method: 'post',
    path: '/api/set-up',
    tag: 'Kom igång',
    summary: 'Lägg upp den första administratören, med koden från serverns konsol',
    right: 'anyone',
    body: firstAdministrator,
    answer: signedInSchema,
    async run({ body, request }) {
      if (!setUpCode) throw isSetUp()
      const address = clientAddress(request, env.PUBLIC_ORIGIN)
      await setUpCode.check(body.code, address)
      const system = { db, publish, now: realClock.now(), dataDir: env.DATA_DIR }
      await addFirstAdministrator(system, body)
      const { username, password } = body
      const userAgent = request.req.header('user-agent') ?? ''
      const { token, user } = await createSession(system, {
        username,
        password,
        address,
        userAgent,
        limits,
        loggedAt: clock.now(),
      })
      setHeader(request, 'Set-Cookie', sessionCookie(env, token))
      return { user }
    },
  })
}
