import { expect } from '@playwright/test'
import { card, companyName, footer, isReady, note, open, pad, press, saveAndSeeNext, search } from './support/desk'
import { pickCompany } from './support/pick-company'
import { test } from './support/stories'

// A number that is refused on purpose.
test.use({ expectedErrors: /status of 400 .*\/numbers/ })

test('a reload brings the same card back, with the half-written note', async ({ caller }) => {
  const { page } = await caller('anna')
  await isReady(page)
  const name = await companyName(page).innerText()
  await press(page, 'n')
  await page.keyboard.type('Vill se exempel på diplomet')
  await expect(page.getByText(/^sparat \d\d:\d\d$/)).toBeVisible()
  await page.keyboard.type(' först')
  await page.reload()
  await expect(companyName(page)).toHaveText(name)
  await expect(note(page)).toHaveValue('Vill se exempel på diplomet först')
  await isReady(page)
  await saveAndSeeNext(page, '5', 'Enter')
})

test('older notes come by scrolling sideways, without a click', async ({ caller, colleague }) => {
  const cilla = await colleague('cilla')
  const company = await pickCompany(cilla)
  const { id: organizationId } = company.organization
  for (let at = 1; at <= 9; at += 1) {
    await cilla.command('/api/desk/note', { organizationId, note: `Notering nummer ${at}` })
  }
  const { page } = await caller('anna')
  await open(page, company)
  const strip = page.getByRole('list', { name: 'Senaste anteckningar' })
  await expect(strip.getByText('Notering nummer 9')).toBeInViewport()
  await expect(strip.getByText('Notering nummer 6')).not.toBeInViewport()
  await strip.focus()
  await press(page, 'ArrowRight', 'ArrowRight')
  await expect.poll(() => strip.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0)
  await strip.hover()
  await expect(async () => {
    await page.mouse.wheel(0, 600)
    await expect(strip.getByText('Notering nummer 1')).toBeInViewport({ timeout: 500 })
  }).toPass({ timeout: 10_000 })
})

