import { expect, type Locator, type Page } from '@playwright/test'
import type { CompanyView } from '@/lib/organizations/company-view'

/** The company that is called now. */
export const card = (page: Page): Locator => page.getByRole('region', { name: /^Kort: / })
export const companyName = (page: Page): Locator => card(page).getByRole('heading', { level: 2 })
export const pad = (page: Page): Locator => page.getByRole('region', { name: 'Utfall' })
export const outcome = (page: Page, name: string): Locator => pad(page).getByRole('button', { name, exact: false })
export const note = (page: Page): Locator => page.getByRole('textbox', { name: 'Ny notering' })
export const time = (page: Page): Locator => page.getByRole('textbox', { name: 'När?' })
export const connection = (page: Page): Locator => page.getByRole('banner').getByRole('status')
export const footer = (page: Page): Locator => page.getByRole('contentinfo')

/** The keys as a caller presses them, one after the other. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Waits until the server has confirmed the card: then the figures work. */
export async function isReady(page: Page): Promise<void> {
  // On a phone the outcomes lie in a closed sheet.
  await expect(page.getByRole('button', { name: 'Ej svar', includeHidden: true })).toBeEnabled()
}

/** The card of `name` is left and what was saved on it is with the server: the next card stands there, confirmed. */
export async function isLeft(page: Page, name: string): Promise<void> {
  await expect(companyName(page)).not.toHaveText(name)
  await isReady(page)
}

/** The outcome's keys, and Enter: the card is left, the next one stands there. Gives back whose card it is now. */
export async function saveAndSeeNext(page: Page, ...keys: string[]): Promise<string> {
  const before = await companyName(page).innerText()
  await press(page, ...keys)
  await isLeft(page, before)
  return companyName(page).innerText()
}

/** Finds a company by its number in the palette (Ctrl K) and puts it on the desk. */
export async function open(page: Page, { organization }: Pick<CompanyView, 'organization'>): Promise<void> {
  const name = organization.marketingName ?? organization.legalName
  await search(page, organization.phones[0]?.shown ?? name)
  await expect(page.getByRole('option', { name })).toBeVisible()
  await press(page, 'Enter')
  await expect(companyName(page)).toHaveText(name)
  await isReady(page)
}

export async function search(page: Page, text: string): Promise<void> {
  await press(page, 'Control+k')
  await page.getByRole('dialog', { name: 'Sök' }).getByRole('combobox').fill(text)
}
