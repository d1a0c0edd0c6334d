import { expect } from '@playwright/test'
import { DEMO_PASSWORD } from '@/lib/auth/demo-password'
import { test } from './support/stories'

// The pictures of docs/supervisor.md about promises; taken only when they are asked for.
test.skip(!process.env.UPDATE_SCREENSHOTS, 'UPDATE_SCREENSHOTS=1 takes them')

test('promises and absence', async ({ visitor: { page, api } }) => {
  await api.post('/api/session', { username: 'eva', password: DEMO_PASSWORD })
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto('/lofte')
  await expect(page.getByRole('tab', { name: /^Alla lås/ })).toBeVisible()
  await page.keyboard.press('2')
  await page.mouse.move(0, 0)
  await page.screenshot({ path: 'docs/images/promises.png', animations: 'disabled' })
  await page.keyboard.press('h')
  const dialog = page.getByRole('dialog')
  const from = dialog.getByRole('combobox', { name: 'Vem är borta?' })
  await expect(from.getByRole('option')).not.toHaveCount(1)
  await from.selectOption({ index: 1 })
  await dialog.getByRole('combobox', { name: 'Till' }).selectOption({ index: 1 })
  await dialog.getByRole('button', { name: 'Sjuk' }).click()
  await page.screenshot({ path: 'docs/images/absence.png', animations: 'disabled' })
})
