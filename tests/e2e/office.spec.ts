import { expect, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from '@/lib/auth/demo-password'
import { companyName, footer, isLeft, isReady, note, press } from './support/desk'
import { test } from './support/stories'

const inbox = (page: Page) => page.getByRole('region', { name: 'Ärenden' })
const item = (page: Page, company: string) => page.getByRole('article', { name: company })

test('a caller sends, AD sees it at once, takes it, answers, and the caller reads it; nobody else can take it', async ({
  caller,
  visitor,
  colleague,
}) => {
  const anna = await caller('anna')
  await isReady(anna.page)
  const company = (await anna.api.cards()).card.organization
  const { page, api } = visitor
  await api.post('/api/session', { username: 'disa', password: DEMO_PASSWORD })
  await page.goto('/')
  await expect(page).toHaveURL(/\/ad$/)

  const shown = await companyName(anna.page).innerText()
  await anna.page.getByRole('checkbox', { name: 'Skicka till AD' }).click()
  await anna.page.getByRole('button', { name: 'Riktat köp' }).click()
  await anna.page.locator('[data-field="office.receiver"]').fill('Björkskolan, klass 3B')
  await note(anna.page).fill('Köpet riktas till klassen.')
  await press(anna.page, 'Escape', '3', 'Enter')
  await isLeft(anna.page, shown)

  const line = inbox(page).getByRole('button', { name: new RegExp(company.legalName) })
  await expect(line).toBeVisible()
  await line.click()
  const task = item(page, company.legalName)
  await expect(task).toContainText('Köpet riktas till klassen.')
  await expect(task.getByRole('textbox', { name: 'Riktad till' })).toHaveValue('Björkskolan, klass 3B')
  await task.getByRole('heading', { level: 2 }).click()
  await press(page, 't')
  await inbox(page).getByRole('button', { name: /^Mina/ }).click()
  await expect(task).toContainText('Disa')

  const adam = await colleague('adam')
  const taskId = await taskOf(page)
  await expect(adam.command(`/api/office/tasks/${taskId}/take`, {})).rejects.toThrow(/har tagit ärendet/)

  await press(page, 's')
  await page.keyboard.type('Klart, insticksbladet går till 3B.')
  await press(page, 'Control+Enter')
  await expect(footer(anna.page)).toContainText(`AD svarade om ${company.legalName}`)
  const after = await anna.api.company(company.id)
  const said = { type: 'directed', status: 'done', comment: 'Klart, insticksbladet går till 3B.', answer: null }
  expect(after.lastActivities[0]?.office).toEqual([said])
  await press(page, 'u')
  await expect(task).toBeVisible()
})

test('a stop is lifted in the inbox, with its reason', async ({ visitor, colleague }) => {
  const bo = await colleague('bo')
  const { companies } = await bo.search('ab')
  const organization = companies.find((one) => one.stop === null)
  if (!organization) throw new Error('There is no company to stop')
  await bo.command('/api/suppressions', { organizationId: organization.id, case: 'recently_called', urgent: true })
  const { page, api } = visitor
  await api.post('/api/session', { username: 'disa', password: DEMO_PASSWORD })
  await page.goto('/ad')
  await inbox(page)
    .getByRole('button', { name: new RegExp(organization.legalName) })
    .click()
  const task = item(page, organization.legalName)
  await task.getByRole('textbox', { name: /^Svar till/ }).fill('Gällde en annan firma.')
  await task.getByRole('button', { name: 'Häv spärren' }).click()
  await expect(task).toBeHidden()
  expect((await bo.company(organization.id)).stop).toBeNull()

  await press(page, 'g', 'b')
  await expect(page).toHaveURL(/\/sparrar$/)
  await page.getByText('Hävda', { exact: true }).click()
  const lifted = page.getByRole('row', { name: new RegExp(organization.legalName) }).first()
  await expect(lifted).toContainText('Gällde en annan firma.')
  await bo.command('/api/suppressions', { organizationId: organization.id, case: 'no_calls' })
  await page.getByText('Gäller', { exact: true }).click()
  await page.getByRole('searchbox').fill(organization.legalName)
  await expect(page).toHaveURL(/text=/)
  await page.getByRole('button', { name: new RegExp(organization.legalName) }).click()
  await page.getByRole('textbox', { name: 'Anledning' }).fill('Kunden ringde och ville bli uppringd.')
  await press(page, 'Enter')
  await expect(page.getByText('Ingen spärr passar det du söker.')).toBeVisible()
  expect((await bo.company(organization.id)).stop).toBeNull()
})

/** The open task, as the page asks for it. */
async function taskOf(page: Page): Promise<number> {
  const list = await page.request.get('/api/office/tasks?view=mine')
  const { tasks } = await list.json()
  return tasks[0].id
}
