import { expect, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from '@/lib/auth/demo-password'
import { press } from './support/desk'
import { test } from './support/stories'

test.describe.configure({ timeout: 180_000 })

test('a supervisor reads last week, and every figure opens what it counts', async ({ visitor }) => {
  const { page, api } = visitor
  await api.post('/api/session', { username: 'eva', password: DEMO_PASSWORD })
  await page.goto('/rapporter')
  await page.getByRole('button', { name: 'Förra veckan' }).click()
  await expect(page).toHaveURL(/fran=/)
  const table = page.getByRole('table', { name: 'Utfall i perioden' })
  const calls = table
    .getByRole('row', { name: /^Summa/ })
    .getByRole('link')
    .first()
  await expect(calls).toHaveText(/^\d/)
  const counted = await calls.innerText()
  const download = page.waitForEvent('download')
  await press(page, 'c')
  const why = page.getByRole('dialog', { name: 'Hämta siffror med namn' })
  await expect(why.getByLabel('Varför hämtas den?')).toBeFocused()
  await why.getByLabel('Varför hämtas den?').fill('Veckans uppföljning')
  await press(page, 'Enter')
  expect((await download).suggestedFilename()).toMatch(/^utfall-\d{4}-\d\d-\d\d\.csv$/)

  await calls.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Samtalen bakom siffran' })).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'samtal' })).toContainText(`${counted} samtal`)
  await page.getByRole('table').getByRole('button').first().click()
  await expect(page.getByRole('dialog').filter({ hasText: 'Notering' })).toBeVisible()
  await press(page, 'Escape')

  await page.goBack()
  await page.getByRole('link', { name: 'Försäljning' }).click()
  await page.getByLabel('Kolumner').selectOption('Säljare')
  await expect(page).toHaveURL(/kolumner=caller/)
  await page
    .getByRole('table', { name: 'Försäljning i perioden' })
    .getByRole('row', { name: /^Summa/ })
    .getByRole('link')
    .first()
    .click()
  await expect(page.getByText('Sålda order, även de som makulerats senare', { exact: true })).toBeVisible()

  await page.goto('/rapporter/svar')
  await page.getByRole('button', { name: 'I år' }).click()
  await expect(page).toHaveURL(/fran=\d{4}-01-01/)
  await openCell(page)
})

test('a caller reads their own figures and nobody else’s', async ({ visitor }) => {
  const { page, api } = visitor
  await api.post('/api/session', { username: 'bo', password: DEMO_PASSWORD })
  await page.goto('/rapporter/utfall')
  await page.getByRole('button', { name: 'Förra veckan' }).click()
  const rows = page.getByRole('table', { name: 'Utfall i perioden' }).locator('tbody').getByRole('row')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('Bo')
  await expect(page.getByLabel('Säljare', { exact: true })).toHaveCount(0)
})

/** A half-hour's number of calls is the number of its list. */
async function openCell(page: Page) {
  const cell = page
    .getByRole('table', { name: /Andel som svarade/ })
    .getByRole('link')
    .first()
  const said = /av (\d+) samtal/.exec(await cell.innerText())?.[1]
  await cell.click()
  await expect(page.getByRole('status').filter({ hasText: 'samtal' })).toContainText(`${said} samtal`)
}
