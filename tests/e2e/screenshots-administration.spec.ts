import { expect } from '@playwright/test'
import { DEMO_PASSWORD } from '@/lib/auth/demo-password'
import { opens } from './support/opens'
import { test } from './support/stories'

// The pictures of docs/administrator.md and of the quality report; taken only when they are asked for. The set-up's own story takes first-steps.png.
test.skip(!process.env.UPDATE_SCREENSHOTS, 'UPDATE_SCREENSHOTS=1 takes them')

const PAGES = [
  { file: 'users.png', path: '/anvandare', dialog: null },
  { file: 'user-new.png', path: '/anvandare', dialog: { keys: 'n', name: 'Ny användare' } },
  { file: 'second-factor.png', path: '/konto', dialog: { keys: 't', name: 'Ställ in tvåstegsinloggning' } },
  { file: 'log.png', path: '/logg', dialog: null },
  { file: 'quality.png', path: '/rapporter/kvalitet', dialog: null },
]

for (const { file, path, dialog } of PAGES) {
  test(`docs/images/${file}`, async ({ visitor: { page, api } }) => {
    await api.post('/api/session', { username: 'adam', password: DEMO_PASSWORD })
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.goto(path)
    if (dialog) await opens(page, dialog)
    if (path === '/konto') await expect(page.getByRole('img', { name: 'QR-kod för appen' })).toBeVisible()
    await page.mouse.move(0, 0)
    await page.screenshot({ path: `docs/images/${file}`, animations: 'disabled' })
  })
}
