import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from '@/lib/auth/demo-password'
import type { OrderPage } from '@/lib/order-list/types'
import { pngOf } from '../support/pictures'
import type { Api } from './support/api'
import { isReady, press } from './support/desk'
import { findsNothing } from './support/finds-nothing'
import { opens } from './support/opens'
import { test } from './support/stories'

// The browser says of each file and field that does not hold that it was refused.
test.use({ expectedErrors: /status of 400/ })
test.describe.configure({ timeout: 180_000 })

const LAST = 239
const DIALOG = '[role=dialog]'
const inbox = (page: Page) => page.getByRole('region', { name: 'Ärenden' })

test('the logo is chosen, stands in the mail and is taken back', async ({ visitor: { page, api } }) => {
  await api.post('/api/session', { username: 'adam', password: DEMO_PASSWORD })
  await page.goto('/installningar')
  const panel = page.getByRole('region', { name: 'Logga' })
  const choose = (name: string, buffer: Uint8Array) =>
    panel.getByLabel('Välj bild').setInputFiles({ name, mimeType: 'image/png', buffer: Buffer.from(buffer) })
  await choose('logga.png', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'))
  await expect(panel.getByRole('alert')).toHaveText(/varken PNG eller JPEG/)
  await choose('logga.png', pngOf({ width: 360, height: 120 }))
  await expect(panel.getByRole('img', { name: 'Loggan som den är nu' })).toBeVisible()
  await expect(panel.getByText(/^PNG, 360 × 120 bildpunkter/)).toBeVisible()
  await findsNothing(page, 'settings with a logo')

  await page.goto('/mallar/1')
  await expect(page.frameLocator('iframe').locator('img')).toHaveAttribute('src', /^data:image\/png;base64,/)
  await page.goto('/installningar')
  await expect(panel.getByRole('img')).toBeVisible()
  await panel.getByRole('button', { name: /^Ta bort/ }).click()
  await expect(panel.getByText('Ingen logga än.')).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Ångra' })).toBeVisible()
  await press(page, 'u')
  await expect(panel.getByRole('img')).toBeVisible()
})

test('what a colleague takes is seen at once, a long list goes on, and a type is done together', async ({
  visitor: { page, api },
  colleague,
}) => {
  const eva = await colleague('eva')
  const companies = await companiesToStop(eva, 51)
  for (const organizationId of companies)
    await eva.command('/api/suppressions', { organizationId, case: 'recently_called', note: 'Ringde i går.' })
  await api.post('/api/session', { username: 'adam', password: DEMO_PASSWORD })
  await page.goto('/ad')
  const lines = inbox(page).getByRole('list', { name: 'Ärenden' }).getByRole('listitem')
  await expect(lines).toHaveCount(50)
  // The list is there before its keys are.
  await expect(async () => {
    await press(page, 'f')
    await expect(inbox(page).getByRole('button', { name: /^Visa fler/ })).toBeHidden({ timeout: 3_000 })
  }).toPass()
  expect(await lines.count()).toBeGreaterThan(50)

  const disa = await colleague('disa')
  const asked = await page.request.get('/api/office/tasks?view=new')
  const [first]: { id: number; organization: string }[] = (await asked.json()).tasks
  if (!first) throw new Error('There is no task')
  await inbox(page)
    .getByRole('button', { name: new RegExp(first.organization) })
    .first()
    .click()
  const item = page.getByRole('article', { name: first.organization })
  await expect(item.getByRole('button', { name: 'Ta', exact: true })).toBeVisible()
  await disa.command(`/api/office/tasks/${first.id}/take`, {})
  await expect(inbox(page).getByRole('button', { name: /^Andras 1/ })).toBeVisible()

  await inbox(page).getByRole('combobox', { name: 'Typ' }).selectOption({ label: 'Adressvård' })
  await opens(page, { keys: 'm', name: /^Gör klart \d+ st: Adressvård/ })
  await findsNothing(page, 'the same type together', DIALOG)
  await page.getByRole('textbox', { name: 'Kommentar' }).fill('Spärrarna ligger kvar.')
  await press(page, 'Control+Enter')
  await expect(page.getByText('Inget att göra här')).toBeVisible()
  await press(page, 'u')
  await expect(lines.first()).toBeVisible()
})

test('the stops go out as a file, with a reason', async ({ visitor: { page, api }, colleague }) => {
  const eva = await colleague('eva')
  const [organizationId] = await companiesToStop(eva, 1)
  await eva.command('/api/suppressions', { organizationId, case: 'no_calls', note: '=cmd()' })
  await api.post('/api/session', { username: 'disa', password: DEMO_PASSWORD })
  await page.goto('/sparrar')
  await opens(page, { keys: 'e', name: 'Hämta spärrarna som fil (CSV)' })
  await findsNothing(page, 'stops as a file', DIALOG)
  await page.getByLabel('Varför hämtas listan? Det står i loggen.').fill('Till växeln')
  const download = page.waitForEvent('download')
  await press(page, 'Enter')
  const file = readFileSync(await (await download).path(), 'utf8')
  expect(file).toContain("'=cmd()")
  await page.locator('tbody button').first().click()
  await expect(page.getByRole('dialog', { name: /^Häv spärren på/ })).toBeVisible()
  await findsNothing(page, 'lifting', DIALOG)
})

test('the dialogs of products, orders and mail', async ({ visitor, caller }) => {
  const { page, api } = visitor
  await api.post('/api/session', { username: 'adam', password: DEMO_PASSWORD })
  await page.goto('/produkter')
  await opens(page, { keys: 'n', name: 'Ny produkt' })
  await page.getByLabel('Listpris exklusive moms').fill('tjugo')
  await press(page, 'Control+Enter')
  await expect(page.getByRole('dialog').locator('[aria-invalid=true]').first()).toBeVisible()
  await findsNothing(page, 'new product', DIALOG)
  await page.goto('/order')
  await opens(page, { keys: 'e', name: 'Hämta order som fil' })
  await findsNothing(page, 'orders as a file', DIALOG)
  const { orders }: OrderPage = await (await page.request.get('/api/orders?status=placed')).json()
  await page.goto(`/order/${orders[0]?.id}`)
  await opens(page, { keys: 'm', name: `Makulera order ${orders[0]?.number}` })
  await findsNothing(page, 'cancelling', DIALOG)

  const anna = await caller('anna')
  await isReady(anna.page)
  await opens(anna.page, { keys: 'j', name: 'Mail eller SMS' })
  await findsNothing(anna.page, 'mail or SMS', DIALOG)
  await anna.page.getByRole('dialog').getByLabel('Mall').selectOption({ index: 1 })
  await expect(anna.page.getByRole('dialog').getByLabel('Text')).not.toHaveValue('')
  await findsNothing(anna.page, 'mail or SMS, from a template', DIALOG)
})

/** Companies that nobody has stopped; the last ones, since cards are served from the other end. */
async function companiesToStop(colleague: Api, count: number): Promise<number[]> {
  const found: number[] = []
  for (let id = LAST; found.length < count; id -= 1) if ((await colleague.company(id)).stop === null) found.push(id)
  return found
}
