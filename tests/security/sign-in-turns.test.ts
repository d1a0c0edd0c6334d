import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { signInTurns } from '@/lib/sessions/sign-in-turns'
import { startApp } from '../support/app'
import { scenario } from '../support/scenario'

describe('a flood of guesses at names nobody has', () => {
  test('is looked at two at a time, so that the server does everything else beside it', async () => {
    const turn = signInTurns()
    let now = 0
    let most = 0
    const look = async () => {
      now += 1
      most = Math.max(most, now)
      await wait(1)
      now -= 1
    }
    await Promise.all(Array.from({ length: 40 }, () => turn('kontoret', look)))
    expect([most, now]).toEqual([2, 0])
  })

  test('is cut off at a hundred from one address, while who comes from another gets their turn', async () => {
    const turn = signInTurns()
    const asked = await Promise.allSettled([
      ...Array.from({ length: 120 }, () => turn('främling', () => wait(1))),
      turn('kontoret', () => wait(1)),
    ])
    expect(asked.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(20)
    expect(asked.at(-1)?.status).toBe('fulfilled')
    await expect(turn('främling', async () => 'in')).resolves.toBe('in')
  })

  test('does not wear out: what fails gives its turn on', async () => {
    const turn = signInTurns()
    for (let n = 0; n < 5; n += 1)
      await expect(turn('a', () => Promise.reject(new Error('nej')))).rejects.toThrow('nej')
    await expect(turn('a', async () => 'in')).resolves.toBe('in')
  })

  test('is told to wait, in Swedish and in seconds', async () => {
    const app = await startApp(await scenario())
    const guess = (n: number) => app.ask('POST /api/session', { body: { username: `finns inte ${n}`, password: 'x' } })
    const answers = await Promise.all(Array.from({ length: 130 }, (_, n) => guess(n)))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThan(0)
    expect(refused[0]?.headers.get('retry-after')).toBe('5')
    expect(answers.every(({ status }) => status === 401 || status === 429)).toBe(true)
  })
})
