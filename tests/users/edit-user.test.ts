import { describe, expect, test } from 'vitest'
import { endSessionsOf } from '@/lib/sessions/end-sessions-of'
import { listSessionsOf } from '@/lib/sessions/list-sessions-of'
import { editUser } from '@/lib/users/edit-user'
import { loadUser } from '@/lib/users/list-users'
import { userChange } from '@/lib/users/schema'
import { startApp } from '../support/app'
import { DAG, peopleScenario } from '../support/people'

describe('editing a user', () => {
  test('keeps in the log what changed, and no more', async () => {
    const { s, command, user } = await peopleScenario()
    const input = userChange.parse({ ...command('anna'), ...DAG, username: 'anna', version: 1 })
    expect(await editUser(s.as('adam'), input)).toEqual({ version: 2 })
    expect(await user('anna')).toMatchObject({ name: 'Dag Ek', signature: 'DE', mobile: '070-174 06 05' })
    const [row] = await s.db.read.q.select().from(s.db.read.t.auditLog)
    expect(row).toMatchObject({ action: 'user:edited', before: { name: 'anna', signature: 'an', mobile: null } })
    expect(row?.after).toEqual({ name: 'Dag Ek', signature: 'DE', mobile: '070-174 06 05' })
  })

  test('is refused when somebody changed it meanwhile, for a taken name, and for who is not there', async () => {
    const { s, command } = await peopleScenario()
    const edit = (change: object) =>
      editUser(s.as('adam'), userChange.parse({ ...command('anna'), ...DAG, version: 1, ...change }))
    await expect(edit({ version: 7 })).rejects.toMatchObject({ code: 'conflict' })
    await expect(edit({ username: 'bo' })).rejects.toMatchObject({
      code: 'invalid',
      details: { username: expect.any(String) },
    })
    await expect(edit({ userId: 9999 })).rejects.toMatchObject({ code: 'not_found' })
    const byEva = editUser(s.as('eva'), userChange.parse({ ...command('anna'), ...DAG, version: 1 }))
    await expect(byEva).rejects.toMatchObject({ code: 'forbidden' })
  })

  test.each([
    ['email', { email: 'inte en adress' }],
    ['mobile', { mobile: '<b>070</b>' }],
    ['username', { username: 'a b' }],
  ])('a wrong %s is named', (field, change) => {
    const found = userChange.safeParse({ commandId: crypto.randomUUID(), userId: 1, version: 1, ...DAG, ...change })
    expect(found.error?.issues.map(({ path }) => path[0])).toEqual([field])
  })
})

describe('the sessions of others', () => {
  test('are listed and ended, one or all, and the rest goes on', async () => {
    const { s } = await peopleScenario()
    const app = await startApp(s)
    await app.cookieOf('anna')
    const realNow = s.clock.now
    const listed = await listSessionsOf(s.as('adam'), { userId: s.userId('anna'), realNow })
    expect(listed).toHaveLength(2)
    const one = { userId: s.userId('anna'), sessionId: listed[0]?.id, realNow }
    expect(await endSessionsOf(s.as('adam'), one)).toEqual({ ended: 1 })
    expect(await endSessionsOf(s.as('adam'), one)).toEqual({ ended: 0 })
    expect(await endSessionsOf(s.as('adam'), { userId: s.userId('anna'), realNow })).toEqual({ ended: 1 })
    expect(await listSessionsOf(s.as('adam'), { userId: s.userId('bo'), realNow })).toHaveLength(1)
  })

  test('an id of somebody else ends nothing', async () => {
    const { s } = await peopleScenario()
    const foreign = { userId: s.userId('anna'), sessionId: s.userId('bo'), realNow: s.clock.now }
    expect(await endSessionsOf(s.as('adam'), foreign)).toEqual({ ended: 0 })
  })

  test('are for administrators alone', async () => {
    const { s } = await peopleScenario()
    const anna = { userId: s.userId('anna'), realNow: s.clock.now }
    await expect(listSessionsOf(s.as('eva'), anna)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(endSessionsOf(s.as('eva'), anna)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('when somebody was last seen is kept after they signed out', async () => {
    const { s } = await peopleScenario()
    const app = await startApp(s)
    s.wait(5)
    await app.ask('GET /api/session', { as: 'anna' })
    s.wait(2)
    await app.ask('GET /api/session', { as: 'anna' })
    await app.ask('DELETE /api/session', { as: 'anna' })
    const seen = new Date(s.clock.now).toISOString()
    expect((await loadUser(s.as('adam'), s.userId('anna'))).lastSeenAt).toBe(seen)
  })
})
