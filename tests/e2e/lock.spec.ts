import { expect, type Page } from '@playwright/test'
import { companyName, isLeft, open, press, search, time } from './support/desk'
import { pickCompany } from './support/pick-company'
import { test } from './support/stories'

test('a Prio locks the address before the eyes of the other caller', async ({ caller }) => {
  const anna = await caller('anna')
  const bo = await caller('bo')
  const company = await pickCompany(anna.api, ({ contacts }) => contacts.length > 0)
  const { legalName, phones } = company.organization
  await open(anna.page, company)

  await search(bo.page, phones[0]?.shown ?? '')
  await expect(bo.page.getByRole('option', { name: legalName })).toContainText('hos Anna Nyström sedan')
  await press(bo.page, 'Enter')
  const dialog = bo.page.getByRole('dialog', { name: legalName })
  await expect(dialog).toContainText('Hos Anna Nyström', { ignoreCase: true })

  await press(anna.page, '2')
  await time(anna.page).fill('imorgon 10')
  await press(anna.page, 'Enter')
  await expect(dialog).toContainText('Låst av Anna Nyström sedan', { ignoreCase: true })
  await expect(dialog.getByRole('button', { name: 'Öppna för samtal' })).toBeHidden()

  await press(bo.page, 'Escape')
  await triesToOpen(bo.page, { number: phones[0]?.shown ?? '', name: legalName })
})

test('who has promised it opens it from the callbacks, and Nej lets it go', async ({ caller }) => {
  const { page, api } = await caller('anna')
  const company = await pickCompany(api, ({ contacts }) => contacts.length > 0)
  const { legalName, id } = company.organization
  await open(page, company)
  await press(page, '2')
  await time(page).fill('om 3 dagar')
  await press(page, 'Enter')
  await isLeft(page, legalName)
  await press(page, 'f')
  await page.getByRole('button', { name: `Öppna ${legalName}` }).click()
  await expect(companyName(page)).toHaveText(legalName)
  await expect(page.getByText('Låst på dig')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Nej', exact: false }).first()).toBeEnabled()
  await press(page, '3', 'Enter')
  await isLeft(page, legalName)
  expect((await api.company(id)).lock).toBeNull()
})

/** The other caller is shown the company, and is told that it cannot be called. */
async function triesToOpen(page: Page, { number, name }: { number: string; name: string }): Promise<void> {
  const before = await companyName(page).innerText()
  await search(page, number)
  await expect(page.getByRole('option', { name })).toContainText('låst av Anna Nyström sedan')
  await press(page, 'Enter')
  await expect(page.getByRole('dialog', { name })).toContainText('Går inte att ringa nu.')
  await press(page, 'Escape')
  await expect(companyName(page)).toHaveText(before)
}
