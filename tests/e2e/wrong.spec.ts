import { expect } from '@playwright/test'
import { card, companyName, footer, isLeft, open, pad, press } from './support/desk'
import { entryOf, pickCompany } from './support/pick-company'
import { test } from './support/stories'

test('Spärrton with another number left marks the one that was called, and the card stays', async ({ caller }) => {
  const { page, api } = await caller('anna')
  const company = await pickCompany(api, ({ organization }) => organization.phones.length > 1)
  const { legalName, id, phones } = company.organization
  await open(page, company)
  await press(page, '7', '1', 'Enter')
  await expect(card(page).getByRole('list', { name: 'Andra nummer' })).toContainText(`${phones[0]?.shown} dött`)
  await expect(companyName(page)).toHaveText(legalName)
  await expect(card(page).getByRole('link', { name: `Ring ${phones[1]?.shown}` })).toBeVisible()
  const after = await api.company(id)
  expect(after.organization.phones.map(({ status }) => status)).toEqual(expect.arrayContaining(['ok', 'dead']))
  expect(after.lastActivities[0]).toMatchObject({ outcome: 'wrong', reason: 'dead_number', talked: false })
})

test('Spärrton on the only number closes the card', async ({ caller }) => {
  const { page, api } = await caller('anna')
  const company = await pickCompany(api, ({ organization }) => organization.phones.length === 1)
  await open(page, company)
  await press(page, '7', '1', 'Enter')
  await isLeft(page, company.organization.legalName)
  const after = await api.company(company.organization.id)
  expect(after.organization.phones[0]?.status).toBe('dead')
  expect(entryOf(after).state).not.toBe('waiting')
})

test('Privatperson stops the number for good', async ({ caller }) => {
  const { page, api } = await caller('anna')
  const company = await pickCompany(api)
  await open(page, company)
  await press(page, '7', '2', 'Enter')
  await isLeft(page, company.organization.legalName)
  expect((await api.company(company.organization.id)).stop).toMatchObject({ case: 'private_person' })
})

test('Obehörig kontaktperson offers a web search first', async ({ caller }) => {
  const { page, api } = await caller('anna')
  const company = await pickCompany(api)
  await open(page, company)
  await press(page, '7', '3')
  const link = pad(page).getByRole('link', { name: 'Sök på nätet efter' })
  await expect(link).toHaveAttribute('href', /^https:/)
  await press(page, 'Enter')
  await isLeft(page, company.organization.legalName)
  expect(entryOf(await api.company(company.organization.id))).toMatchObject({ state: 'closed', closedAs: 'wrong' })
})

test('HK-hänvisning links to the head office that is found', async ({ caller }) => {
  const { page, api } = await caller('anna')
  const company = await pickCompany(api)
  const head = await pickCompany(api, ({ organization }) => organization.id !== company.organization.id)
  await open(page, company)
  await press(page, '7', '4')
  await expect(pad(page).getByRole('textbox', { name: 'Sök huvudkontoret' })).toBeFocused()
  await page.keyboard.type(head.organization.phones[0]?.shown ?? '')
  await pad(page).getByRole('button', { name: head.organization.legalName }).click()
  await expect(pad(page).getByText(`Kopplas till ${head.organization.legalName}`)).toBeVisible()
  await press(page, 'Control+Enter')
  await isLeft(page, company.organization.legalName)
  const after = await api.company(company.organization.id)
  expect(after.organization.headOffice).toEqual({ id: head.organization.id, name: head.organization.legalName })
  expect(entryOf(after).state).toBe('closed')
})

test('HK-hänvisning makes the head office when there is none', async ({ caller }) => {
  const { page, api } = await caller('anna')
  const company = await pickCompany(api)
  await open(page, company)
  await press(page, '7', '4')
  await expect(pad(page).getByRole('textbox', { name: 'Sök huvudkontoret' })).toBeFocused()
  await page.keyboard.type('Norrlands Kedja AB')
  await pad(page).getByRole('button', { name: 'Finns inte, skapa nytt' }).click()
  await pad(page).getByRole('textbox', { name: 'Huvudkontorets telefon' }).fill('08-465 004 91')
  await press(page, 'Control+Enter')
  await isLeft(page, company.organization.legalName)
  const { headOffice } = (await api.company(company.organization.id)).organization
  expect(headOffice?.name).toBe('Norrlands Kedja AB')
  const made = await api.company(headOffice?.id ?? 0)
  expect(made.organization.phones[0]?.shown).toBe('08-465 004 91')
})

for (const { key, said, stop } of [
  { key: '1', said: 'Vi har nyligen ringt', stop: 'recently_called' },
  { key: '2', said: 'Helt upphört', stop: 'ceased' },
  { key: '3', said: 'Vill inte bli uppringd', stop: 'no_calls' },
]) {
  test(`Akut Adressvård, ${said}: asked once, and cannot be undone`, async ({ caller }) => {
    const { page, api } = await caller('anna')
    const company = await pickCompany(api)
    await open(page, company)
    await press(page, '7', '5', key, 'Enter')
    const question = pad(page).getByText('Skicka till Akut Adressvård?')
    await expect(question).toBeVisible()
    await expect(pad(page)).toContainText(company.organization.phones[0]?.shown ?? '')
    await press(page, 'Escape')
    await expect(question).toBeHidden()
    await press(page, 'Enter')
    await expect(question).toBeVisible()
    await press(page, 'Enter')
    await isLeft(page, company.organization.legalName)
    await expect(footer(page).getByRole('button', { name: 'Ångra' })).toBeHidden()
    const after = await api.company(company.organization.id)
    expect(after.stop).toMatchObject({ case: stop, byName: 'Anna Nyström' })
    expect(entryOf(after).state).not.toBe('waiting')
  })
}

test('angry over being called twice: the number is on everybody’s urgent list', async ({ caller }) => {
  const { page, api } = await caller('anna')
  const company = await pickCompany(api)
  await open(page, company)
  await press(page, '7', '5', '1')
  await pad(page).getByRole('checkbox', { name: 'Arg över att vi ringt dubbelt' }).click()
  await press(page, 'Enter')
  await expect(pad(page).getByText('Skicka till Akut Adressvård?')).toBeVisible()
  await press(page, 'Enter')
  await isLeft(page, company.organization.legalName)
  await press(page, 'l')
  await expect(page.getByRole('dialog', { name: 'Akut adressvård' })).toContainText(company.organization.legalName)
})
