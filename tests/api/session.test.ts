import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { hashPassword } from '@/lib/auth/passwords'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { endSession } from '@/lib/sessions/end-session'
import { deactivate, setPassword } from '../support/accounts'
import { type App, startApp } from '../support/app'
import { type Scenario, scenario } from '../support/scenario'

const HOUR = 60

async function appWithPasswords() {
  const s = await scenario({ users: { anna: 'caller', bo: 'caller', disa: 'office' } })
  await setPassword(s, 'anna', 'hemligt-1')
  return { s, app: await startApp(s) }
}

/** Anna is signed in and does something; that she was seen is written beside the answer. */
async function use(s: Scenario, app: App): Promise<void> {
  expect((await app.ask('GET /api/session', { as: 'anna' })).status).toBe(200)
  const { q, t } = s.db.read
  const seen = q
    .select()
    .from(t.session)
    .where(eq(t.session.userId, s.userId('anna')))
  await expect.poll(async () => Math.max(...(await seen).map(({ lastSeenAt }) => lastSeenAt))).toBe(s.clock.now)
}

const cookieIn = (headers: Headers) => headers.get('set-cookie')?.split(';')[0] ?? ''

describe('signing in', () => {
  test('answers who it is and gives a cookie that works', async () => {
    const { app, s } = await appWithPasswords()
    const signedIn = await app.ask('POST /api/session', { body: { username: 'Anna', password: 'hemligt-1' } })
    expect(signedIn.status).toBe(200)
    const user = { id: s.userId('anna'), name: 'anna', role: 'caller' }
    expect(signedIn.body).toEqual({ user, mustEnrol: false })
    expect(signedIn.headers.get('set-cookie')).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/)
    const headers = { Cookie: cookieIn(signedIn.headers) }
    expect((await app.ask('GET /api/session', { headers })).body).toEqual({ user })
  })

  test('keeps only the hash of the token', async () => {
    const { app, s } = await appWithPasswords()
    const { headers } = await app.ask('POST /api/session', { body: { username: 'anna', password: 'hemligt-1' } })
    const token = cookieIn(headers).split('=')[1]
    const rows = await s.db.read.q.select().from(s.db.read.t.session)
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(token).toHaveLength(43)
  })

  test('a wrong password, an unknown name and somebody who left get the same answer', async () => {
    const { app, s } = await appWithPasswords()
    await setPassword(s, 'bo', 'hemligt-2')
    await deactivate(s, 'bo')
    const answers = []
    for (const body of [
      { username: 'anna', password: 'fel' },
      { username: 'ingen', password: 'fel' },
      { username: 'bo', password: 'hemligt-2' },
    ]) {
      const { status, body: answer, headers } = await app.ask('POST /api/session', { body })
      answers.push({
        status,
        code: answer.error.code,
        message: answer.error.message,
        cookie: headers.get('set-cookie'),
      })
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 401, code: 'bad_credentials', cookie: null })
  })

  test('fields that are missing or unknown are named, in Swedish', async () => {
    const { app } = await appWithPasswords()
    const { status, body } = await app.ask('POST /api/session', { body: { username: '', extra: 1 } })
    expect(status).toBe(400)
    expect(body.error.code).toBe('invalid')
    expect(body.error.details).toEqual({
      username: 'Fyll i det här.',
      password: 'Fyll i det här.',
      '.': 'Okänt fält: extra.',
    })
  })
})

describe('a card that is mine when I sign in', () => {
  async function cardOnOldScreen() {
    const s = await scenario({ companies: { A: {} } })
    await setPassword(s, 'anna', 'hemligt-1')
    const app = await startApp(s)
    const claim = (screenId: string) => claimNextCard(s.as('anna'), { campaignId: s.campaignId(), screenId })
    const signIn = () => app.ask('POST /api/session', { body: { username: 'anna', password: 'hemligt-1' } })
    return { s, app, claim, signIn }
  }

  test('comes to this screen when it was on its way as the other was signed out', async () => {
    const { s, claim, signIn } = await cardOnOldScreen()
    await endSession(s.as('anna'), { sessionId: s.userId('anna'), realNow: s.clock.now })
    // Its session was looked up before it ended.
    const { card } = await claim('old')
    await signIn()
    expect((await claim('new')).card?.holdToken).toBe(card?.holdToken)
  })

  test('stays where it is while the other screen is in use', async () => {
    const { s, app, claim, signIn } = await cardOnOldScreen()
    await use(s, app)
    await claim('old')
    await signIn()
    expect((await claim('new')).because?.code).toBe('other_screen')
  })
})

