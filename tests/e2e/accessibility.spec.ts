import { expect, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from '@/lib/auth/demo-password'
import { isReady, press, search } from './support/desk'
import { findsNothing } from './support/finds-nothing'
import { pickCompany } from './support/pick-company'
import { test } from './support/stories'

test.use({ expectedErrors: /status of 404/ })
test.describe.configure({ timeout: 180_000 })

test('the way in', async ({ visitor: { page } }) => {
  await page.goto('/logga-in')
  await findsNothing(page, 'sign in')
  await page.getByRole('button', { name: 'Logga in' }).click()
  await expect(page.getByText('Skriv ditt användarnamn.')).toBeVisible()
  await findsNothing(page, 'sign in, with errors')
})

test('the account and a page that is not there', async ({ caller }) => {
  const { page } = await caller('anna')
  await page.goto('/konto')
  await expect(page.getByText('den här enheten')).toBeVisible()
  await findsNothing(page, 'account')
  await page.goto('/finns-inte')
  await findsNothing(page, 'not found')
})

test('the card, and each outcome’s fields', async ({ caller }) => {
  const { page } = await caller('anna')
  await isReady(page)
  await findsNothing(page, 'card')
  await page.getByRole('button', { name: 'Anna Nyström' }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await findsNothing(page, 'user menu')
  await press(page, 'Escape')
  for (const keys of [['1'], ['2', 'Enter'], ['4'], ['7', 'Enter'], ['7', '3'], ['7', '4'], ['7', '5', '3'], ['s']]) {
    await press(page, ...keys)
    await findsNothing(page, `outcome ${keys.join(' ')}`, OUTCOMES)
    for (let step = 0; step < 4; step += 1) await press(page, 'Escape')
  }
})

// Cilla's alone: the half-taken order stays on her card.
test('the order, with a proposal and with what is missing', async ({ caller }) => {
  const { page } = await caller('cilla')
  await isReady(page)
  await press(page, '8')
  const checklist = page.getByRole('tabpanel', { name: /^Checklista/ })
  await checklist.getByRole('textbox', { name: 'Förnamn' }).fill('anna')
  await expect(checklist.getByRole('button', { name: 'Ta förslaget Anna' })).toBeVisible()
  await checklist.getByLabel('Riktad').check()
  await findsNothing(page, 'order, with a proposal', CHECKLIST)
  await press(page, 'Control+Enter')
  await expect(checklist.getByText('Välj en produkt på raden.')).toBeVisible()
  await findsNothing(page, 'order, with what is missing', CHECKLIST)
})

test('what is asked before saving, and what goes to the office', async ({ caller }) => {
  const { page } = await caller('anna')
  await isReady(page)
  await press(page, 'n')
  await page.keyboard.type('Pratade med Lisa')
  await press(page, 'Escape', '5', 'Enter')
  await expect(page.getByText('Har du talat med någon?')).toBeVisible()
  await press(page, 'a')
  await page.getByRole('button', { name: 'Diplom till annan adress' }).click()
  await findsNothing(page, 'question and office')
})

test('every dialog of the desk', async ({ caller }) => {
  const { page, api } = await caller('anna')
  const { organization } = await pickCompany(api)
  await isReady(page)
  for (const [keys, name] of DIALOGS) {
    await press(page, keys)
    await expect(page.getByRole('dialog', { name })).toBeVisible()
    await findsNothing(page, name, DIALOG)
    await press(page, 'Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await search(page, organization.phones[0]?.shown ?? '')
  await expect(page.getByRole('option', { name: organization.legalName })).toBeVisible()
  await findsNothing(page, 'search', DIALOG)
  await press(page, 'Control+Enter')
  await expect(page.getByRole('dialog', { name: organization.legalName })).toBeVisible()
  await findsNothing(page, 'company', DIALOG)
  await page.getByRole('button', { name: 'Öppna för samtal' }).click()
  await expect(page.getByText('lämnades tillbaka till kön')).toBeVisible()
  await findsNothing(page, 'message')
})

test('history, contacts and a desk without a card', async ({ caller }) => {
  const { page, context } = await caller('bo')
  await isReady(page)
  for (const key of ['h', 'k']) {
    await press(page, key)
    await findsNothing(page, key)
  }
  const second = await context.newPage()
  await second.goto('/desk')
  await expect(second.getByRole('button', { name: 'Ta över' })).toBeVisible()
  await findsNothing(second, 'other screen')
  await second.close()
  await press(page, 'p')
  await expect(page.getByRole('heading', { name: 'Paus' })).toBeVisible()
  await findsNothing(page, 'pause')
})

test('a card that somebody has stopped', async ({ caller, colleague }) => {
  const { page, api } = await caller('bo')
  const eva = await colleague('eva')
  await isReady(page)
  const { organization } = (await api.cards()).card
  await eva.command('/api/suppressions', { organizationId: organization.id, case: 'no_calls' })
  await expect(page.getByText('Spärrad av Eva Strömberg')).toBeVisible()
  await findsNothing(page, 'stopped')
})

test('the import: where a file is dropped, set up, and what became of it', async ({ caller }) => {
  const { page } = await caller('eva')
  await page.goto('/import')
  const name = 'adresser.csv'
  const buffer = Buffer.from('Orgnr;Företagsnamn;Telefon\n559501-0967;Måleri AB;031-390 06 18\n1;Fel AB;')
  await page.getByLabel('Välj fil', { exact: true }).setInputFiles({ name, buffer, mimeType: 'text/csv' })
  await expect(page.getByRole('heading', { name })).toBeVisible()
  await page.getByRole('button', { name: /^Förhandsgranska/ }).click()
  await page.getByRole('button', { name: /^Fel 1/ }).click()
  await expect(page.getByText('ska ha 10 eller 12 siffror').filter({ visible: true })).toBeVisible()
  await page.getByLabel('Planera för varje företag').selectOption({ label: 'Ring' })
  await findsNothing(page, 'import, set up')
  await page.getByRole('button', { name: /^Läs in 2 rader/ }).click()
  await expect(page.getByText('Hämta fel rader')).toBeVisible({ timeout: 30_000 })
  await findsNothing(page, 'import, result')
  await page.goto('/import')
  await expect(page.getByRole('row', { name: /adresser.csv/ })).toBeVisible()
  await findsNothing(page, 'imports')
})

test('campaigns, and each part of one', async ({ visitor: { page, api } }) => {
  await api.post('/api/session', { username: 'eva', password: DEMO_PASSWORD })
  await page.goto('/kampanjer')
  await opens(page, { keys: 'n', name: 'Ny kampanj' })
  await findsNothing(page, 'new campaign', DIALOG)
  await press(page, 'Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await findsNothing(page, 'campaigns')
  await page.getByRole('link', { name: /^Hösten 2026/ }).click()
  await expect(page.getByRole('tab', { name: 'Översikt', selected: true })).toBeVisible()
  await findsNothing(page, 'one campaign')
  for (const [keys, name] of CAMPAIGN_TABS) {
    await expect(page.getByRole('tab', { name })).toBeVisible()
    await press(page, keys)
    await expect(page.getByRole('tab', { name, selected: true })).toBeVisible()
    await findsNothing(page, name, PANEL)
  }
  await press(page, '2')
  await opens(page, { keys: 'f', name: 'Fyll omgång 2' })
  await page.getByText('Sökning i registret').click()
  await page.getByLabel('Postnummer').fill('12')
  await press(page, 'Enter')
  await expect(page.getByText('är inget postnummer')).toBeVisible()
  await findsNothing(page, 'filling, with an error', DIALOG)
  await page.getByLabel('Postnummer').fill('100 00-999 99')
  await press(page, 'Enter')
  await expect(page.getByText('i urvalet')).toBeVisible()
  await findsNothing(page, 'filling, counted', DIALOG)
})

/** A page that has just come may not hear its first key yet. */
async function opens(page: Page, { keys, name }: { keys: string; name: string }): Promise<void> {
  await expect(async () => {
    await press(page, keys)
    await expect(page.getByRole('dialog', { name })).toBeVisible({ timeout: 1000 })
  }).toPass()
}

const CAMPAIGN_TABS = [
  ['2', 'Omgångar'],
  ['3', 'Medlemmar'],
  ['4', 'Manus'],
  ['5', 'Regler'],
] as const

const DIALOGS = [
  ['?', 'Alla tangenter'],
  ['f', 'Mina återkomster'],
  ['l', 'Akut adressvård'],
  ['+', 'Nytt nummer'],
  ['c', 'Ny kontakt'],
  ['e', 'Ändra uppgifter'],
  ['Control+k', 'Sök'],
] as const

const DIALOG = '[role=dialog]'
const PANEL = '[role=tabpanel]'
/** Where the outcome's fields stand; on a phone the sheet lies over everything else. */
const CHECKLIST = '#desk-middle, section[aria-label="Utfall"]'
const OUTCOMES = '[role=dialog], section[aria-label="Utfall"]'
