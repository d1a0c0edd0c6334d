import { expect, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from '@/lib/auth/demo-password'
import { card } from './support/desk'
import { test } from './support/stories'

test.use({ expectedErrors: /status of 401/ })

test('a wrong password is told beside the field, the right one leads to the card', async ({ visitor: { page } }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/logga-in$/)
  await expect(page.getByRole('textbox', { name: 'Användarnamn' })).toBeFocused()
  await fillIn(page, 'fel lösenord')
  await expect(page.getByText('Användarnamnet och lösenordet hör inte ihop.')).toBeVisible()
  await expect(page.getByLabel('Lösenord')).toBeFocused()
  await fillIn(page, DEMO_PASSWORD)
  await expect(page).toHaveURL(/\/desk$/)
  await expect(card(page)).toBeVisible()
})

test('signing out gives the card back and closes the desk', async ({ caller, colleague }) => {
  const { page, api } = await caller('anna')
  const { card: hers } = await api.cards()
  await page.getByRole('button', { name: 'Anna Nyström' }).click()
  await page.getByRole('menuitem', { name: 'Logga ut' }).click()
  await expect(page).toHaveURL(/\/logga-in$/)
  const bo = await colleague('bo')
  expect((await bo.company(hers.organization.id)).hold).toBeNull()
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/logga-in$/)
})

test('in the demo one click is enough', async ({ visitor: { page } }) => {
  await page.goto('/logga-in')
  await page.getByRole('button', { name: /Bo Lindqvist/ }).click()
  await expect(card(page)).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('Bo Lindqvist')
})

test('what is sent before the page hears is sent when it does, and never stands in the address', async ({
  visitor: { page },
}) => {
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  await page.route('**/_next/static/**/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700))
    await route.continue()
  })
  await page.goto('/logga-in', { waitUntil: 'commit' })
  await fillIn(page, DEMO_PASSWORD)
  await expect(card(page)).toBeVisible()
  expect(addresses.filter((address) => address.includes('password'))).toEqual([])
})

async function fillIn(page: Page, password: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Användarnamn' }).fill('anna')
  await page.getByLabel('Lösenord').fill(password)
  await page.keyboard.press('Enter')
}
