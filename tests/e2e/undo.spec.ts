import { expect } from '@playwright/test'
import { companyName, footer, isLeft, isReady, note, press, saveAndSeeNext } from './support/desk'
import { entryOf } from './support/pick-company'
import { test } from './support/stories'

test('U takes the outcome back, and the card that stood there waits with its draft', async ({ caller }) => {
  const { page, api } = await caller('anna')
  await isReady(page)
  const { card: before, counts } = await api.cards()
  const undone = await companyName(page).innerText()
  const waiting = await saveAndSeeNext(page, '3', 'Enter')
  await expect(footer(page)).toContainText(`Sparade Nej på ${undone}`)
  await press(page, 'n')
  await note(page).fill('Ring efter lunch')
  await press(page, 'Escape', 'u')

  await expect(companyName(page)).toHaveText(undone)
  await expect(footer(page)).toContainText(`Näst på tur ${waiting}`)
  await isReady(page)
  const after = await api.company(before.organization.id)
  expect(after.lastActivities[0]).toMatchObject({ outcome: 'no', undone: true })
  expect(entryOf(after)).toMatchObject({ state: 'waiting', attempts: before.attempts })
  await expect.poll(async () => (await api.desk()).counts.calls).toBe(counts.calls)

  await press(page, '5', 'Enter')
  await expect(companyName(page)).toHaveText(waiting)
  await expect(note(page)).toHaveValue('Ring efter lunch')
})

test('a Prio that is undone no longer locks the address', async ({ caller }) => {
  const { page, api } = await caller('anna')
  await isReady(page)
  const { card } = await api.cards()
  const name = await companyName(page).innerText()
  await press(page, '2')
  await page.getByRole('textbox', { name: 'När?' }).fill('imorgon 11')
  await page.getByRole('combobox', { name: 'Vem har du talat med?' }).selectOption('Ny kontakt')
  await page.getByRole('textbox', { name: 'Förnamn' }).fill('Per')
  await page.getByRole('textbox', { name: 'Efternamn' }).fill('Ek')
  await press(page, 'Control+Enter')
  await isLeft(page, name)
  expect((await api.company(card.organization.id)).lock?.ownerName).toBe('Anna Nyström')
  await press(page, 'u')
  await expect(companyName(page)).toHaveText(name)
  await isReady(page)
  expect((await api.company(card.organization.id)).lock).toBeNull()
})
