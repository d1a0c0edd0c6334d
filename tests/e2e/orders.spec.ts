import { expect } from '@playwright/test'
import { DEMO_PASSWORD } from '@/lib/auth/demo-password'
import { anOrder } from '../support/an-order'
import type { Api } from './support/api'
import { press } from './support/desk'
import { findsNothing } from './support/finds-nothing'
import { opens } from './support/opens'
import { pickCompany } from './support/pick-company'
import { test } from './support/stories'

test.use({ expectedErrors: /status of 400/ })
test.describe.configure({ timeout: 180_000 })

test('the office finds an order, corrects it, fetches the file and cancels it', async ({ visitor, colleague }) => {
  const number = await sold(await colleague('anna'), await colleague('adam'))
  const { page, api } = visitor
  await api.post('/api/session', { username: 'disa', password: DEMO_PASSWORD })
  await page.goto('/order')
  await press(page, '/')
  await page.keyboard.type(String(number))
  await expect(page).toHaveURL(new RegExp(`q=${number}`))
  await page.getByRole('link', { name: String(number), exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Order ${number}` })).toBeVisible()
  await findsNothing(page, 'one order')

  await opens(page, { keys: 'r', name: `Rätta order ${number}` })
  await findsNothing(page, 'correction', '[role=dialog]')
  await page.getByLabel('Rad 1: Totalt').fill('1 999')
  await page.getByLabel('Org.nr').fill('556154-1491')
  await press(page, 'Control+Enter')
  await expect(page.getByText('Kontrollsiffran stämmer inte.')).toBeVisible()
  await page.getByLabel('Org.nr').fill('556154-1490')
  await press(page, 'Control+Enter')
  await expect(page.getByText('Ordern är rättad')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Historik' })).toContainText('1 999')

  const paper = await page.request.get(`${page.url().replace('/order/', '/api/orders/')}/confirmation`)
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-')

  await opens(page, { keys: 'm', name: `Makulera order ${number}` })
  await page.getByLabel('Anledning').fill('Kunden ångrade sig')
  await press(page, 'Enter')
  await expect(page.getByText('Makulerad av Disa')).toBeVisible()

  await page.goto(`/order?q=${number}`)
  await expect(page.getByText('Inte med i summan: 1 makulerade')).toBeVisible()
  await opens(page, { keys: 'e', name: 'Hämta order som fil' })
  await page.getByLabel('Varför hämtas den?').fill('Fakturering vecka 47')
  const download = page.waitForEvent('download')
  await press(page, 'Enter')
  expect((await download).suggestedFilename()).toMatch(/^order-\d{4}-\d\d-\d\d\.csv$/)
})

/** Anna sells a package that Adam has put on sale. Answers the order's number. */
async function sold(anna: Api, adam: Api): Promise<number> {
  const fields = { kind: 'single', listPriceOre: 240_000, includesText: 'Diplom', active: true, sort: 1 }
  const { id } = await adam.command<{ id: number }>('/api/products', { name: 'Diplom Berättelse', ...fields })
  const { organization } = await pickCompany(anna)
  const { card } = await anna.command<{ card: { holdToken: string } }>('/api/desk/open', {
    organizationId: organization.id,
  })
  const { order } = await anna.command<{ order: { number: number } }>('/api/desk/order', {
    ...{ holdToken: card.holdToken, order: anOrder(id), next: false },
  })
  return order.number
}
