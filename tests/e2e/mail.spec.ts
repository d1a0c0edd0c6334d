import { expect } from '@playwright/test'
import { DEMO_PASSWORD } from '@/lib/auth/demo-password'
import { companyName, isReady, press } from './support/desk'
import { opens } from './support/opens'
import { test } from './support/stories'

// The browser says of each template that does not hold that it was refused.
test.use({ expectedErrors: /status of 400/ })

test('a mail is written on the card, seen in the outbox, taken back there, and its template rewritten', async ({
  caller,
  visitor,
}) => {
  const { page } = await caller('anna')
  await isReady(page)
  const company = await companyName(page).innerText()
  await opens(page, { keys: 'j', name: 'Mail eller SMS' })
  const dialog = page.getByRole('dialog', { name: 'Mail eller SMS' })
  await dialog.getByLabel('Mall').selectOption('Mail: Hänvisad till mail')
  await expect(dialog.getByLabel('Text')).toHaveValue(/blev hänvisad till mail/)
  await dialog.getByLabel('Till').fill('vaxeln@kund.example')
  await dialog.getByLabel('Ämne').fill('Det vi talade om')
  await press(page, 'Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Mailet går om en minut')).toBeVisible()
  await press(page, 'h')
  const line = page.getByRole('listitem').filter({ hasText: 'Det vi talade om' }).last()
  await expect(line).toContainText('Mail skickas strax')

  const office = visitor.page
  await visitor.api.post('/api/session', { username: 'disa', password: DEMO_PASSWORD })
  await office.goto('/utkorg')
  await office.getByRole('link', { name: /Det vi talade om/ }).click()
  await expect(office.getByRole('heading', { level: 1, name: 'Det vi talade om' })).toBeVisible()
  await expect(office.getByText('vaxeln@kund.example')).toBeVisible()
  await expect(office.frameLocator('iframe').getByText(/blev hänvisad till mail/)).toBeVisible()
  await expect(office.locator('dd', { hasText: company })).toBeVisible()
  await office.getByRole('button', { name: 'Ta tillbaka' }).click()
  await expect(office.getByText('Återtaget', { exact: true })).toBeVisible()
  await expect(line).toContainText('Mail återtaget')

  await press(office, 'g', 'm')
  await office.getByRole('link', { name: 'Hänvisad till mail' }).click()
  const text = office.getByLabel('Text')
  await text.fill('Hej!\n\n{{ company')
  await expect(office.getByText(/^▲?Rad 3: /)).toBeVisible()
  await text.fill('Hej från {{ our_name }} till {{ company }}!')
  await expect(office.frameLocator('iframe').getByText('till Exempelbageriet AB!')).toBeVisible()
  await press(office, 'Control+Enter')
  await expect(office.getByText('Mallen är sparad.')).toBeVisible()
})
