import { describe, expect, test } from 'vitest'
import { listLocks } from '@/lib/locks/list-locks'
import { takeOverLock } from '@/lib/locks/take-over-lock'
import { choosePassword } from '@/lib/sign-in-links/choose-password'
import { findInvited } from '@/lib/sign-in-links/find-invited'
import { activateUser } from '@/lib/users/activate-user'
import { changeRole } from '@/lib/users/change-role'
import { deactivateUser } from '@/lib/users/deactivate-user'
import { inviteUser } from '@/lib/users/invite-user'
import { renewLink } from '@/lib/users/renew-link'
import { setPassword } from '../support/accounts'
import { annasLock, command as lockCommand } from '../support/annas-lock'
import { startApp } from '../support/app'
import { holdCard } from '../support/hold-card'
import { DAG, PEOPLE, peopleScenario } from '../support/people'
import { openScreen, tryToConnect, waitFor } from '../support/screen'
import { auditOf } from '../support/standing-bars'

const commandFor = (userId: number) => ({ commandId: crypto.randomUUID(), userId })

describe('deactivating', () => {
  test('ends sessions, gives cards back and hands promises over, in one go', async () => {
    const { s, lockId } = await annasLock()
    await holdCard(s, { user: 'anna', company: 'A', kind: 'desk' })
    const left = await deactivateUser(s.as('adam'), commandFor(s.userId('anna')))
    expect(left).toEqual({ sessions: 1, cards: 1, promises: 1 })
    expect(await s.db.read.q.select().from(s.db.read.t.hold)).toEqual([])
    expect(s.told('session:ended').map(({ to }) => to)).toEqual([[`session:${s.userId('anna')}`]])
    expect(s.told('hold:released')).toHaveLength(1)
    const listed = await listLocks(s.as('eva'), { overdueFrom: 1 })
    expect(listed).toMatchObject([{ id: lockId, ownerWorks: false, ownerName: 'anna' }])
    expect(await auditOf(s, 'address_lock')).toEqual(['lock:made', 'lock:handed_over'])
    await takeOverLock(s.as('eva'), lockCommand(lockId))
    expect(await listLocks(s.as('eva'), { overdueFrom: 1 })).toEqual([])
  })

  test('keeps the promises of who works out of the list until they are late', async () => {
    const { s, lockId } = await annasLock()
    expect(await listLocks(s.as('eva'), { overdueFrom: 1 })).toEqual([])
    expect(await listLocks(s.as('eva'), { overdueFrom: 0 })).toMatchObject([{ id: lockId, ownerWorks: true }])
  })

  test('twice is no error, and a link that was handed out works no more', async () => {
    const { s, command, audit } = await peopleScenario()
    const { token } = await renewLink(s.as('adam'), { userId: s.userId('anna'), realNow: s.clock.now })
    await deactivateUser(s.as('adam'), command('anna'))
    expect(await deactivateUser(s.as('adam'), command('anna'))).toEqual({ sessions: 0, cards: 0, promises: 0 })
    expect(await findInvited(s.db.read, token, s.clock.now)).toBeNull()
    expect((await audit()).filter((action) => action === 'user:deactivated')).toHaveLength(1)
    const again = renewLink(s.as('adam'), { userId: s.userId('anna'), realNow: s.clock.now })
    await expect(again).rejects.toMatchObject({ code: 'conflict' })
  })

  test('is undone: the account works again, with the password it had', async () => {
    const { s, command } = await peopleScenario()
    await setPassword(s, 'anna', 'annas eget ord')
    const app = await startApp(s)
    const signIn = async () =>
      (await app.ask('POST /api/session', { body: { username: 'anna', password: 'annas eget ord' } })).status
    await deactivateUser(s.as('adam'), command('anna'))
    expect(await signIn()).toBe(401)
    expect(await activateUser(s.as('adam'), command('anna'))).toEqual({ active: true })
    expect(await signIn()).toBe(200)
  })

  test.each(['anna', 'disa', 'eva'])('is not done by %s', async (name) => {
    const { s, command } = await peopleScenario()
    await expect(deactivateUser(s.as(name), command('bo'))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(activateUser(s.as(name), command('bo'))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(changeRole(s.as(name), { ...command('bo'), role: 'admin' })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

describe('the screens of who is deactivated', () => {
  test('close within two seconds, and a session that must set up a second factor opens none', async () => {
    const { s, command } = await peopleScenario()
    const app = await startApp(s)
    const [anna, bo] = [await openScreen(app, 'anna'), await openScreen(app, 'bo')]
    await app.ask(`POST /api/users/${s.userId('anna')}/deactivate`, {
      as: 'adam',
      body: { commandId: command('anna').commandId },
    })
    await waitFor('the socket closes', () => !anna.socket.connected)
    expect(bo.socket.connected).toBe(true)
    await s.db.write(({ q, t }) => q.update(t.session).set({ mustEnrol: true }).returning())
    expect(await tryToConnect(app, { Origin: app.address, Cookie: await app.cookieOf('bo') })).toBe('signed_out')
  })
})

describe('the last administrator', () => {
  test('stays also when another is invited who has not chosen a password yet', async () => {
    const { s, command } = await peopleScenario()
    const { link } = await inviteUser(
      s.as('adam'),
      { commandId: crypto.randomUUID(), ...DAG, email: null, role: 'admin' },
      s.clock.now,
    )
    await expect(deactivateUser(s.as('adam'), command('adam'))).rejects.toMatchObject({ code: 'conflict' })
    await expect(changeRole(s.as('adam'), { ...command('adam'), role: 'caller' })).rejects.toMatchObject({
      code: 'conflict',
    })
    await choosePassword(s.system(), { token: link?.token ?? '', password: 'dags eget ord' })
    expect(await deactivateUser(s.as('adam'), command('adam'))).toMatchObject({ promises: 0 })
  })

  const two = () => peopleScenario({ users: { ...PEOPLE, berta: 'admin' } })

  test('can neither be deactivated nor get another role', async () => {
    const { s, command, user } = await peopleScenario()
    await expect(deactivateUser(s.as('adam'), command('adam'))).rejects.toMatchObject({ code: 'conflict' })
    const demotion = changeRole(s.as('adam'), { ...command('adam'), role: 'caller' })
    await expect(demotion).rejects.toMatchObject({ code: 'conflict' })
    expect(await user('adam')).toMatchObject({ active: true, role: 'admin' })
  })

  test('is left also when two administrators take each other away at once', async () => {
    const { s, command, user } = await two()
    const both = await Promise.allSettled([
      deactivateUser(s.as('adam'), command('berta')),
      deactivateUser(s.as('berta'), command('adam')),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const left = [await user('adam'), await user('berta')].filter((one) => one?.active)
    expect(left).toHaveLength(1)
  })

  test('is left also when one is deactivated while the other steps down', async () => {
    const { s, command } = await two()
    const both = await Promise.allSettled([
      deactivateUser(s.as('adam'), command('berta')),
      changeRole(s.as('adam'), { ...command('adam'), role: 'office' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('may leave when there is another', async () => {
    const { s, command, user } = await two()
    await deactivateUser(s.as('adam'), command('adam'))
    expect(await user('adam')).toMatchObject({ active: false })
  })
})

describe('another role', () => {
  test('signs the person out, so that no screen stays open', async () => {
    const { s, command, user, audit } = await peopleScenario()
    const left = await changeRole(s.as('adam'), { ...command('anna'), role: 'supervisor' })
    expect(left).toEqual({ sessions: 1, cards: 0, promises: 0 })
    expect(await user('anna')).toMatchObject({ role: 'supervisor' })
    expect(await audit()).toEqual(['user:role_changed'])
  })

  test('that does not call hands promises and cards over', async () => {
    const { s } = await annasLock()
    const input = { ...commandFor(s.userId('anna')), role: 'office' } as const
    expect(await changeRole(s.as('adam'), input)).toMatchObject({ promises: 1 })
    expect(await listLocks(s.as('eva'), { overdueFrom: 1 })).toMatchObject([{ ownerWorks: false }])
  })

  test('that one has already changes nothing', async () => {
    const { s, command, audit } = await peopleScenario()
    expect(await changeRole(s.as('adam'), { ...command('anna'), role: 'caller' })).toMatchObject({ sessions: 0 })
    expect(await audit()).toEqual([])
  })
})
