import { expect, test } from 'vitest'
import { bearsToken } from '@/lib/auth/bearer-token'
import { isSessionAlive, SESSION_ABSOLUTE_MS, SESSION_IDLE_MS } from '@/lib/auth/session-rules'
import { hashSessionToken, newSessionToken } from '@/lib/auth/session-token'

test.each([
  ['Bearer hemligt', true],
  ['bearer   hemligt', true],
  ['Bearer hemlig', false],
  ['Bearer hemligtt', false],
  ['Bearer hemligt x', false],
  ['x Bearer hemligt', false],
  ['Bearerhemligt', false],
  ['Basic hemligt', false],
  ['hemligt', false],
  ['', false],
  [undefined, false],
])('the header %j bears the token: %s', (header, answer) => expect(bearsToken(header, 'hemligt')).toBe(answer))

test('a header without a token bears none', () => {
  expect(bearsToken('Bearer ', 'x')).toBe(false)
  expect(bearsToken(undefined, 'undefined')).toBe(false)
})

test('tokens are 256 bits, no two alike, and kept as a hash that fits in an address', () => {
  const tokens = Array.from({ length: 50 }, newSessionToken)
  expect(new Set(tokens).size).toBe(50)
  for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/)
  expect(hashSessionToken('abc')).toBe('ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0')
})

test('a session ends twelve hours after its last use, and fourteen days after it began', () => {
  expect([SESSION_IDLE_MS, SESSION_ABSOLUTE_MS]).toEqual([12 * 3_600_000, 14 * 24 * 3_600_000])
  const used = { lastSeenAt: 1000, expiresAt: SESSION_ABSOLUTE_MS }
  expect(isSessionAlive(used, 1000 + SESSION_IDLE_MS - 1)).toBe(true)
  expect(isSessionAlive(used, 1000 + SESSION_IDLE_MS)).toBe(false)
  const old = { lastSeenAt: SESSION_ABSOLUTE_MS - 5, expiresAt: SESSION_ABSOLUTE_MS }
  expect(isSessionAlive(old, SESSION_ABSOLUTE_MS - 1)).toBe(true)
  expect(isSessionAlive(old, SESSION_ABSOLUTE_MS)).toBe(false)
})
