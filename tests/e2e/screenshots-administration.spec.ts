import { expect } from '@playwright/test'
import { DEMO_PASSWORD } from '@/lib/auth/demo-password'
import { press } from './support/desk'
import { test } from './support/stories'

// The pictures of docs/administrator.md; taken only when they are asked for. The set-up's own story takes first-steps.png.
test.skip(!process.env.UPDATE_SCREENSHOTS, 'UPDATE_SCREENSHOTS=1 takes them')

const PAGES = [
  { file: 'users.png', path: '/anvandare', keys: [] },
  { file: 'user-new.png', path: '/anvandare', keys: ['n'] },
  { file: 'second-factor.png', path: '/konto', keys: ['t'] },
  { file: 'log.png', path: '/logg', keys: [] },
]

for (const { file, path, keys } of PAGES) {
  test(`docs/images/${file}`, async ({ visitor: { page, api } }) => {
    await api.post('/api/session', { username: 'adam', password: DEMO_PASSWORD })
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.goto(path)
    await press(page, ...keys)
    if (keys.length > 0) await expect(page.getByRole('dialog')).toBeVisible()
    if (path === '/konto') await expect(page.getByRole('img', { name: 'QR-kod för appen' })).toBeVisible()
    await page.mouse.move(0, 0)
    await page.screenshot({ path: `docs/images/${file}`, animations: 'disabled' })
  })
}
