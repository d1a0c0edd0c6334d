import { expect, type Locator, type Page, type Response } from '@playwright/test'
import { DEMO_PASSWORD } from '@/lib/auth/demo-password'
import type { CompanyView } from '@/lib/organizations/company-view'
import type { RulePreview } from '@/lib/rule-changes/types'
import type { Caller } from './support/caller'
import { companyName, isLeft, isReady, open, press, time } from './support/desk'
import { pickCompany } from './support/pick-company'
import { test } from './support/stories'

const CAMPAIGN = '/kampanjer/1'

test('a rule is changed, what the preview counted is what the campaign shows, and it is undone after the toast', async ({
  visitor,
}) => {
  const { page } = await supervisor(visitor)
  await page.goto(`${CAMPAIGN}?flik=regler`)
  const rest = page.locator('[data-rule=recallTalkedDays]').getByRole('textbox')
  await expect(rest).toHaveValue('14')
  const asked = page.waitForResponse((answer) => answer.url().endsWith('/rules/preview'))
  await rest.fill('3')
  const counted = await previewOf(asked)
  expect(counted.ringable.becomes).toBeGreaterThan(1)
  const effect = `${counted.ringable.becomes} kort blir ringbara nu`
  const panel = page.locator('[data-preview=counted]')
  await expect(panel).toContainText(effect)
  await expect(panel).toBeInViewport()
  await press(page, 'Control+Enter')

  const latest = page.locator('[data-latest=done]')
  await expect(latest).toContainText('av Eva Strömberg')
  const moved = counted.due.earlier + counted.due.later
  await expect(latest).toContainText(`Vila efter samtal i annan omgång. ${moved} kort fick ny tid`)
  await page.goto(CAMPAIGN)
  await expect(ringable(page)).toHaveText(String(counted.ringable.after))

  await page.goto(`${CAMPAIGN}?flik=regler`)
  await expect(rest).toHaveValue('3')
  await latest.getByRole('button', { name: 'Ångra' }).click()
  await expect(latest).toContainText('Senaste ändringen ångrades')
  await expect(latest).toContainText(`${moved} kort fick tillbaka sin tid`)
  await expect(rest).toHaveValue('14')
  await page.goto(CAMPAIGN)
  await expect(ringable(page)).not.toHaveText(String(counted.ringable.after))
})

test('why a company did not come: on a screen, free, and stopped, with the way on', async ({ visitor, caller }) => {
  const bo = await caller('bo')
  await isReady(bo.page)
  const { card } = await bo.api.cards()
  const { page, api } = await supervisor(visitor)
  const ask = async ({ organization }: Pick<CompanyView, 'organization'>) => {
    await page.goto('/varfor')
    const search = page.getByRole('searchbox')
    const name = organization.marketingName ?? organization.legalName
    await search.fill(organization.phones[0]?.shown ?? name)
    await page.getByRole('list', { name: 'Träffar' }).getByRole('button', { name }).click()
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible()
  }
  await ask(await api.company(card.organization.id))
  await expect(page.locator('[data-hindrance=held]').first()).toContainText('På skärmen hos Bo Lindqvist sedan')

  const free = await pickCompany(api)
  await ask(free)
  await expect(page.getByText('Inget hindrar: det kan komma nu.').first()).toBeVisible()
  await api.command('/api/suppressions', { organizationId: free.organization.id, case: 'no_calls' })
  await page.getByRole('button', { name: 'Räkna igen' }).click()
  const stop = page.locator('[data-hindrance=suppressed]').first()
  await expect(stop).toContainText('Spärrat av Eva Strömberg')
  await expect(stop).toContainText('vill inte bli uppringd')
  await stop.getByRole('link', { name: 'Till spärrarna' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Spärrar' })).toBeVisible()
})

test('why a company did not come: locked to a caller, with since when, and the queue gives it to nobody else', async ({
  visitor,
  caller,
}) => {
  const anna = await caller('anna')
  const { page, api } = await supervisor(visitor)
  const company = await pickCompany(api, ({ contacts, lock }) => contacts.length > 0 && lock === null)
  await open(anna.page, company)
  const name = await companyName(anna.page).innerText()
  await press(anna.page, '2')
  await time(anna.page).fill('om 2 timmar')
  await press(anna.page, 'Enter')
  await isLeft(anna.page, name)

  await page.goto('/varfor')
  await page.getByRole('searchbox').fill(company.organization.legalName)
  await page.getByRole('list', { name: 'Träffar' }).getByRole('button').first().click()
  const lock = page.locator('[data-lock=own]')
  await expect(lock).toContainText(
    /^Låst av Anna Nyström sedan .*\d\d:\d\d: kortet kommer bara till Anna Nyström\. Löftet gäller .*\d\d:\d\d\./,
  )
  await expect(page.locator('[data-hindrance=not_due]').first()).toContainText('Lovat till')
  await lock.getByRole('link', { name: 'Till löftena' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Löften' })).toBeVisible()
})

test('how long the list lasts stands on the campaign with its table, and on the floor', async ({ visitor }) => {
  const { page } = await supervisor(visitor)
  await page.goto(CAMPAIGN)
  const panel = page.locator('[data-forecast=counted]')
  await expect(panel.getByRole('heading', { name: 'Listan räcker till' })).toBeVisible()
  await expect(panel).toContainText(/Räknat på \d+ samtal om dagen/)
  await panel.getByText('Visa siffrorna').click()
  await expect(panel.getByRole('columnheader', { name: 'Kvar' })).toBeVisible()
  await expect(panel.getByRole('row').nth(1)).toContainText(/\d+$/)
  await page.goto('/golvet')
  await page.getByRole('combobox', { name: 'Kampanj' }).selectOption({ label: 'Hösten 2026' })
  await expect(page.getByText(/^räcker (till|längre än) /)).toBeVisible()
})

async function supervisor(visitor: Caller): Promise<Caller> {
  const { page, api } = visitor
  await page.setViewportSize({ width: 1366, height: 768 })
  await api.post('/api/session', { username: 'eva', password: DEMO_PASSWORD })
  return visitor
}

async function previewOf(asked: Promise<Response>): Promise<RulePreview> {
  return (await asked).json()
}

/** The figure of the present round that says how many cards can be called now. */
const ringable = (page: Page): Locator =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText('Ringbart nu', { exact: true }) })
    .getByRole('definition')
