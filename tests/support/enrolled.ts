import { beginEnrolment } from '@/lib/second-factor/begin-enrolment'
import { confirmEnrolment } from '@/lib/second-factor/confirm-enrolment'
import { setPassword } from './accounts'
import { startApp } from './app'
import { codeNow } from './code-now'
import { peopleScenario } from './people'

export const PASSWORD = 'adams långa ord'

/** Adam has it on; the minute he set it up is over. */
export async function enrolled(name = 'adam') {
  const made = await peopleScenario()
  const { s } = made
  await setPassword(s, name, PASSWORD)
  const { secret } = await beginEnrolment(s.as(name))
  const now = s.clock.now
  const { recoveryCodes } = await confirmEnrolment(s.as(name), { code: codeNow(secret, now), realNow: now })
  s.wait(2)
  const app = await startApp(s)
  const signIn = async (code?: string, password = PASSWORD) => {
    const { status, body } = await app.ask('POST /api/session', { body: { username: name, password, code } })
    return status === 200 ? 'in' : body.error.code
  }
  return { ...made, app, secret, recoveryCodes, signIn, code: () => codeNow(secret, s.clock.now) }
}
