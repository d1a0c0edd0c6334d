import { expect, test } from 'vitest'
import { contentSecurityPolicy } from '@/lib/auth/content-security-policy'

const page = { nonce: 'n0nce', host: 'ringko.example.se', isDevelopment: false }

test('only scripts that carry the nonce run', () => {
  const scripts = contentSecurityPolicy(page)
    .split('; ')
    .find((part) => part.startsWith('script-src'))
  expect(scripts).toBe(`script-src 'self' 'nonce-n0nce' 'strict-dynamic'`)
})

test('the page talks to its own server and its socket alone', () => {
  expect(contentSecurityPolicy(page)).toContain(`connect-src 'self' ws://ringko.example.se wss://ringko.example.se;`)
})

test('everything else is closed, but what menus, pictures and workers need', () => {
  expect(contentSecurityPolicy(page).split('; ').sort()).toEqual([
    `base-uri 'none'`,
    `connect-src 'self' ws://ringko.example.se wss://ringko.example.se`,
    `default-src 'self'`,
    `font-src 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `img-src 'self' data: blob:`,
    `object-src 'none'`,
    `script-src 'self' 'nonce-n0nce' 'strict-dynamic'`,
    `style-src 'self' 'unsafe-inline'`,
    `worker-src 'self' blob:`,
  ])
})

test('only a developer’s own page may evaluate text', () => {
  expect(contentSecurityPolicy({ ...page, isDevelopment: true })).toContain(`'strict-dynamic' 'unsafe-eval';`)
})
