import { expect, test } from 'vitest'
import { endedSessionCookie, sessionCookie, sessionCookieName, tokenFromCookies } from '@/lib/auth/session-cookie'

const https = { PUBLIC_ORIGIN: 'https://ringko.example.se' }

test('the cookie is hidden from scripts and from other sites', () => {
  expect(sessionCookie({}, 'abc')).toBe('ringko_session=abc; Max-Age=1209600; Path=/; HttpOnly; SameSite=Lax')
})

test('under https it is bound to the host and never sent in the clear', () => {
  expect(sessionCookie(https, 'abc')).toMatch(/^__Host-ringko_session=abc; .*Path=\/; HttpOnly; SameSite=Lax; Secure$/)
  expect(endedSessionCookie(https)).toMatch(/^__Host-ringko_session=; Max-Age=0; .*Secure$/)
})

test('a cookie of plain http is not taken under https', () => {
  expect(tokenFromCookies(https, 'ringko_session=abc')).toBeNull()
  expect(tokenFromCookies(https, `a=1; ${sessionCookieName(https)}=abc; b=2`)).toBe('abc')
})

test('no cookie, an empty one and one that only ends alike are no session', () => {
  expect(tokenFromCookies({}, undefined)).toBeNull()
  expect(tokenFromCookies({}, 'ringko_session=')).toBeNull()
  expect(tokenFromCookies({}, 'x_ringko_session=abc')).toBeNull()
})
