import { statSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { keyFile, readKey } from '@/lib/second-factor/key-file'
import { seal, unseal } from '@/lib/second-factor/seal'
import { setPolicy } from '@/lib/second-factor/set-policy'
import { endSession } from '@/lib/sessions/end-session'
import { setPassword } from '../support/accounts'
import { startApp } from '../support/app'
import { codeNow } from '../support/code-now'
import { enrolled, PASSWORD } from '../support/enrolled'
import { peopleScenario } from '../support/people'

describe('where it is required', () => {
  test('the next sign-in is good for setting it up, and for nothing else until then', async () => {
    const { s } = await peopleScenario()
    await setPassword(s, 'disa', PASSWORD)
    await setPolicy(s.as('adam'), { roles: ['office'] })
    await endSession(s.as('disa'), { sessionId: s.userId('disa'), realNow: s.clock.now })
    const app = await startApp(s)
    const signedIn = await app.ask('POST /api/session', { body: { username: 'disa', password: PASSWORD } })
    expect(signedIn.body.mustEnrol).toBe(true)
    const headers = { Cookie: signedIn.headers.get('set-cookie')?.split(';')[0] ?? '' }
    const search = () => app.ask('GET /api/companies/search?q=alfa', { headers })
    expect((await search()).status).toBe(403)
    const { body } = await app.ask('POST /api/second-factor/begin', { headers, body: {} })
    const code = codeNow(body.secret, s.clock.now)
    expect((await app.ask('POST /api/second-factor/confirm', { headers, body: { code } })).status).toBe(200)
    expect((await search()).status).toBe(200)
  })

  test('who is being asked for it goes on when it is required no longer, and only they', async () => {
    const { s } = await peopleScenario()
    await setPassword(s, 'disa', PASSWORD)
    await setPolicy(s.as('adam'), { roles: ['office', 'supervisor'] })
    const app = await startApp(s)
    const { headers } = await app.ask('POST /api/session', { body: { username: 'disa', password: PASSWORD } })
    const cookie = { Cookie: headers.get('set-cookie')?.split(';')[0] ?? '' }
    const search = async () => (await app.ask('GET /api/companies/search?q=alfa', { headers: cookie })).status
    await setPolicy(s.as('adam'), { roles: ['office'] })
    expect(await search()).toBe(403)
    await setPolicy(s.as('adam'), { roles: ['supervisor'] })
    expect(await search()).toBe(200)
  })

  test('who turns it off has to set it up anew before anything else', async () => {
    const { s, app, code, signIn } = await enrolled()
    await setPolicy(s.as('adam'), { roles: ['admin'] })
    await app.cookieOf('adam')
    const body = { password: PASSWORD, code: code() }
    expect((await app.ask('POST /api/second-factor/turn-off', { as: 'adam', body })).status).toBe(204)
    s.clock.now += 1000
    expect((await app.ask('GET /api/users', { as: 'adam' })).status).toBe(403)
    expect((await app.ask('POST /api/second-factor/begin', { as: 'adam', body: {} })).status).toBe(200)
    expect(await signIn()).toBe('in')
  })

  test('who signed in as the same person elsewhere, with the password alone, is signed out as it is set up', async () => {
    const { s } = await peopleScenario()
    await setPassword(s, 'disa', PASSWORD)
    await setPolicy(s.as('adam'), { roles: ['office'] })
    const app = await startApp(s)
    const come = async () => {
      const { headers } = await app.ask('POST /api/session', { body: { username: 'disa', password: PASSWORD } })
      return { Cookie: headers.get('set-cookie')?.split(';')[0] ?? '' }
    }
    const [stolen, owner] = [await come(), await come()]
    const begun = await app.ask('POST /api/second-factor/begin', { headers: owner, body: {} })
    const code = codeNow(begun.body.secret, s.clock.now)
    await app.ask('POST /api/second-factor/confirm', { headers: owner, body: { code } })
    s.clock.now += 1000
    expect((await app.ask('GET /api/companies/search?q=alfa', { headers: stolen })).status).toBe(401)
    expect((await app.ask('GET /api/companies/search?q=alfa', { headers: owner })).status).toBe(200)
  })

  test('who is signed in goes on until the next time, and other roles are not asked', async () => {
    const { s } = await peopleScenario()
    await setPassword(s, 'anna', PASSWORD)
    const app = await startApp(s)
    await app.cookieOf('disa')
    const roles = ['office', 'admin']
    const set = (as: string) => app.ask('PUT /api/settings/second-factor', { as, body: { roles } })
    expect((await set('eva')).status).toBe(403)
    expect((await set('adam')).status).toBe(200)
    expect((await app.ask('GET /api/companies/search?q=alfa', { as: 'disa' })).status).toBe(200)
    const anna = await app.ask('POST /api/session', { body: { username: 'anna', password: PASSWORD } })
    expect(anna.body.mustEnrol).toBe(false)
  })
})

describe('the secret', () => {
  test('is kept sealed: the database alone makes no codes', async () => {
    const { s, secret, user } = await enrolled()
    const kept = (await user('adam'))?.secondFactorSecret ?? ''
    expect(kept).not.toContain(secret)
    const key = readKey(s.dataDir)
    expect(unseal(kept, { key, userId: s.userId('adam') })).toBe(secret)
    expect(unseal(kept, { key, userId: s.userId('disa') })).toBeNull()
    expect(unseal(kept, { key: Buffer.alloc(32), userId: s.userId('adam') })).toBeNull()
    expect(unseal(`${kept.slice(0, -2)}xx`, { key, userId: s.userId('adam') })).toBeNull()
  })

  test('the key is readable by the server alone, and made once', async () => {
    const { s } = await peopleScenario()
    const key = readKey(s.dataDir)
    expect(statSync(keyFile(s.dataDir)).mode & 0o777).toBe(0o600)
    expect(readKey(s.dataDir).equals(key)).toBe(true)
    expect(unseal(seal('åäö', { key, userId: 1 }), { key, userId: 1 })).toBe('åäö')
    writeFileSync(keyFile(s.dataDir), 'halv')
    expect(() => readKey(s.dataDir)).toThrow('is not a key')
  })

  test('without the key a recovery code still lets one in', async () => {
    const { s, signIn, code, recoveryCodes } = await enrolled()
    writeFileSync(keyFile(s.dataDir), Buffer.alloc(32).toString('base64'))
    expect(await signIn(code())).toBe('bad_code')
    expect(await signIn(recoveryCodes[0])).toBe('in')
  })
})
