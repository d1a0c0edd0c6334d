import { expect } from '@playwright/test'
import { companyName, connection, isLeft, isReady, note, press } from './support/desk'
import { test } from './support/stories'

// A request that is cut off on purpose.
test.use({ expectedErrors: /ERR_CONNECTION_REFUSED .*\/api\/desk\/outcome/ })

test('a second tab shows no second card, and takes it over when asked', async ({ caller }) => {
  const { page, context, api } = await caller('anna')
  await isReady(page)
  const name = await companyName(page).innerText()
  await press(page, 'n')
  await note(page).fill('Halvskrivet')
  await press(page, 'Escape')
  await expect(page.getByText(/^sparat /)).toBeVisible()

  const second = await context.newPage()
  await second.goto('/desk')
  const elsewhere = 'Kortet är öppet på en annan skärm'
  await expect(second.getByRole('heading', { name: elsewhere })).toBeVisible()
  // A page that has just come is there to read before it hears its keys.
  await expect(async () => {
    await press(second, 'Enter')
    await expect(companyName(second)).toHaveText(name, { timeout: 2000 })
  }).toPass()
  await expect(note(second)).toHaveValue('Halvskrivet')
  await expect(page.getByRole('heading', { name: elsewhere })).toBeVisible()

  await isReady(second)
  await press(second, '5', 'Enter')
  await isLeft(second, name)
  await expect(companyName(second)).toHaveText((await api.cards()).card.organization.legalName)
  await expect(page.getByRole('heading', { name: elsewhere })).toBeVisible()
})

test('a reload that the server never heard of keeps the card on this screen', async ({ caller }) => {
  const { page } = await caller('anna')
  await isReady(page)
  const name = await companyName(page).innerText()
  await page.evaluate(() => Object.assign(navigator, { sendBeacon: () => false }))
  await page.reload()
  await expect(companyName(page)).toHaveText(name)
  await isReady(page)
})

test('what a tab that died had kept is sent by the next one, which gets the next card', async ({ caller }) => {
  const { page, context, api } = await caller('anna')
  await isReady(page)
  const { deck } = await api.cards()
  // Stopped for the whole browser: a try that is made while the tab closes must not get through.
  await context.route('**/api/desk/outcome', (route) => route.abort('connectionrefused'))
  await page.evaluate(() => Object.assign(navigator, { sendBeacon: () => false }))
  await press(page, '5', 'Enter')
  await expect(connection(page)).toContainText('1 osparat')
  await page.close()
  await context.unroute('**/api/desk/outcome')
  const next = await context.newPage()
  await next.goto('/desk')
  await expect(companyName(next)).toHaveText(deck.organization.legalName)
  await isReady(next)
  await expect(connection(next)).not.toContainText('ospara')
})
