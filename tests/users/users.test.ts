import { expect, test } from 'vitest'
import { isPassword } from '@/lib/auth/passwords'
import { addUser } from '@/lib/users/add-user'
import { newUser } from '@/lib/users/schema'
import { setPassword } from '@/lib/users/set-password'
import { startApp } from '../support/app'
import { scenario } from '../support/scenario'

const cilla = {
  username: 'cilla',
  name: 'Cilla Ek',
  signature: 'CE',
  role: 'caller',
  password: 'ett långt ord',
} as const

test('a user who is added can sign in, and it is audited', async () => {
  const s = await scenario()
  const { userId } = await addUser(s.system(), cilla)
  const app = await startApp(s)
  const { status, body } = await app.ask('POST /api/session', { body: { username: 'cilla', password: cilla.password } })
  expect([status, body.user.id]).toEqual([200, userId])
  const audit = await s.db.read.q.select().from(s.db.read.t.auditLog)
  expect(audit.find((row) => row.action === 'user:added')).toMatchObject({ entityId: userId, userId: null })
})

test('a username is given once', async () => {
  const s = await scenario()
  await addUser(s.system(), cilla)
  await expect(addUser(s.system(), cilla)).rejects.toMatchObject({ code: 'invalid' })
  const users = await s.db.read.q.select().from(s.db.read.t.user)
  expect(users.filter((user) => user.username === 'cilla')).toHaveLength(1)
})

test('a new password replaces the old one and ends every session', async () => {
  const s = await scenario()
  const app = await startApp(s)
  expect((await app.ask('GET /api/session', { as: 'anna' })).status).toBe(200)
  await setPassword(s.system(), { username: 'anna', password: 'ett nytt långt ord' })
  expect(s.told('session:ended').length).toBeGreaterThan(0)
  s.clock.now += 1000
  expect((await app.ask('GET /api/session', { as: 'anna' })).status).toBe(401)
  const users = await s.db.read.q.select().from(s.db.read.t.user)
  const stored = users.find((user) => user.username === 'anna')?.passwordHash
  expect(await isPassword(stored, 'ett nytt långt ord')).toBe(true)
})

test('a new password for nobody is refused', async () => {
  const s = await scenario()
  await expect(setPassword(s.system(), { username: 'nej', password: 'x' })).rejects.toMatchObject({ code: 'not_found' })
})

test.each([
  ['username', { username: 'anna nyström' }],
  ['password', { password: 'kort' }],
  ['role', { role: 'chef' }],
  ['name', { name: ' ' }],
])('a wrong %s is refused', (field, change) => {
  const issues = newUser.safeParse({ ...cilla, ...change }).error?.issues ?? []
  expect(issues.map((issue) => issue.path[0])).toEqual([field])
})

test('a username is kept in small letters', () => {
  expect(newUser.parse({ ...cilla, username: ' Åsa.Öberg ' }).username).toBe('åsa.öberg')
})
