import { expect, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from '@/lib/auth/demo-password'
import type { CampaignView } from '@/lib/campaigns/campaign-view'
import type { Caller } from './support/caller'
import { companyName, footer, isLeft, note, open, press, time } from './support/desk'
import { pickCompany } from './support/pick-company'
import { test } from './support/stories'

const row = (page: Page, company: string) => page.getByRole('listitem').filter({ hasText: company })
const messages = (page: Page) => footer(page).getByRole('region', { name: 'Meddelanden' })

test('a promise in danger changes hands, both callers are told at once, and it is taken back', async ({
  caller,
  visitor,
}) => {
  const anna = await caller('anna')
  const bo = await caller('bo')
  const company = await promiseSoon(anna)
  const eva = await supervisor(visitor, '/lofte')

  await row(eva, company).getByRole('button', { name: 'Ta över' }).click()
  const dialog = eva.getByRole('dialog', { name: `Ta över löftet till ${company}` })
  await choose(dialog.getByRole('combobox', { name: 'Till' }), /^Bo /)
  await dialog.getByRole('button', { name: 'Sjuk' }).click()
  await press(eva, 'Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(row(eva, company)).toContainText('Bo Lindqvist')

  await expect(messages(anna.page)).toContainText(`flyttade ditt löfte till ${company} till Bo Lindqvist. Sjuk`)
  await expect(messages(bo.page)).toContainText(`gav dig löftet till ${company}`)
  await press(bo.page, 'f')
  await expect(bo.page.getByRole('dialog', { name: 'Mina återkomster' })).toContainText(company)
  await press(bo.page, 'Escape')

  await eva.getByRole('button', { name: 'Ångra' }).click()
  await expect(row(eva, company)).toContainText('Anna Nyström')
})

test('a message stands on the desk until it is ticked off, and a new script is there at once', async ({
  caller,
  visitor,
}) => {
  const bo = await caller('bo')
  const { card } = await bo.api.cards()
  await tickAll(bo.page)
  const shown = await companyName(bo.page).innerText()
  await note(bo.page).fill('Halva meningen')
  const eva = await supervisor(visitor, `/kampanjer/${card.campaignId}`)
  await press(eva, 'w')
  const dialog = eva.getByRole('dialog', { name: 'Skriv till säljare' })
  await dialog.getByRole('textbox', { name: 'Meddelande' }).fill('Samling 15:00 vid whiteboarden.')
  await press(eva, 'Control+Enter')
  await expect(dialog.getByRole('textbox', { name: 'Meddelande' })).toHaveValue('')

  await expect(messages(bo.page)).toContainText('Samling 15:00 vid whiteboarden.')
  await expect(note(bo.page)).toBeFocused()
  await press(bo.page, 'Escape')
  await bo.page.reload()
  await expect(messages(bo.page)).toContainText('Samling 15:00 vid whiteboarden.')
  await expect(messages(bo.page).getByRole('button', { name: 'Läst' })).toBeEnabled()
  await press(bo.page, 'q')
  await expect(messages(bo.page)).toBeHidden()
  await expect(dialog.getByText(/Läst av 1 av/)).toBeVisible()
  await press(eva, 'Escape')

  await expect(note(bo.page)).toHaveValue('Halva meningen')
  const { version, script } = await campaignOf(visitor, card.campaignId)
  const sections = [...script.sections, { title: 'Kampanjpris', text: 'Från idag ingår frakten.', kind: 'section' }]
  const change = { commandId: crypto.randomUUID(), version, script: { sections } }
  await visitor.api.put(`/api/campaigns/${card.campaignId}/script`, change)
  await expect(bo.page.getByText('Från idag ingår frakten.')).toBeVisible()
  await expect(bo.page.getByText(/^Manuset ändrades \d\d:\d\d av Eva/)).toBeVisible()
  await expect(note(bo.page)).toHaveValue('Halva meningen')
  await expect(companyName(bo.page)).toHaveText(shown)
})

test('all promises of who is away are handed over in one act that says the number', async ({ caller, visitor }) => {
  const anna = await caller('anna')
  const company = await promiseSoon(anna)
  await tickAll(anna.page)
  const eva = await supervisor(visitor, '/lofte')
  await press(eva, 'h')
  // What it says when it is done is a dialog too, by its role.
  const dialog = eva.getByRole('dialog', { name: /^Lämna över/ })
  await choose(dialog.getByRole('combobox', { name: 'Vem är borta?' }), /^Anna /)
  await choose(dialog.getByRole('combobox', { name: 'Till' }), /^Cilla /)
  await expect(dialog.getByText(/^\d+ löften? flyttas från Anna Nyström till Cilla/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Sjuk' }).click()
  await dialog.getByRole('button', { name: /^Flytta \d+/ }).click()
  await expect(dialog).toBeHidden()
  await expect(row(eva, company)).toContainText('Cilla')
  await expect(messages(anna.page)).toContainText(/flyttade .* till Cilla/)
})

/** A promise of half an hour from now, made on the desk. */
async function promiseSoon({ page, api }: Caller): Promise<string> {
  const company = await pickCompany(api, ({ contacts, lock }) => contacts.length > 0 && lock === null)
  await open(page, company)
  const name = await companyName(page).innerText()
  await press(page, '2')
  await time(page).fill('om 30 min')
  await press(page, 'Enter')
  await isLeft(page, name)
  return company.organization.legalName
}

async function supervisor({ page, api }: Caller, path: string): Promise<Page> {
  await api.post('/api/session', { username: 'eva', password: DEMO_PASSWORD })
  await page.goto(path)
  return page
}

/** Chooses the option whose text begins so. */
async function choose(select: ReturnType<Page['getByRole']>, text: RegExp): Promise<void> {
  const option = select.getByRole('option', { name: text })
  await expect(option).toBeAttached()
  await select.selectOption((await option.getAttribute('value')) ?? '')
}

/** What an earlier story left on this desk. */
async function tickAll(page: Page): Promise<void> {
  const { request } = page
  const { notices } = await (await request.get('/api/desk')).json()
  const headers = { 'X-Ringko-Client': 'stories' }
  for (const { id } of notices) {
    await request.post(`/api/notices/${id}/read`, { headers, data: { commandId: crypto.randomUUID() } })
  }
  await expect(messages(page)).toBeHidden()
}

async function campaignOf({ page }: Caller, id: number): Promise<CampaignView> {
  return (await page.request.get(`/api/campaigns/${id}`)).json()
}
