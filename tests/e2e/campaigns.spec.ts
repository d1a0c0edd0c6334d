import { expect, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from '@/lib/auth/demo-password'
import type { Caller } from './support/caller'
import { card, companyName, footer, isReady, note, press, saveAndSeeNext } from './support/desk'
import { test } from './support/stories'

test('a campaign from its name to a caller’s first card', async ({ visitor, caller }) => {
  const bo = await caller('bo')
  const { page } = await steering(visitor, '/kampanjer')
  await create(page, { name: 'Våren 2027', copy: 'Jubileumsboken', member: 'Bo Lindqvist' })
  await fillFromSearch(page, '100 00-999 99')

  await campaignOf(bo.page).selectOption({ label: 'Våren 2027, omgång 1' })
  // The card on the desk, and the next that was shown, are of the campaign before.
  for (let left = 2; left > 0 && !(await isIn(bo, 'Våren 2027')); left -= 1) await saveAndSeeNext(bo.page, '5', 'Enter')
  expect(await isIn(bo, 'Våren 2027')).toBe(true)
  await expect(card(bo.page)).toContainText('Ny')
  await expect(bo.page.getByText('Ska vi ta med er på en halv sida?')).toBeVisible()

  await press(page, '4')
  const opening = page.getByRole('region', { name: 'Del 1' }).getByRole('textbox', { name: 'Text' })
  await opening.fill('God morgon, {{contact}}! {{caller}} från Vårboken.')
  await press(page, 'Control+Enter')
  await expect(page.getByText('Manuset är sparat och står på skrivborden.')).toBeVisible()
  await expect(bo.page.getByText('från Vårboken.')).toBeVisible()

  await press(page, 'Escape', '5')
  await page.getByRole('textbox', { name: 'Nej är förvalt från' }).fill('7')
  await press(page, 'Control+Enter')
  await expect(page.getByText('Reglerna är sparade.')).toBeVisible()
  await expect(page.getByText('1 regel är ändrad')).toBeVisible()
  expect((await bo.api.desk()).card?.attemptLimit).toBe(7)
})

test('a pause is seen by the caller at work, who finishes the card and gets the next when it is over', async ({
  visitor,
  caller,
}) => {
  const anna = await caller('anna')
  await isReady(anna.page)
  await expect(footer(anna.page)).toContainText('Näst på tur')
  const { page } = await steering(visitor, '/kampanjer/1')
  await expect(page.getByRole('button', { name: /^Pausa/ })).toBeVisible()
  await presses(page, { keys: 'p', until: 'Kampanjen är pausad. Kort på skärmen får göras klara.' })
  await expect(campaignOf(anna.page)).toContainText('Hösten 2026, omgång 2 · pausad')
  expect((await anna.api.desk()).deck).toBeNull()

  await press(anna.page, '5', 'Enter')
  await expect(anna.page.getByText('Arbetsledaren har pausat kampanjen.')).toBeVisible()
  await press(page, 'p')
  await isReady(anna.page)
  await expect(companyName(anna.page)).toBeVisible()
})

test('a round that ends while a caller talks says first what it moves, and keeps what was said', async ({
  visitor,
  caller,
}) => {
  const anna = await caller('anna')
  await isReady(anna.page)
  const { card: held } = await anna.api.cards()
  await note(anna.page).fill('Vill höra mer om reflexvästarna')
  const { page } = await steering(visitor, '/kampanjer/1?flik=omgangar')
  await expect(page.getByRole('button', { name: /^Nästa omgång/ })).toBeVisible()
  const asked = page.getByRole('alertdialog', { name: 'Omgång 2 avslutas och omgång 3 startar' })
  await expect(async () => {
    await press(page, 'o')
    await expect(asked).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expect(asked).toContainText('följer med till omgång 3 med tid och ägare kvar')
  await expect(asked).toContainText('Ett kort är på en skärm nu')
  await asked.getByRole('button', { name: 'Nästa omgång' }).click()
  await expect(page.getByText('Omgång 3 är igång.')).toBeVisible()

  await expect(anna.page.getByText('Omgången är avslutad.').first()).toBeVisible()
  await expect
    .poll(async () => (await anna.api.company(held.organization.id)).lastActivities[0]?.body)
    .toBe('Vill höra mer om reflexvästarna')
})

async function steering(visitor: Caller, path: string): Promise<Caller> {
  await visitor.api.post('/api/session', { username: 'eva', password: DEMO_PASSWORD })
  await visitor.page.goto(path)
  return visitor
}

const isIn = async ({ api }: Caller, name: string) => (await api.desk()).card?.campaignName === name
const campaignOf = (page: Page) => page.getByRole('combobox', { name: 'Kampanj' })

interface Wanted {
  name: string
  copy: string
  member: string
}

async function create(page: Page, { name, copy, member }: Wanted): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Ny kampanj' })
  await expect(async () => {
    await press(page, 'n')
    await expect(dialog).toBeVisible({ timeout: 1000 })
  }).toPass()
  await dialog.getByLabel('Manus och regler från').selectOption({ label: copy })
  await dialog.getByRole('checkbox', { name: member }).check()
  await dialog.getByRole('textbox', { name: 'Namn' }).fill(name)
  await press(page, 'Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name)
}

async function fillFromSearch(page: Page, postal: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Fyll omgång 1' })
  await expect(page.getByRole('button', { name: /^Fyll på/ })).toBeVisible()
  await press(page, 'f')
  await dialog.getByText('Sökning i registret').click()
  await dialog.getByLabel('Postnummer').fill(postal)
  await press(page, 'Enter')
  await expect(dialog.getByText('i urvalet')).toBeVisible()
  await expect(dialog.getByText('varav nyligen ringda')).toBeVisible()
  await press(page, 'Control+Enter')
  await expect(dialog.getByText('är tillagda.')).toBeVisible()
  await press(page, 'Escape')
  await expect(dialog).toBeHidden()
}

async function presses(page: Page, { keys, until }: { keys: string; until: string }): Promise<void> {
  await expect(async () => {
    await press(page, keys)
    await expect(page.getByText(until)).toBeVisible({ timeout: 1500 })
  }).toPass()
}
