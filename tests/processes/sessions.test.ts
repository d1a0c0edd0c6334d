import { expect, test } from 'vitest'
import { hashPassword } from '@/lib/auth/passwords'
import { openHearingLine } from '../support/hearing-line'
import { waitFor } from '../support/screen'
import { request, startProcesses } from '../support/two-processes'

const PASSWORD = 'ett långt lösenord'

async function withPassword() {
  const p = await startProcesses({ users: { anna: 'caller', adam: 'admin' } })
  const passwordHash = await hashPassword(PASSWORD)
  await p.s.db.write(({ q, t }) => q.update(t.user).set({ passwordHash }).returning({ id: t.user.id }))
  const signIn = (address: string, password: string) =>
    fetch(`${address}/api/session`, {
      method: 'POST',
      headers: { 'X-Ringko-Client': 'test', 'Content-Type': 'application/json' },
      body: JSON.stringify({ username: 'anna', password }),
    })
  return { ...p, signIn }
}

test('who signs in at one process is signed in at the other, and signed out at both at once', async () => {
  const { s, a, b, ask, signIn } = await withPassword()
  const answer = await signIn(a.address, PASSWORD)
  const token = /ringko_session=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? ''
  const statusAt = async ({ address }: { address: string }) =>
    (await request({ address, token, call: 'GET /api/session' })).status
  expect([await statusAt(a), await statusAt(b)]).toEqual([200, 200])
  const lines = [await openHearingLine(a.address, token), await openHearingLine(b.address, token)]

  await ask(a, 'adam', `POST /api/users/${s.userId('anna')}/sessions/end`, {})
  // At the one that was asked at once; at the other as soon as it has heard.
  expect(await statusAt(a)).toBe(401)
  await waitFor('both lines are closed', () => lines.every((line) => !line.isUp()), 2000)
  expect(await statusAt(b)).toBe(401)
})

test('R15: of 200 guesses at once over two processes ten are tried', async () => {
  const { a, b, signIn } = await withPassword()
  const guesses = Array.from({ length: 200 }, (_, at) => signIn((at % 2 ? a : b).address, 'fel'))
  const statuses = (await Promise.all(guesses)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 401)).toHaveLength(10)
  expect(statuses.filter((status) => status === 429)).toHaveLength(190)
}, 120_000)
