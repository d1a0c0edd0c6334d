import * as z from 'zod'
import type { Context } from '@/lib/context'
import { beginEnrolment } from '@/lib/second-factor/begin-enrolment'
import { confirmEnrolment } from '@/lib/second-factor/confirm-enrolment'
import { renewRecoveryCodes } from '@/lib/second-factor/renew-recovery-codes'
import { resetSecondFactor } from '@/lib/second-factor/reset-second-factor'
import { enrolmentConfirmation, turningOff } from '@/lib/second-factor/schema'
import { turnOff } from '@/lib/second-factor/turn-off'
import type { SignInLimits } from '@/lib/sessions/sign-in-limits'
import { clientAddress } from './client-address'
import { endpoint } from './endpoint'
import { idParams } from './id-params'
import type { Api, ApiOptions, ApiRequest } from './types'

const shared = { method: 'post', tag: 'Tvåstegsinloggning', right: 'second-factor.own' } as const
const nothing = z.strictObject({})

export function secondFactorRoutes(api: Api, { runtime }: ApiOptions, limits: SignInLimits): void {
  const { env, realClock } = runtime
  const guarded = async <A>(
    { context, request }: { context: Context; request: ApiRequest },
    verb: () => Promise<A>,
  ) => {
    const guess = { username: context.actor.username, address: clientAddress(request, env.PUBLIC_ORIGIN) }
    await limits.take(guess)
    const answer = await limits.inTurn(guess.address, verb)
    await limits.succeeded(guess)
    return answer
  }
  endpoint(api, {
    ...shared,
    path: '/api/second-factor/begin',
    summary: 'Ny hemlighet till telefonen',
    body: nothing,
    answer: z.object({ secret: z.string(), address: z.string() }),
    run: ({ context }) => beginEnrolment(context),
  })
  endpoint(api, {
    ...shared,
    path: '/api/second-factor/confirm',
    summary: 'Slå på med en kod från telefonen; svaret är reservkoderna',
    body: enrolmentConfirmation,
    answer: z.object({ recoveryCodes: z.array(z.string()) }),
    run: ({ context, body }) => confirmEnrolment(context, { ...body, realNow: realClock.now() }),
  })
  endpoint(api, {
    ...shared,
    path: '/api/second-factor/turn-off',
    summary: 'Stäng av, med lösenord och kod',
    body: turningOff,
    run: ({ body, ...by }) => guarded(by, () => turnOff(by.context, { ...body, realNow: realClock.now() })),
  })
  endpoint(api, {
    ...shared,
    path: '/api/second-factor/recovery-codes',
    summary: 'Nya reservkoder, med en kod; de gamla slutar fungera',
    body: enrolmentConfirmation,
    answer: z.object({ recoveryCodes: z.array(z.string()) }),
    run: ({ body, ...by }) => guarded(by, () => renewRecoveryCodes(by.context, { ...body, realNow: realClock.now() })),
  })
  endpoint(api, {
    ...shared,
    path: '/api/users/{id}/second-factor/reset',
    summary: 'Nollställ någons tvåstegsinloggning, när telefonen är borta',
    right: 'user.steer',
    params: idParams,
    body: nothing,
    answer: z.object({ reset: z.boolean() }),
    run: ({ context, params }) => resetSecondFactor(context, { userId: params.id }),
  })
}
