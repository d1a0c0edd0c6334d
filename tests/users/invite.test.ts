import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { choosePassword } from '@/lib/sign-in-links/choose-password'
import { findInvited } from '@/lib/sign-in-links/find-invited'
import { inviteUser } from '@/lib/users/invite-user'
import { listUsers } from '@/lib/users/list-users'
import { renewLink } from '@/lib/users/renew-link'
import { userInvitation } from '@/lib/users/schema'
import { setPassword } from '../support/accounts'
import { startApp } from '../support/app'
import { beforeNextWrite } from '../support/before-next-write'
import { DAG, peopleScenario } from '../support/people'

const DAY = 24 * 60
const dag = () => userInvitation.parse({ commandId: randomUUID(), ...DAG, role: 'caller' })
const PASSWORD = 'ett långt nytt ord'

async function invited() {
  const made = await peopleScenario()
  const { s } = made
  const { userId, link } = await inviteUser(s.as('adam'), dag(), s.clock.now)
  return { ...made, userId, token: link?.token ?? '' }
}

describe('inviting', () => {
  test('gives a link, of which the database keeps the hash alone', async () => {
    const { s, userId, token, user, audit } = await invited()
    expect(await user('dag')).toMatchObject({ id: userId, email: null, mobile: '070-174 06 05', passwordHash: '' })
    const { q, t } = s.db.read
    const kept = [...(await q.select().from(t.signInLink)), ...(await q.select().from(t.command))]
    expect(token).toHaveLength(43)
    expect(JSON.stringify(kept)).not.toContain(token)
    expect(await audit()).toEqual(['user:added'])
  })

  test('the same command once more makes nobody, and shows no link', async () => {
    const { s, user } = await peopleScenario()
    const input = dag()
    const first = await inviteUser(s.as('adam'), input, s.clock.now)
    expect(await inviteUser(s.as('adam'), input, s.clock.now)).toEqual({ userId: first.userId, link: null })
    expect(await user('dag')).toBeDefined()
  })

  test('is refused for a name that is taken, and for who is no administrator', async () => {
    const { s } = await peopleScenario()
    const taken = { ...dag(), username: 'anna' }
    await expect(inviteUser(s.as('adam'), taken, s.clock.now)).rejects.toMatchObject({ code: 'invalid' })
    await expect(inviteUser(s.as('eva'), dag(), s.clock.now)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('nobody signs in before a password is chosen, whatever is written', async () => {
    const { s } = await invited()
    const app = await startApp(s)
    for (const password of [' ', 'dag', PASSWORD]) {
      const { status } = await app.ask('POST /api/session', { body: { username: 'dag', password } })
      expect(status).toBe(401)
    }
  })

  test('the list says who waits for a password, and until when the link works', async () => {
    const { s, userId } = await invited()
    const listed = await listUsers(s.as('adam'))
    const until = new Date(s.clock.now + 7 * DAY * 60_000).toISOString()
    expect(listed.find(({ id }) => id === userId)).toMatchObject({ hasPassword: false, linkExpiresAt: until })
    expect(listed.find(({ username }) => username === 'anna')).toMatchObject({ hasPassword: true, linkExpiresAt: null })
    await expect(listUsers(s.as('disa'))).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('a one-time link', () => {
  test('lets a password be chosen, once, and the person signs in with it', async () => {
    const { s, token, audit } = await invited()
    const app = await startApp(s)
    const choose = () => app.ask('POST /api/welcome', { body: { token, password: PASSWORD } })
    expect((await choose()).body).toEqual({ username: 'dag' })
    expect((await choose()).status).toBe(404)
    const { status } = await app.ask('POST /api/session', { body: { username: 'dag', password: PASSWORD } })
    expect(status).toBe(200)
    expect(await audit()).toEqual(['user:added', 'user:password_chosen', 'session:created'])
  })

  test('used twice at the same moment counts once', async () => {
    const { s, token } = await invited()
    const both = await Promise.allSettled(
      [PASSWORD, 'ett annat långt ord'].map((password) => choosePassword(s.system(), { token, password })),
    )
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('is for the person, whatever they are called by then', async () => {
    const { s, token, userId, user } = await invited()
    beforeNextWrite(s, () =>
      s.db.write(async (tx) => {
        await tx.q.update(tx.t.user).set({ username: 'dag.ek' }).where(eq(tx.t.user.id, userId)).returning()
        await tx.q
          .update(tx.t.user)
          .set({ username: 'dag' })
          .where(eq(tx.t.user.id, s.userId('bo')))
          .returning()
      }),
    )
    expect(await choosePassword(s.system(), { token, password: PASSWORD })).toEqual({ username: 'dag.ek' })
    expect(await user('dag')).toMatchObject({ id: s.userId('bo'), passwordHash: '-' })
    expect((await user('dag.ek'))?.passwordHash).not.toBe('')
  })

  test('is not spent on who was turned off meanwhile', async () => {
    const { s, token, user } = await invited()
    beforeNextWrite(s, () =>
      s.db.write((tx) =>
        tx.q.update(tx.t.user).set({ active: false }).where(eq(tx.t.user.username, 'dag')).returning(),
      ),
    )
    await expect(choosePassword(s.system(), { token, password: PASSWORD })).rejects.toMatchObject({ code: 'not_found' })
    expect(await user('dag')).toMatchObject({ passwordHash: '' })
  })

  test('works for seven days', async () => {
    const { s, token } = await invited()
    s.wait(7 * DAY - 1)
    expect(await findInvited(s.db.read, token, s.clock.now)).toMatchObject({ username: 'dag' })
    s.wait(1)
    expect(await findInvited(s.db.read, token, s.clock.now)).toBeNull()
    await expect(choosePassword(s.system(), { token, password: PASSWORD })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('a new one puts the old one out of use; the old password works until a new one is chosen', async () => {
    const { s, token, userId } = await invited()
    await setPassword(s, 'anna', 'annas gamla ord')
    const renewed = await renewLink(s.as('adam'), { userId, realNow: s.clock.now })
    expect(await findInvited(s.db.read, token, s.clock.now)).toBeNull()
    expect(await findInvited(s.db.read, renewed.token, s.clock.now)).toMatchObject({ userId })
    const forAnna = await renewLink(s.as('adam'), { userId: s.userId('anna'), realNow: s.clock.now })
    const app = await startApp(s)
    const signIn = (password: string) => app.ask('POST /api/session', { body: { username: 'anna', password } })
    expect((await signIn('annas gamla ord')).status).toBe(200)
    await choosePassword(s.system(), { token: forAnna.token, password: PASSWORD })
    expect((await signIn('annas gamla ord')).status).toBe(401)
    expect((await signIn(PASSWORD)).status).toBe(200)
  })

  test('ends every session of who forgot the password', async () => {
    const { s } = await peopleScenario()
    const { token } = await renewLink(s.as('adam'), { userId: s.userId('anna'), realNow: s.clock.now })
    await choosePassword(s.system(), { token, password: PASSWORD })
    expect(s.told('session:ended')).toHaveLength(1)
  })

  test('is made by administrators alone, for somebody who works here', async () => {
    const { s } = await peopleScenario()
    const to = (userId: number) => ({ userId, realNow: s.clock.now })
    await expect(renewLink(s.as('eva'), to(s.userId('anna')))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(renewLink(s.as('adam'), to(9999))).rejects.toMatchObject({ code: 'not_found' })
  })

  test('nobody guesses one: what is unknown is answered like what is used', async () => {
    const { s } = await invited()
    const app = await startApp(s)
    const { status, body } = await app.ask('POST /api/welcome', { body: { token: 'x'.repeat(43), password: PASSWORD } })
    expect([status, body.error.message]).toEqual([404, expect.stringContaining('Länken är använd eller för gammal')])
  })
})
