import { type BrowserContextOptions, expect, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from '@/lib/auth/demo-password'
import type { CompanyView } from '@/lib/organizations/company-view'
import type { Api } from './support/api'
import { isReady, note, open, press, saveAndSeeNext, time } from './support/desk'
import { test } from './support/stories'

// The pictures of the documentation; taken only when they are asked for, so that a run leaves the tree as it was.
test.skip(!process.env.UPDATE_SCREENSHOTS, 'UPDATE_SCREENSHOTS=1 takes them')

const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true }
const SHOTS: ReadonlyArray<{ file: string; look: BrowserContextOptions }> = [
  { file: 'desk.png', look: { colorScheme: 'light' } },
  { file: 'desk-dark.png', look: { colorScheme: 'dark' } },
  { file: 'desk-phone.png', look: { colorScheme: 'light', ...PHONE } },
]

for (const { file, look } of SHOTS) {
  test(`docs/images/${file}`, async ({ caller, colleague }) => {
    // A supervisor may look through the register; what a caller looks up is counted.
    const told = await pickTold(await colleague('eva'))
    const { page } = await caller('anna', look)
    await isReady(page)
    await saveAndSeeNext(page, '3', 'Enter')
    await open(page, told)
    await note(page).fill('Vill se exempel på diplomet först, ring efter lunch')
    await expect(page.getByText(/^sparat /)).toBeVisible()
    await press(page, 'Escape', 'v')
    if (!look.viewport) await promise(page)
    for (const told of await page.getByRole('button', { name: 'Stäng', includeHidden: true }).all()) await told.click()
    await page.mouse.move(0, 0)
    await page.screenshot({ path: `docs/images/${file}`, animations: 'disabled' })
  })
}

const ORDERS: ReadonlyArray<{ file: string; look: BrowserContextOptions }> = [
  { file: 'order.png', look: { colorScheme: 'light' } },
  { file: 'order-phone.png', look: { colorScheme: 'light', ...PHONE } },
]

for (const { file, look } of ORDERS) {
  test(`docs/images/${file}`, async ({ caller, colleague }) => {
    const told = await pickTold(await colleague('eva'))
    const { page } = await caller('anna', look)
    await isReady(page)
    await open(page, told)
    await beginOrder(page)
    await page.mouse.move(0, 0)
    await page.screenshot({ path: `docs/images/${file}`, animations: 'disabled' })
  })
}

const STEERING: ReadonlyArray<{ file: string; path: string; set?: (page: Page) => Promise<void> }> = [
  { file: 'campaigns.png', path: '/kampanjer' },
  { file: 'campaign-overview.png', path: '/kampanjer/1' },
  { file: 'campaign-fill.png', path: '/kampanjer/1?flik=omgangar', set: countSearch },
  { file: 'campaign-script.png', path: '/kampanjer/1?flik=manus' },
  { file: 'campaign-rules.png', path: '/kampanjer/1?flik=regler' },
]

for (const { file, path, set } of STEERING) {
  test(`docs/images/${file}`, async ({ visitor: { page, api } }) => {
    await api.post('/api/session', { username: 'eva', password: DEMO_PASSWORD })
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    await set?.(page)
    await page.mouse.move(0, 0)
    await page.screenshot({ path: `docs/images/${file}`, animations: 'disabled' })
  })
}

/** A line, and the first points confirmed; a name in small letters that is proposed with capitals. */
async function beginOrder(page: Page): Promise<void> {
  await press(page, '8')
  const checklist = page.getByRole('tabpanel', { name: /^Checklista/ })
  await checklist.getByLabel('Produkt').selectOption({ index: 2 })
  await checklist.getByRole('textbox', { name: 'Listpris ex moms' }).fill('2400')
  await press(page, 'Enter', 'Enter', 'Enter')
  await checklist.getByRole('textbox', { name: 'Efternamn' }).fill('von essen')
  for (const told of await page.getByRole('button', { name: 'Stäng', includeHidden: true }).all()) await told.click()
}

async function countSearch(page: Page): Promise<void> {
  await press(page, 'f')
  const dialog = page.getByRole('dialog', { name: /^Fyll omgång/ })
  await dialog.getByText('Sökning i registret').click()
  await dialog.getByLabel('Kommuner och län').fill('Västerbottens län, Sundsvall')
  await press(page, 'Enter')
  await expect(dialog.getByText('i urvalet')).toBeVisible()
}

async function promise(page: Page): Promise<void> {
  await press(page, '2')
  await time(page).fill('tis 13.30')
}

/** A customer who has been called before, with somebody to ask for; the one with the most to tell. */
async function pickTold(api: Api): Promise<CompanyView> {
  const told: CompanyView[] = []
  for (let id = 1; id <= 240; id += 1) {
    const company = await api.company(id)
    if (isFree(company) && company.contacts.length > 0 && company.lastActivities.length > 0) told.push(company)
  }
  const most = told.sort((one, other) => worthOf(other) - worthOf(one))[0]
  if (!most) throw new Error('The demo has no company that has been called')
  return most
}

function isFree({ hold, lock, stop, queue }: CompanyView): boolean {
  const isWaiting = queue.some(
    ({ campaignId, state, attempts }) => campaignId === 1 && state === 'waiting' && attempts < 3,
  )
  return !hold && !lock && !stop && isWaiting
}

function worthOf({ lastActivities, organization, queue }: CompanyView): number {
  const attempts = queue.find(({ campaignId }) => campaignId === 1)?.attempts ?? 0
  return lastActivities.length + 2 * attempts + (organization.customerNo ? 3 : 0)
}
