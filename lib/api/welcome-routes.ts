import { choosePassword } from '@/lib/sign-in-links/choose-password'
import { passwordChoice } from '@/lib/sign-in-links/schema'
import { welcomedSchema } from './answers/users'
import { endpoint } from './endpoint'
import type { Api, ApiOptions } from './types'

/** The link that an administrator hands out, before anybody is signed in. */
export function welcomeRoutes(api: Api, { runtime }: ApiOptions): void {
  const { db, env, publish, realClock } = runtime
  endpoint(api, {
    method: 'post',
    path: '/api/welcome',
    tag: 'Inloggning',
    summary: 'Välj lösenord med en engångslänk',
    right: 'anyone',
    body: passwordChoice,
    answer: welcomedSchema,
    run: ({ body }) => choosePassword({ db, publish, now: realClock.now(), dataDir: env.DATA_DIR }, body),
  })
}
