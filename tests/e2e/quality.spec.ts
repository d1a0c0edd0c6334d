import { expect } from '@playwright/test'
import { DEMO_PASSWORD } from '@/lib/auth/demo-password'
import { isReady, press } from './support/desk'
import { test } from './support/stories'

test.describe.configure({ timeout: 180_000 })

test('a skipped card is counted with its reason, for the caller and for the supervisor', async ({
  caller,
  browser,
  server,
}) => {
  const { page } = await caller('bo')
  await isReady(page)
  await press(page, 's', '1')
  await isReady(page)
  await press(page, 'y')
  await expect(page.getByRole('dialog', { name: 'Mina order' })).toBeVisible()
  await page.goto('/rapporter/kvalitet')
  const own = page.getByRole('table', { name: 'Kvalitet per säljare' })
  await expect(own.getByRole('row')).toHaveCount(2)
  await own.getByRole('link', { name: /Överhoppade/ }).click()
  const cards = page.getByRole('region', { name: /^Överhoppade/ }).first()
  await expect(cards.getByText('Fel tid att ringa').first()).toBeVisible()

  const context = await browser.newContext({ baseURL: server.url })
  const eva = await context.newPage()
  await eva.goto('/logga-in')
  await eva.getByLabel('Användarnamn').fill('eva')
  await eva.getByLabel('Lösenord').fill(DEMO_PASSWORD)
  await press(eva, 'Enter')
  await expect(eva).not.toHaveURL(/logga-in/)
  await eva.goto('/rapporter/kvalitet')
  await expect(eva.getByRole('row', { name: /^Alla tillsammans/ })).toBeVisible()
  await eva
    .getByRole('row', { name: /^Bo / })
    .getByRole('link', { name: /Överhoppade/ })
    .click()
  await expect(eva).toHaveURL(/visa=skipped/)
  await expect(eva.getByText('Fel tid att ringa').first()).toBeVisible()
  await context.close()
})

test('the best day can be turned off, and stays off', async ({ caller }) => {
  const { page } = await caller('anna')
  await page.goto('/konto')
  const box = page.getByRole('checkbox', { name: 'Säg till när jag slår min bästa dag' })
  await expect(box).toBeChecked()
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/api/desk/best'))
  await box.click()
  await saved
  await page.reload()
  await expect(box).not.toBeChecked()
})
