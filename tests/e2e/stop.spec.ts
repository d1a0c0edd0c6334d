import { expect } from '@playwright/test'
import { card, companyName, footer, isReady, note, press, saveAndSeeNext } from './support/desk'
import { entryOf, pickCompany } from './support/pick-company'
import { test } from './support/stories'

test('a stop is on the screen at once, and what is saved then moves nothing', async ({ caller, colleague }) => {
  const bo = await caller('bo')
  const eva = await colleague('eva')
  await isReady(bo.page)
  const { organization } = (await bo.api.cards()).card
  await eva.command('/api/suppressions', {
    organizationId: organization.id,
    phoneId: organization.phones[0]?.id,
    case: 'no_calls',
  })
  await expect(card(bo.page).getByText('Spärrad av Eva Strömberg')).toBeVisible()
  await expect(card(bo.page).getByRole('button', { name: 'Spärrat' })).toBeDisabled()
  await press(bo.page, 'n')
  await note(bo.page).fill('Lade på vänligt')
  await saveAndSeeNext(bo.page, 'Escape', '1', 'Enter')
  const after = await bo.api.company(organization.id)
  expect(after.lastActivities[0]?.body).toContain('Lade på vänligt')
  expect(entryOf(after).state).not.toBe('waiting')
})

test('a stop on another company with the same number reaches the card too', async ({ caller, colleague }) => {
  const bo = await caller('bo')
  const eva = await colleague('eva')
  await isReady(bo.page)
  const { organization } = (await bo.api.cards()).card
  const other = await pickCompany(eva)
  const { phoneId } = await eva.command<{ phoneId: number }>(`/api/companies/${other.organization.id}/numbers`, {
    number: organization.phones[0]?.shown,
    kind: 'other',
  })
  await eva.command('/api/suppressions', { organizationId: other.organization.id, phoneId, case: 'no_calls' })
  await expect(card(bo.page).getByText('Spärrad av Eva Strömberg')).toBeVisible()
})

test('a card that is stopped while it waits on deck is never shown', async ({ caller, colleague }) => {
  const bo = await caller('bo')
  const eva = await colleague('eva')
  await isReady(bo.page)
  const { organization } = (await bo.api.cards()).deck
  await expect(footer(bo.page)).toContainText(organization.legalName)
  await eva.command('/api/suppressions', { organizationId: organization.id, case: 'ceased' })
  await expect(footer(bo.page)).not.toContainText(`Näst på tur ${organization.legalName}`)
  await saveAndSeeNext(bo.page, '5', 'Enter')
  await expect(companyName(bo.page)).not.toHaveText(organization.legalName)
})

test('the urgent list grows while it is open', async ({ caller, colleague }) => {
  const { page, api } = await caller('anna')
  const eva = await colleague('eva')
  const { organization } = await pickCompany(api)
  await isReady(page)
  await press(page, 'l')
  const list = page.getByRole('dialog', { name: 'Akut adressvård' })
  await expect(list).toBeVisible()
  await expect(list).not.toContainText(organization.legalName)
  const about = { organizationId: organization.id, phoneId: organization.phones[0]?.id }
  await eva.command('/api/suppressions', { ...about, case: 'recently_called', urgent: true, note: 'Mycket arg' })
  await expect(list).toContainText(organization.legalName)
  await expect(list).toContainText('Mycket arg')
})
