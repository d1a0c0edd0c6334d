import { expect, test } from 'vitest'
import { renewRecoveryCodes } from '@/lib/second-factor/renew-recovery-codes'
import { enrolled } from '../support/enrolled'
import { peopleScenario } from '../support/people'

test('new recovery codes take a code, and the old ones stop working', async () => {
  const { s, code, signIn, recoveryCodes: old, audit } = await enrolled()
  const renew = (given: string) => renewRecoveryCodes(s.as('adam'), { code: given, realNow: s.clock.now })
  await expect(renew('000000')).rejects.toMatchObject({ details: { code: expect.any(String) } })
  expect(await signIn(old[0])).toBe('in')
  const { recoveryCodes } = await renew(code())
  expect(new Set([...recoveryCodes, ...old]).size).toBe(20)
  expect(await signIn(old[1])).toBe('bad_code')
  expect(await signIn(recoveryCodes[0])).toBe('in')
  expect(await audit()).toContain('second_factor:codes_renewed')
})

test('new recovery codes can be had with an old one, by the one of two who is first', async () => {
  const { s, recoveryCodes: old } = await enrolled()
  const input = { code: old[3] ?? '', realNow: s.clock.now }
  const both = await Promise.allSettled([
    renewRecoveryCodes(s.as('adam'), input),
    renewRecoveryCodes(s.as('adam'), input),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('there are no recovery codes without the second factor', async () => {
  const { s } = await peopleScenario()
  const input = { code: '123456', realNow: s.clock.now }
  await expect(renewRecoveryCodes(s.as('adam'), input)).rejects.toMatchObject({ code: 'conflict' })
})

test('guesses for new recovery codes are throttled', async () => {
  const { app } = await enrolled()
  const guess = () => app.ask('POST /api/second-factor/recovery-codes', { as: 'adam', body: { code: '123456' } })
  const statuses = []
  for (let tries = 0; tries < 11; tries += 1) statuses.push((await guess()).status)
  expect(statuses.slice(0, 10)).toEqual(Array(10).fill(400))
  expect(statuses[10]).toBe(429)
})