describe('the end of a session', () => {
  test('signing out ends it on the server, not only in the browser', async () => {
    const { app } = await appWithPasswords()
    const out = await app.ask('DELETE /api/session', { as: 'anna' })
    expect(out.status).toBe(204)
    expect(out.headers.get('set-cookie')).toMatch(/^ringko_session=; Max-Age=0/)
    const { status, body } = await app.ask('GET /api/session', { as: 'anna' })
    expect([status, body.error.code]).toEqual([401, 'signed_out'])
  })

  test('comes twelve hours after the last use', async () => {
    const { app, s } = await appWithPasswords()
    await use(s, app)
    s.wait(11 * HOUR)
    await use(s, app)
    s.wait(11 * HOUR)
    await use(s, app)
    s.wait(12 * HOUR)
    expect((await app.ask('GET /api/session', { as: 'anna' })).status).toBe(401)
  })

  test('comes fourteen days after it began, however much it is used', async () => {
    const { app, s } = await appWithPasswords()
    await use(s, app)
    for (let half = 0; half < 30; half += 1) {
      s.wait(11 * HOUR)
      await use(s, app)
    }
    s.wait(6 * HOUR)
    expect((await app.ask('GET /api/session', { as: 'anna' })).status).toBe(401)
  })

  test('comes within a second for who is deactivated', async () => {
    const { app, s } = await appWithPasswords()
    expect((await app.ask('GET /api/session', { as: 'bo' })).status).toBe(200)
    await deactivate(s, 'bo')
    s.clock.now += 1000
    expect((await app.ask('GET /api/session', { as: 'bo' })).status).toBe(401)
  })
})

describe('my sessions', () => {
  test('are listed with the one I use marked', async () => {
    const { app } = await appWithPasswords()
    const other = await app.ask('POST /api/session', {
      body: { username: 'anna', password: 'hemligt-1' },
      headers: { 'User-Agent': 'Firefox' },
    })
    const { body } = await app.ask('GET /api/session/mine', { headers: { Cookie: cookieIn(other.headers) } })
    const mine = body.sessions.filter((session: { current: boolean }) => session.current)
    expect(mine).toHaveLength(1)
    expect(mine[0].userAgent).toBe('Firefox')
    expect(body.sessions.length).toBeGreaterThan(1)
  })

  test('can be ended one by one, and only mine', async () => {
    const { app, s } = await appWithPasswords()
    const other = await app.ask('POST /api/session', { body: { username: 'anna', password: 'hemligt-1' } })
    const headers = { Cookie: cookieIn(other.headers) }
    const { body } = await app.ask('GET /api/session/mine', { headers })
    const id = body.sessions.find((session: { current: boolean }) => session.current).id
    expect((await app.ask(`DELETE /api/session/${id}`, { as: 'bo' })).status).toBe(404)
    expect((await app.ask('GET /api/session', { headers })).status).toBe(200)
    expect((await app.ask(`DELETE /api/session/${id}`, { as: 'anna' })).status).toBe(204)
    expect((await app.ask('GET /api/session', { headers })).status).toBe(401)
    const audit = await s.db.read.q.select().from(s.db.read.t.auditLog)
    expect(audit.map((row) => row.action)).toEqual(['session:created', 'session:ended'])
  })
})

test('a hash of a password does not tell which passwords are alike', async () => {
  expect(await hashPassword('lika')).not.toBe(await hashPassword('lika'))
  expect(await hashPassword('lika')).toMatch(/^\$argon2id\$/)
})
