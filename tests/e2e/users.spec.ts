import { expect, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from '@/lib/auth/demo-password'
import { codeNow } from '../support/code-now'
import { press } from './support/desk'
import { opens } from './support/opens'
import { test } from './support/stories'

const PASSWORD = 'tre vanliga ord'

test.use({ expectedErrors: /status of (401|404)/ })
test.describe.configure({ timeout: 120_000 })

test('somebody is invited, comes in by the link, and leaves', async ({ visitor: { page, api }, browser, server }) => {
  await api.post('/api/session', { username: 'adam', password: DEMO_PASSWORD })
  await page.goto('/anvandare')
  await opens(page, { keys: 'n', name: 'Ny användare' })
  await page.getByRole('dialog').getByLabel('Namn', { exact: true }).fill('Dag Ek')
  await press(page, 'Enter')
  const link = await page.getByLabel('Engångslänk').inputValue()
  await press(page, 'Escape')
  await expect(page.getByRole('row', { name: /Dag Ek.*Väntar på lösenord/ })).toBeVisible()

  const context = await browser.newContext({ baseURL: server.url })
  const his = await context.newPage()
  await his.goto(link)
  await his.getByLabel('Lösenord', { exact: true }).fill(PASSWORD)
  await his.getByLabel('Lösenordet en gång till').fill(PASSWORD)
  await his.keyboard.press('Enter')
  await expect(his).toHaveURL(/\/desk$/)
  const other = await context.newPage()
  await other.goto(link)
  await expect(other.getByRole('heading', { name: 'Länken fungerar inte längre' })).toBeVisible()

  await page.reload()
  await page.getByRole('link', { name: 'Dag Ek' }).click()
  await expect(page.getByText('Chrome på Linux')).toBeVisible()
  await press(page, 'x')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Stäng av' }).click()
  await expect(page.getByText('Kontot är avstängt.')).toBeVisible()
  await other.goto('/desk')
  await expect(other).toHaveURL(/\/logga-in$/)
  await context.close()

  await press(page, 'g', 'l')
  await expect(page.getByRole('button', { name: 'Adam Engström stängde av Dag Ek.' })).toBeVisible()
  await page.getByLabel('Person').selectOption('Dag Ek')
  await expect(page).toHaveURL(/\/logg\?person=\d+$/)
  await expect(page.getByRole('button', { name: 'Dag Ek valde lösenord med en engångslänk.' })).toBeVisible()
})

test('the second factor is set up, asked for, and stood in for by a recovery code', async ({ visitor, server }) => {
  const { page, api } = visitor
  await api.post('/api/session', { username: 'disa', password: DEMO_PASSWORD })
  await page.goto('/konto')
  await opens(page, { keys: 't', name: 'Ställ in tvåstegsinloggning' })
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('img', { name: 'QR-kod för appen' })).toBeVisible()
  const secret = (await dialog.locator('.font-mono').innerText()).replace(/\s/g, '')
  await dialog.getByLabel('Koden som appen visar').fill(codeNow(secret, Date.now()))
  await press(page, 'Enter')
  await expect(dialog.getByRole('listitem')).toHaveCount(10)
  const spare = await dialog.getByRole('listitem').first().innerText()
  await dialog.getByRole('button', { name: 'Jag har sparat dem' }).click()
  await expect(page.getByText('10 reservkoder är kvar.')).toBeVisible()

  await api.signOut()
  await page.goto(server.url)
  await signIn(page)
  await page.getByLabel('Kod från telefonen').fill('000000')
  await press(page, 'Enter')
  await expect(page.getByText('Koden stämmer inte eller är redan använd.')).toBeVisible()
  await page.getByLabel('Kod från telefonen').fill(spare)
  await press(page, 'Enter')
  await expect(page).toHaveURL(/\/ad$/)
  await page.goto('/konto')
  await expect(page.getByText('9 reservkoder är kvar.')).toBeVisible()
})

async function signIn(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: 'Användarnamn' }).fill('disa')
  await page.getByLabel('Lösenord').fill(DEMO_PASSWORD)
  await press(page, 'Enter')
}
