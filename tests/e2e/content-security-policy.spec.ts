import { expect } from '@playwright/test'
import { isReady } from './support/desk'
import { test } from './support/stories'

// Every story fails on a breach of the policy (support/stories.ts); this one shows that a breach is noticed.
test.use({ expectedErrors: /CSP script-src|Content Security Policy/ })

test('a script that the server did not send neither runs nor goes unnoticed', async ({ caller }) => {
  const { page, complaints } = await caller('anna')
  await isReady(page)
  expect(complaints).toEqual([])
  const injected = `<img alt="" src="/icon.svg" onload="document.title = 'taken over'">`
  await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), injected)
  await expect.poll(() => complaints.join('\n')).toContain('CSP script-src')
  await expect(page).not.toHaveTitle('taken over')
})

test('each answer has a nonce of its own', async ({ caller }) => {
  const { page } = await caller('anna')
  const policyOf = async () => (await page.reload())?.headers()['content-security-policy'] ?? ''
  const [first, second] = [await policyOf(), await policyOf()]
  expect(first).toMatch(/script-src [^;]*'nonce-/)
  expect(first).not.toContain("script-src 'unsafe-inline'")
  expect(second).not.toBe(first)
})
