import { expect, type Page } from '@playwright/test'
import type { Api } from './support/api'
import { card, companyName, footer, isReady, note, open, press } from './support/desk'
import { pickCompany } from './support/pick-company'
import { test } from './support/stories'

const checklist = (page: Page) => page.getByRole('tabpanel', { name: /^Checklista/ })
const field = (page: Page, name: string) => checklist(page).getByRole('textbox', { name, exact: true })
const hasCursor = (page: Page, name: string) => expect(field(page, name)).toBeFocused()

test('a whole order by keyboard alone, on a company opened by search', async ({ caller, colleague }) => {
  const eva = await colleague('eva')
  const company = await pickCompany(eva)
  await sells(await colleague('adam'))
  const { page, api } = await caller('anna')
  await isReady(page)
  await open(page, company)
  await press(page, '8')
  await expect(checklist(page).getByLabel('Produkt')).toBeFocused()
  await takeOrder(page)

  await expect(checklist(page).getByText('Avstämt', { exact: true })).toBeVisible()
  await expect(checklist(page).getByText(/3\s000 kronor inklusive moms/)).toBeVisible()
  const name = await companyName(page).innerText()
  const before = (await api.desk()).counts
  await press(page, 'Enter')
  await expect(companyName(page)).not.toHaveText(name)
  await expect(footer(page)).toContainText(/Sparade Order \d+ på/)
  // The mail as it will go, while it can be taken back (S58).
  await press(page, 'w')
  const mail = page.getByRole('dialog', { name: 'Tackmailet, som det går' })
  await expect(mail).toContainText('anna.aberg@bolaget.example')
  await expect(mail.frameLocator('iframe').getByText('Tack för att ni är med!')).toBeVisible()
  await press(page, 'Escape')
  await expect(mail).toBeHidden()
  await expect.poll(async () => (await api.desk()).counts.orders).toBe(before.orders + 1)
  expect((await api.desk()).counts.orderValue).toBe(before.orderValue + 240_000)
  const { organization, lastActivities } = await api.company(company.organization.id)
  expect(lastActivities[0]).toMatchObject({ outcome: 'order', talked: true })
  expect(organization).toMatchObject({ email: 'anna.aberg@bolaget.example', paymentTermsDays: 30 })
})

test('the order is refused with the very point that is missing, the cursor there', async ({ caller, colleague }) => {
  await sells(await colleague('adam'))
  const { page } = await caller('bo')
  await isReady(page)
  const name = await companyName(page).innerText()
  await press(page, '8')
  await takeOrder(page)
  await checklist(page).getByRole('checkbox', { name: 'E-post är avstämt' }).click()
  await field(page, 'E-post').fill('anna@gmial.com')
  await press(page, 'Control+Enter')
  await expect(checklist(page).getByText(/E-postadressen ser felskriven ut/)).toBeVisible()
  await hasCursor(page, 'E-post')
  await press(page, 'ArrowDown')
  await expect(field(page, 'E-post')).toHaveValue('anna@gmail.com')
  await press(page, 'Control+Enter')
  await expect(checklist(page).getByText('Stäm av punkten med kunden och kryssa för den.')).toBeVisible()
  await hasCursor(page, 'E-post')
  await field(page, 'Org.nr').fill('556677-8898')
  await press(page, 'Enter')
  await expect(checklist(page).getByText(/Kontrollsiffran stämmer inte/)).toBeVisible()
  await expect(companyName(page)).toHaveText(name)
})

test('a reload in the middle loses nothing, and an undone order stands there as it was', async ({
  caller,
  colleague,
}) => {
  await sells(await colleague('adam'))
  const { page, api } = await caller('cilla')
  await isReady(page)
  const name = await companyName(page).innerText()
  await press(page, 'n')
  await note(page).fill('Vill ha fakturan efter nyår')
  await press(page, 'Escape', '8')
  await checklist(page).getByLabel('Produkt').selectOption({ index: 1 })
  await field(page, 'Listpris ex moms').fill('2400')
  await press(page, 'Enter')
  await expect(checklist(page).getByText(/Att betala 3\s000 kr/)).toBeVisible()
  await expect(page.getByText(/^sparat /)).toBeVisible()
  await page.reload()
  await isReady(page)
  await expect(checklist(page).getByText(/Att betala 3\s000 kr/)).toBeVisible()
  await expect(card(page).getByRole('textbox', { name: 'Ny notering' })).toHaveValue('Vill ha fakturan efter nyår')

  await takeOrder(page)
  const { orders } = (await api.desk()).counts
  await press(page, 'Enter', 'Enter')
  await expect(footer(page)).toContainText(`på ${name}`)
  await expect.poll(async () => (await api.desk()).counts.orders).toBe(orders + 1)
  await press(page, 'u')
  await expect(companyName(page)).toHaveText(name)
  await isReady(page)
  await expect(checklist(page).getByText('Avstämt', { exact: true })).toBeVisible()
  await expect(field(page, 'E-post')).toHaveValue('anna.aberg@bolaget.example')
  await expect.poll(async () => (await api.desk()).counts.orders).toBe(orders)
})

/** Something to sell, should the demo have nothing. */
async function sells(admin: Api): Promise<void> {
  const { ordering } = await admin.desk()
  if (ordering.products.length > 0) return
  const product = {
    kind: 'single',
    listPriceOre: 240_000,
    includesText: 'Diplom och insticksblad',
    active: true,
    sort: 1,
  }
  await admin.command('/api/products', { name: 'Stora paketet', ...product })
}

/** The talk as a caller types it: a product, and point by point what the customer says. */
async function takeOrder(page: Page): Promise<void> {
  const product = checklist(page).getByLabel('Produkt')
  await product.selectOption({ index: 1 })
  await product.focus()
  await press(page, 'Enter', 'Enter')
  await page.keyboard.insertText('2400')
  await press(page, 'Enter', 'Enter')
  await hasCursor(page, 'Juridiskt namn')
  await press(page, 'Enter')
  await contact(page)
  await press(page, 'Enter')
  // "Samma namn utåt?" Ja, unless the card knows another one.
  await press(page, 'Enter', 'Enter')
  await invoice(page)
  await link(page)
  await hasCursor(page, 'E-post')
  await page.keyboard.insertText('anna.aberg@bolaget.example')
  await press(page, 'Enter', 'ArrowRight', 'Enter')
}

async function contact(page: Page): Promise<void> {
  await field(page, 'Förnamn').fill('anna')
  await press(page, 'ArrowDown', 'Tab')
  await page.keyboard.insertText('Åberg')
}

async function invoice(page: Page): Promise<void> {
  await expect(checklist(page).getByRole('radio', { name: 'Post', exact: true })).toBeFocused()
  await press(page, 'Enter')
}

async function link(page: Page): Promise<void> {
  await hasCursor(page, 'Url')
  await page.keyboard.insertText('www.bolaget.example')
  await press(page, 'Enter')
}
