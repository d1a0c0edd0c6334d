import { expect, type Locator, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from '@/lib/auth/demo-password'
import type { FloorDay } from '@/lib/floor/types'
import type { Caller } from './support/caller'
import { companyName, press, saveAndSeeNext } from './support/desk'
import { test } from './support/stories'

test.use({ expectedErrors: /Failed to load resource|WebSocket connection to/ })

test('a supervisor sees every outcome and what everybody does, and is told when the line is lost', async ({
  visitor,
  caller,
}) => {
  const anna = await caller('anna')
  const bo = await caller('bo')
  const { page, context } = await watching(visitor)
  const calls = await callsSoFar(visitor)
  const onDesk = await companyName(anna.page).innerText()
  await expect(row(page, 'Anna Nyström')).toContainText(onDesk)

  await saveAndSeeNext(anna.page, '5', 'Enter')
  await expect(total(page, calls + 1)).toBeVisible()
  await saveAndSeeNext(bo.page, '6', 'Enter')
  await expect(total(page, calls + 2)).toBeVisible()
  await expect(row(page, 'Anna Nyström')).toContainText(await companyName(anna.page).innerText())
  await press(bo.page, 'p')
  await expect(row(page, 'Bo Lindqvist')).toContainText('Paus')
  await expect(page.getByRole('region', { name: 'Säljare' }).locator('..')).toContainText('1 paus')

  await context.setOffline(true)
  await expect(page.getByText('Ingen kontakt med servern.')).toBeVisible({ timeout: 20_000 })
  await saveAndSeeNext(anna.page, '6', 'Enter')
  await context.setOffline(false)
  await expect(page.getByText('Ingen kontakt med servern.')).toBeHidden({ timeout: 20_000 })
  await expect(total(page, calls + 3)).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('banner')).toContainText('I takt med databasen')
  await expect(page.getByRole('banner')).toContainText('Live')
})

test('figures lead to the calls behind them, one campaign can be shown, and a day that has been', async ({
  visitor,
}) => {
  const { page } = await watching(visitor)
  await expect(page.getByRole('link', { name: /^Kontakter: / })).toHaveAttribute('href', /^\/samtal\?.*talat=1/)
  await press(page, 'c')
  await expect(page.getByRole('combobox', { name: 'Kampanj' })).toBeFocused()
  await press(page, 'Escape', 't')
  await expect(page.getByRole('table', { name: 'Timme för timme' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Kampanj' }).selectOption({ label: 'Hösten 2026' })
  await expect(page).toHaveURL(/kampanj=\d+/)
  await expect(page.getByRole('link', { name: /^Samtal: / })).toHaveAttribute('href', /kampanj=\d+/)
  const day = await dayField(page).inputValue()
  await dayField(page).fill(dayBefore(day))
  await expect(page.getByRole('banner')).toContainText('Läst ')
  await expect(page.getByRole('heading', { name: 'Kön' })).toBeHidden()
  await page.getByRole('button', { name: 'Idag' }).click()
  await expect(page.getByRole('heading', { name: 'Kön' })).toBeVisible()
})

test('the wall shows the figures without controls, and Esc leaves it', async ({ visitor, caller }) => {
  const anna = await caller('anna')
  const { page } = await watching(visitor)
  const calls = await callsSoFar(visitor)
  await press(page, 'w')
  await expect(page).toHaveURL(/\?vagg=1$/)
  await expect(page.getByRole('banner')).toHaveCount(0)
  await expect(page.getByRole('button')).toHaveCount(0)
  await saveAndSeeNext(anna.page, '5', 'Enter')
  const tile = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Samtal' }) })
  await expect(tile).toContainText(String(calls + 1))
  await press(page, 'Escape')
  await expect(page).toHaveURL(/\/golvet$/)
  await expect(page.getByRole('button', { name: /Väggläge/ })).toBeVisible()
})

test('a caller is written to, and who is away hands over, from the row of the floor', async ({ visitor }) => {
  const { page } = await watching(visitor)
  await press(page, 'j')
  const actions = page.getByRole('button', { name: /^Åtgärder för / }).first()
  await expect(actions).toBeFocused()
  await press(page, 'Enter')
  await page.getByRole('menuitem', { name: 'Skriv meddelande' }).click()
  const writing = page.getByRole('dialog', { name: 'Skriv till säljare' })
  await expect(writing.getByRole('checkbox', { checked: true })).toHaveCount(1)
  await press(page, 'Escape')
  await expect(writing).toBeHidden()
  await expect(actions).toBeFocused()
  await press(page, 'Enter')
  await page.getByRole('menuitem', { name: 'Borta: lämna över löften' }).click()
  await expect(page.getByRole('dialog', { name: /^Lämna över löftena från / })).toBeVisible()
})

async function watching(visitor: Caller): Promise<Caller> {
  const { page, api } = visitor
  await page.setViewportSize({ width: 1366, height: 768 })
  await api.post('/api/session', { username: 'eva', password: DEMO_PASSWORD })
  await page.goto('/golvet')
  await expect(page.getByRole('banner')).toContainText('Live')
  return visitor
}

/** As the database has it, before anybody does anything. */
async function callsSoFar({ context }: Caller): Promise<number> {
  const floor: FloorDay = await (await context.request.get('/api/floor')).json()
  return floor.cells.reduce((sum, { outcome, count }) => sum + (outcome === 'order_cancelled' ? 0 : count), 0)
}

const total = (page: Page, calls: number): Locator => page.getByRole('link', { name: `Samtal: ${calls}`, exact: true })
const row = (page: Page, name: string): Locator => page.getByRole('row').filter({ hasText: name })

/** The one in the bar; a telephone has its own below it. */
const dayField = (page: Page): Locator => page.getByRole('banner').getByLabel('Dag', { exact: true })

/** The working day before one: the demo knows two weeks. */
function dayBefore(day: string): string {
  const at = new Date(`${day}T12:00:00Z`)
  at.setUTCDate(at.getUTCDate() - (at.getUTCDay() === 1 ? 3 : 1))
  return at.toISOString().slice(0, 10)
}
