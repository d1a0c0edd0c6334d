import { describe, expect, test } from 'vitest'
import { beginEnrolment } from '@/lib/second-factor/begin-enrolment'
import { confirmEnrolment } from '@/lib/second-factor/confirm-enrolment'
import { resetAtServer, resetSecondFactor } from '@/lib/second-factor/reset-second-factor'
import { turnOff } from '@/lib/second-factor/turn-off'
import { codeNow } from '../support/code-now'
import { enrolled, PASSWORD } from '../support/enrolled'
import { peopleScenario } from '../support/people'

describe('signing in by two steps', () => {
  test('asks for the code once the password fits, and not before', async () => {
    const { signIn, code } = await enrolled()
    expect(await signIn(undefined, 'fel')).toBe('bad_credentials')
    expect(await signIn(code(), 'fel')).toBe('bad_credentials')
    expect(await signIn()).toBe('code_needed')
    expect(await signIn('000000')).toBe('bad_code')
    expect(await signIn(code())).toBe('in')
  })

  test('takes a code once', async () => {
    const { s, signIn, code } = await enrolled()
    const used = code()
    expect(await signIn(used)).toBe('in')
    expect(await signIn(used)).toBe('bad_code')
    s.clock.now += 30_000
    expect(await signIn(used)).toBe('bad_code')
    expect(await signIn(code())).toBe('in')
  })

  test('takes one of two that come at the same moment', async () => {
    const { signIn, code } = await enrolled()
    const answers = await Promise.all([signIn(code()), signIn(code())])
    expect(answers.sort()).toEqual(['bad_code', 'in'])
  })

  test.each([
    [-30, 'in'],
    [30, 'in'],
    [-90, 'bad_code'],
    [90, 'bad_code'],
  ])('a telephone whose clock is %d s off: %s', async (seconds, answer) => {
    const { s, secret, signIn } = await enrolled()
    expect(await signIn(codeNow(secret, s.clock.now + seconds * 1000))).toBe(answer)
  })

  test('takes each recovery code once, however it is written', async () => {
    const { signIn, recoveryCodes, s } = await enrolled()
    expect(new Set(recoveryCodes).size).toBe(10)
    const [first = '', second = ''] = recoveryCodes
    expect(await signIn(` ${first.toUpperCase().replaceAll('-', ' ')} `)).toBe('in')
    expect(await signIn(first)).toBe('bad_code')
    expect(await signIn(second)).toBe('in')
    const { q, t } = s.db.read
    const kept = await q.select().from(t.recoveryCode)
    expect(kept).toHaveLength(8)
    expect(JSON.stringify(kept)).not.toContain(recoveryCodes[5])
  })

  test('throttles codes like passwords: who has the password alone has ten tries', async () => {
    const { signIn, code } = await enrolled()
    const answers = []
    for (let guess = 0; guess < 12; guess += 1) answers.push(await signIn(guess % 2 ? '123456' : undefined))
    expect(answers.filter((answer) => answer === 'too_many_attempts')).toHaveLength(2)
    expect(await signIn(code())).toBe('too_many_attempts')
  })
})

describe('setting it up', () => {
  test('counts only once a code from the telephone has been written', async () => {
    const { s, user, audit } = await peopleScenario()
    const { secret, address } = await beginEnrolment(s.as('disa'))
    expect(address).toContain(`secret=${secret}`)
    expect(address).toMatch(/^otpauth:\/\/totp\/Ringk%C3%B6:disa/)
    expect(await user('disa')).toMatchObject({ secondFactorAt: null })
    const wrong = confirmEnrolment(s.as('disa'), { code: '000000', realNow: s.clock.now })
    await expect(wrong).rejects.toMatchObject({ code: 'invalid', details: { code: expect.any(String) } })
    await confirmEnrolment(s.as('disa'), { code: codeNow(secret, s.clock.now), realNow: s.clock.now })
    expect(await user('disa')).toMatchObject({ secondFactorAt: s.clock.now })
    expect(await audit()).toEqual(['second_factor:on'])
    await expect(beginEnrolment(s.as('disa'))).rejects.toMatchObject({ code: 'conflict' })
  })

  test('the last picture that was shown is the one that counts', async () => {
    const { s } = await peopleScenario()
    const first = await beginEnrolment(s.as('disa'))
    const second = await beginEnrolment(s.as('disa'))
    const confirm = (secret: string) =>
      confirmEnrolment(s.as('disa'), { code: codeNow(secret, s.clock.now), realNow: s.clock.now })
    await expect(confirm(first.secret)).rejects.toMatchObject({ code: 'invalid' })
    expect((await confirm(second.secret)).recoveryCodes).toHaveLength(10)
  })

  test('nothing is confirmed that was not begun; callers do not have it', async () => {
    const { s } = await peopleScenario()
    const confirm = (name: string) => confirmEnrolment(s.as(name), { code: '123456', realNow: s.clock.now })
    await expect(confirm('eva')).rejects.toMatchObject({ code: 'conflict' })
    await expect(confirm('anna')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(beginEnrolment(s.as('anna'))).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('turning it off', () => {
  test('is done at the server for the last administrator', async () => {
    const { s, signIn } = await enrolled()
    await resetAtServer(s.system(), 'adam')
    expect(await signIn()).toBe('in')
    await expect(resetAtServer(s.system(), 'ingen')).rejects.toMatchObject({ code: 'not_found' })
  })

  test('takes the password and a code', async () => {
    const { s, code, signIn, audit } = await enrolled()
    const off = (input: { password: string; code: string }) => turnOff(s.as('adam'), { ...input, realNow: s.clock.now })
    await expect(off({ password: 'fel', code: code() })).rejects.toMatchObject({
      details: { password: expect.any(String) },
    })
    await expect(off({ password: PASSWORD, code: '000000' })).rejects.toMatchObject({
      details: { code: expect.any(String) },
    })
    await off({ password: PASSWORD, code: code() })
    expect(await signIn()).toBe('in')
    expect(await audit()).toContain('second_factor:off')
    await expect(off({ password: PASSWORD, code: code() })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('guesses at it are throttled', async () => {
    const { app } = await enrolled()
    const body = { password: 'fel', code: '123456' }
    const statuses = []
    for (let guess = 0; guess < 11; guess += 1) {
      statuses.push((await app.ask('POST /api/second-factor/turn-off', { as: 'adam', body })).status)
    }
    expect(statuses).toEqual([...Array(10).fill(400), 429])
  })

  test('is done by an administrator for who has lost the telephone, and by nobody else', async () => {
    const { s, signIn, audit } = await enrolled('disa')
    const disa = { userId: s.userId('disa') }
    await expect(resetSecondFactor(s.as('eva'), disa)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await resetSecondFactor(s.as('adam'), disa)).toEqual({ reset: true })
    expect(await resetSecondFactor(s.as('adam'), disa)).toEqual({ reset: false })
    expect(await signIn()).toBe('in')
    expect(await audit()).toContain('second_factor:reset')
    await expect(resetSecondFactor(s.as('adam'), { userId: 9999 })).rejects.toMatchObject({ code: 'not_found' })
  })
})
