import { expect, test } from 'vitest'
import { signInLimits } from '@/lib/sessions/sign-in-limits'
import { setPassword } from '../support/accounts'
import { startApp } from '../support/app'
import { scenario } from '../support/scenario'
import { openTestDatabase } from '../support/test-database'

async function appWithAnna(settings = {}) {
  const s = await scenario()
  await setPassword(s, 'anna', 'hemligt-1')
  return startApp(s, settings)
}
type App = Awaited<ReturnType<typeof appWithAnna>>

const guess = (app: App, username: string, password = 'fel', headers = {}) =>
  app.ask('POST /api/session', { body: { username, password }, headers })

test('of 200 guesses at once at most 10 are tried, and then the right password waits too', async () => {
  const app = await appWithAnna()
  const answers = await Promise.all(Array.from({ length: 200 }, (_, n) => guess(app, 'anna', `gissning-${n}`)))
  expect(answers.filter((answer) => answer.status === 401)).toHaveLength(10)
  expect(answers.filter((answer) => answer.status === 429)).toHaveLength(190)
  const right = await guess(app, 'anna', 'hemligt-1')
  expect([right.status, right.body.error.code]).toEqual([429, 'too_many_attempts'])
  expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(800)
  expect(right.body.error.message).toBe('För många försök. Vänta 15 minuter och försök igen.')
})

test('spelling the name in another way, or coming from many addresses, gives no more guesses', async () => {
  const app = await appWithAnna({ PUBLIC_ORIGIN: 'https://ringko.example.se' })
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, n) =>
      guess(app, n % 2 ? 'anna' : ' ANNA ', 'fel', {
        Origin: 'https://ringko.example.se',
        'X-Forwarded-For': `198.51.100.${n}`,
      }),
    ),
  )
  expect(answers.filter((answer) => answer.status === 401)).toHaveLength(10)
})

test('who does not exist is treated as who does: same answers, same number of guesses', async () => {
  const app = await appWithAnna()
  const tell = async (username: string) => {
    const answers = []
    for (let n = 0; n < 12; n += 1) answers.push(await guess(app, username))
    return answers.map(({ status, body }) => [status, body.error.code, body.error.message])
  }
  expect(await tell('anna')).toEqual(await tell('finns-inte'))
})

test('who does not exist costs as long as who does', async () => {
  const app = await appWithAnna()
  // The computer's own work, which does not grow when it is busy with other things.
  const workOf = async (username: string) => {
    const before = process.cpuUsage()
    await guess(app, username)
    const { user, system } = process.cpuUsage(before)
    return user + system
  }
  // The first of all costs what the process then keeps.
  await workOf('anna')
  await workOf('finns-inte')
  const work = { known: 0, unknown: 0 }
  for (let n = 0; n < 9; n += 1) {
    work.known += await workOf('anna')
    work.unknown += await workOf('finns-inte')
  }
  expect(work.unknown).toBeGreaterThan(work.known * 0.5)
  expect(work.unknown).toBeLessThan(work.known * 2)
})

test('strangers who guess cannot lock out who signs in where they have signed in before', async () => {
  const limits = signInLimits()
  await limits.take({ username: 'anna', address: 'kontoret' })
  await limits.succeeded({ username: 'anna', address: 'kontoret' })
  for (let n = 0; n < 10; n += 1) await limits.take({ username: 'anna', address: `främling ${n}` })
  await expect(limits.take({ username: 'anna', address: 'främling' })).rejects.toMatchObject({
    code: 'too_many_attempts',
  })
  await limits.take({ username: 'anna', address: 'kontoret' })
})

test('strangers have no more guesses because somebody signs in again where they are known', async () => {
  const { db } = await openTestDatabase()
  const limits = signInLimits(db.house)
  const anna = { username: 'anna', address: 'kontoret' }
  const signIn = async () => {
    await limits.take(anna)
    await limits.succeeded(anna)
  }
  await signIn()
  for (let n = 0; n < 10; n += 1) await limits.take({ username: 'anna', address: `främling ${n}` })
  for (let n = 0; n < 3; n += 1) await signIn()
  await expect(limits.take({ username: 'anna', address: 'främling' })).rejects.toMatchObject({
    code: 'too_many_attempts',
  })
})

test('an office behind one address signs in together', async () => {
  const limits = signInLimits()
  for (let n = 0; n < 300; n += 1) {
    await limits.take({ username: `säljare ${n}`, address: 'kontoret' })
    await limits.succeeded({ username: `säljare ${n}`, address: 'kontoret' })
  }
})
