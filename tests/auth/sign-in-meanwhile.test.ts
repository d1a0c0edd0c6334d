import { expect, test } from 'vitest'
import { beginEnrolment } from '@/lib/second-factor/begin-enrolment'
import { confirmEnrolment } from '@/lib/second-factor/confirm-enrolment'
import { setPassword as setAtServer } from '@/lib/users/set-password'
import { deactivate, setPassword } from '../support/accounts'
import { startApp } from '../support/app'
import { beforeNextWrite } from '../support/before-next-write'
import { codeNow } from '../support/code-now'
import { PASSWORD } from '../support/enrolled'
import { peopleScenario } from '../support/people'

async function signingIn() {
  const { s } = await peopleScenario()
  await setPassword(s, 'adam', PASSWORD)
  const app = await startApp(s)
  const { q, t } = s.db.read
  return {
    s,
    sessions: async () => (await q.select().from(t.session)).filter(({ userId }) => userId === s.userId('adam')),
    signIn: async () => {
      const { status, body } = await app.ask('POST /api/session', { body: { username: 'adam', password: PASSWORD } })
      return status === 200 ? 'in' : body.error.code
    },
  }
}

test('nobody comes in with a password that was changed while it was looked at', async () => {
  const { s, signIn, sessions } = await signingIn()
  beforeNextWrite(s, () => setAtServer(s.system(), { username: 'adam', password: 'ett helt annat ord' }))
  expect(await signIn()).toBe('bad_credentials')
  expect(await sessions()).toEqual([])
})

test('nobody comes in who was turned off meanwhile', async () => {
  const { s, signIn } = await signingIn()
  beforeNextWrite(s, () => deactivate(s, 'adam'))
  expect(await signIn()).toBe('bad_credentials')
})

test('nobody comes in without the code that was turned on meanwhile', async () => {
  const { s, signIn, sessions } = await signingIn()
  const { secret } = await beginEnrolment(s.as('adam'))
  const code = codeNow(secret, s.clock.now)
  beforeNextWrite(s, () => confirmEnrolment(s.as('adam'), { code, realNow: s.clock.now }))
  expect(await signIn()).toBe('code_needed')
  expect(await sessions()).toHaveLength(1)
})