test('a number and a contact told in the call are added in place', async ({ caller }) => {
  const { page, api } = await caller('anna')
  const company = await pickCompany(api, ({ contacts }) => contacts.length === 0)
  await open(page, company)
  await press(page, '+')
  const numbers = page.getByRole('dialog', { name: 'Nytt nummer' })
  await numbers.getByRole('textbox', { name: 'Telefonnummer' }).fill('12')
  await press(page, 'Enter')
  await expect(numbers.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true')
  await numbers.getByRole('textbox', { name: 'Telefonnummer' }).fill('08-465 004 78')
  await press(page, 'Enter')
  await expect(card(page).getByRole('link', { name: 'Ring 08-465 004 78' })).toBeVisible()

  await press(page, 'c')
  const contacts = page.getByRole('dialog', { name: 'Ny kontakt' })
  await contacts.getByRole('textbox', { name: 'Förnamn' }).fill('Karin')
  await contacts.getByRole('textbox', { name: 'Efternamn' }).fill('Öst')
  await contacts.getByRole('checkbox', { name: 'Beslutsfattare' }).click()
  await press(page, 'Control+Enter')
  await expect(contacts).toBeHidden()
  await expect(card(page)).toContainText('Fråga efter Karin Öst')
  const after = await api.company(company.organization.id)
  expect(after.contacts[0]).toMatchObject({ firstName: 'Karin', isDecisionMaker: true })
  expect(after.organization.phones.map(({ shown }) => shown)).toContain('08-465 004 78')
})

test('Ctrl K opens another company, and the card that stood there waits with its note', async ({ caller }) => {
  const { page, api } = await caller('anna')
  await isReady(page)
  const waiting = await companyName(page).innerText()
  await press(page, 'n')
  await page.keyboard.type('Kommer strax')
  await press(page, 'Escape')
  const company = await pickCompany(api)
  await open(page, company)
  await expect(footer(page)).toContainText(`Näst på tur ${waiting}`)
  await press(page, '6', 'Enter')
  await expect(companyName(page)).toHaveText(waiting)
  await expect(note(page)).toHaveValue('Kommer strax')
})

test('the basics are corrected on the card', async ({ caller }) => {
  const { page } = await caller('anna')
  await isReady(page)
  await press(page, 'e')
  const dialog = page.getByRole('dialog', { name: 'Ändra uppgifter' })
  await dialog.getByRole('textbox', { name: 'E-post' }).fill('vaxel@exempel.example')
  await dialog.getByRole('textbox', { name: 'Nås bäst klockan' }).fill('13:30')
  await press(page, 'Enter')
  await expect(dialog).toBeHidden()
  await expect(card(page)).toContainText('vaxel@exempel.example')
  await expect(card(page)).toContainText('nås bäst 13:30')
})

test('S skips with a reason, P rests, and Enter goes on', async ({ caller }) => {
  const { page, api } = await caller('anna')
  await isReady(page)
  const skipped = await companyName(page).innerText()
  await saveAndSeeNext(page, 's', '1')
  await expect(companyName(page)).not.toHaveText(skipped)
  await press(page, 'p')
  await expect(page.getByRole('heading', { name: 'Paus' })).toBeVisible()
  await expect.poll(async () => (await api.desk()).card).toBeNull()
  await press(page, 'Enter')
  await expect(card(page)).toBeVisible()
  await isReady(page)
})

test('X saves without the next card', async ({ caller }) => {
  const { page } = await caller('anna')
  await isReady(page)
  await press(page, '5', 'x')
  await expect(page.getByRole('heading', { name: 'Sparat' })).toBeVisible()
  await press(page, 'Enter')
  await isReady(page)
})

test('Skicka till AD takes what the office needs', async ({ caller }) => {
  const { page, api } = await caller('anna')
  const company = await pickCompany(api)
  await open(page, company)
  await press(page, '1', 'a')
  const office = page.getByRole('group', { name: 'Till AD' })
  await office.getByRole('button', { name: 'Faktura via mail' }).click()
  await press(page, 'Control+Enter')
  await expect(office.getByText('Skriv en e-postadress.')).toBeVisible()
  await office.getByRole('textbox', { name: 'E-post för fakturan' }).fill('ekonomi@exempel.example')
  await press(page, 'Control+Enter')
  await expect(companyName(page)).not.toHaveText(company.organization.legalName)
})

test('a colleague’s note on my card comes without a reload, and says who', async ({ caller, colleague }) => {
  const { page, api } = await caller('anna')
  const cilla = await colleague('cilla')
  await isReady(page)
  const { organization } = (await api.cards()).card
  await cilla.command('/api/desk/note', { organizationId: organization.id, note: 'De ringde in och frågade efter dig' })
  await expect(card(page).getByText('De ringde in och frågade efter dig')).toBeVisible()
  await expect(footer(page)).toContainText('Cilla Falk skrev på')
})

test('? lists every key, and Esc closes it', async ({ caller }) => {
  const { page } = await caller('anna')
  await isReady(page)
  await press(page, '?')
  const list = page.getByRole('dialog', { name: 'Alla tangenter' })
  await expect(list).toContainText('Spara / nästa')
  await expect(list).toContainText('Hoppa över kortet')
  await press(page, 'Escape')
  await expect(list).toBeHidden()
  await expect(pad(page)).toBeVisible()
})

test('figures typed in a field are text, not outcomes', async ({ caller }) => {
  const { page } = await caller('anna')
  await isReady(page)
  await press(page, 'n')
  await page.keyboard.type('ring 1 5 7')
  await expect(note(page)).toHaveValue('ring 1 5 7')
  await expect(pad(page).getByRole('button', { pressed: true })).toHaveCount(0)
  await press(page, 'Enter')
  await expect(note(page)).toHaveValue('ring 1 5 7\n')
})

test('a search finds people by part of their number and says when there is nothing', async ({ caller }) => {
  const { page } = await caller('anna')
  await isReady(page)
  await search(page, 'finns inte någonstans')
  await expect(page.getByText('Inga träffar. Prova en del av namnet eller numret.')).toBeVisible()
})
