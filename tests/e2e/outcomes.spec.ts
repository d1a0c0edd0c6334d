import { expect } from '@playwright/test'
import { addCalendarDays, instantOf, localDayOf } from '@/lib/calendar/local-time'
import type { Api } from './support/api'
import { isLeft, open, outcome, pad, press, time } from './support/desk'
import { entryOf, pickCompany } from './support/pick-company'
import { test } from './support/stories'

const HALF_PAST_NINE = 9 * 60 + 30

test('1 Återkom without a time is anyone’s, in the next part of the day', async ({ caller }) => {
  const { page, api } = await caller('anna')
  const company = await pickCompany(api)
  await open(page, company)
  await press(page, '1')
  await expect(pad(page)).toContainText('Utan tid:')
  await press(page, 'Enter')
  await isLeft(page, company.organization.legalName)
  const after = await api.company(company.organization.id)
  expect(after.lastActivities[0]).toMatchObject({ outcome: 'callback', talked: true, attemptNo: 1 })
  expect(entryOf(after)).toMatchObject({ state: 'waiting', lane: 'callback', attempts: 1 })
  expect(after.lock).toBeNull()
})

test('1 Återkom at a time that is written as people say it', async ({ caller }) => {
  const { page, api } = await caller('anna')
  const company = await pickCompany(api)
  await open(page, company)
  await press(page, '1')
  await expect(time(page)).toBeVisible()
  await press(page, 't')
  await page.keyboard.type('imorgon 9:30')
  await expect(pad(page)).toContainText('kl. 09:30')
  await press(page, 'Enter')
  await isLeft(page, company.organization.legalName)
  const tomorrow = addCalendarDays(localDayOf(Date.parse((await api.desk()).at)), 1)
  const { dueAt } = entryOf(await api.company(company.organization.id))
  expect(Date.parse(dueAt ?? '')).toBe(instantOf(tomorrow, HALF_PAST_NINE))
})

test('2 Återkom Prio asks for time and contact, and locks the address on the caller', async ({ caller }) => {
  const { page, api } = await caller('anna')
  const company = await pickCompany(api, ({ contacts }) => contacts.length > 0)
  await open(page, company)
  await press(page, '2')
  await expect(time(page)).toBeFocused()
  await press(page, 'Enter')
  await expect(pad(page).getByText('Välj när du ska ringa tillbaka.')).toBeVisible()
  await time(page).fill('imorgon 9:30')
  await press(page, 'Enter')
  await isLeft(page, company.organization.legalName)
  const after = await api.company(company.organization.id)
  const [contact] = company.contacts
  expect(after.lock).toMatchObject({ ownerName: 'Anna Nyström' })
  expect(after.lastActivities[0]).toMatchObject({
    outcome: 'callback_prio',
    contact: `${contact?.firstName} ${contact?.lastName}`,
  })
  const { callbacks } = await api.desk()
  expect(callbacks.find(({ organizationId }) => organizationId === company.organization.id)?.isPrio).toBe(true)
})

test('2 Återkom Prio with somebody who was not on the card', async ({ caller }) => {
  const { page, api } = await caller('anna')
  const company = await pickCompany(api, ({ contacts }) => contacts.length === 0)
  await open(page, company)
  await press(page, '2')
  await time(page).fill('om 2 dagar')
  await press(page, 'Enter')
  await expect(pad(page).getByText('Välj vem du har talat med.')).toBeVisible()
  await pad(page).getByRole('combobox', { name: 'Vem har du talat med?' }).selectOption('Ny kontakt')
  await pad(page).getByRole('textbox', { name: 'Förnamn' }).fill('Lisa')
  await pad(page).getByRole('textbox', { name: 'Efternamn' }).fill('Öberg')
  await press(page, 'Control+Enter')
  await isLeft(page, company.organization.legalName)
  const after = await api.company(company.organization.id)
  expect(after.contacts[0]).toMatchObject({ firstName: 'Lisa', lastName: 'Öberg' })
  expect(after.lastActivities[0]?.contact).toBe('Lisa Öberg')
})

for (const { keys, name, became } of [
  { keys: '3', name: '3 Nej closes the card for the round', became: { state: 'closed', closedAs: 'no' } },
  { keys: '4', name: '4 Nej/Återkom 6 mån sleeps for half a year', became: { state: 'waiting', lane: 'woken' } },
  { keys: '5', name: '5 Ej svar comes back another part of the day', became: { state: 'waiting', lane: 'retry' } },
  { keys: '6', name: '6 Upptaget comes back soon', became: { state: 'waiting', lane: 'busy' } },
]) {
  test(name, async ({ caller }) => {
    const { page, api } = await caller('anna')
    const company = await pickCompany(api)
    await open(page, company)
    await press(page, keys, 'Enter')
    await isLeft(page, company.organization.legalName)
    expect(entryOf(await api.company(company.organization.id))).toMatchObject(became)
  })
}

test('a note that tells of a talk makes Ej svar ask, and Återkom is one key away', async ({ caller }) => {
  const { page, api } = await caller('anna')
  const company = await pickCompany(api)
  await open(page, company)
  await press(page, 'n')
  await page.keyboard.type('Pratade med Lisa i växeln')
  await press(page, 'Escape', '5', 'Enter')
  await expect(pad(page).getByText('Har du talat med någon?')).toBeVisible()
  await press(page, '1')
  await expect(outcome(page, 'Återkom vem som helst')).toHaveAttribute('aria-pressed', 'true')
  await press(page, 'Enter')
  await isLeft(page, company.organization.legalName)
  const [activity] = (await api.company(company.organization.id)).lastActivities
  expect(activity).toMatchObject({ outcome: 'callback', body: 'Pratade med Lisa i växeln' })
})

test('after five attempts Nej stands there, and going on has to be explained', async ({ caller, colleague }) => {
  const cilla = await colleague('cilla')
  const company = await pickCompany(cilla)
  for (let attempt = 0; attempt < 5; attempt += 1) await callInVain(cilla, company.organization.id)
  const { page, api } = await caller('anna')
  await open(page, company)
  await expect(page.getByText('Kontaktförsök 5 av 5')).toBeVisible()
  await expect(outcome(page, 'Nej föreslås')).toHaveAttribute('aria-pressed', 'true')
  await press(page, '5', 'Enter')
  await expect(pad(page).getByText('Skriv varför ni ska fortsätta ringa.')).toBeVisible()
  await pad(page).getByRole('textbox', { name: 'Varför ringa vidare?' }).fill('Ny chef på måndag')
  await press(page, 'Control+Enter')
  await isLeft(page, company.organization.legalName)
  expect(entryOf(await api.company(company.organization.id))).toMatchObject({ attempts: 6, lane: 'retry' })
})

async function callInVain(api: Api, organizationId: number): Promise<void> {
  await api.command('/api/desk/open', { organizationId, campaignId: 1 })
  const { card } = await api.desk()
  await api.command('/api/desk/outcome', { holdToken: card?.holdToken, outcome: 'no_answer', next: false })
}
