import { expect } from '@playwright/test'
import { companyName, isReady, note, press } from './support/desk'
import { test } from './support/stories'

test('a second tab shows no second card, and takes it over when asked', async ({ caller }) => {
  const { page, context, api } = await caller('anna')
  await isReady(page)
  const name = await companyName(page).innerText()
  await press(page, 'n')
  await note(page).fill('Halvskrivet')
  await press(page, 'Escape')
  await expect(page.getByText(/^sparat /)).toBeVisible()

  const second = await context.newPage()
  await second.goto('/desk')
  const elsewhere = 'Kortet är öppet på en annan skärm'
  await expect(second.getByRole('heading', { name: elsewhere })).toBeVisible()
  await press(second, 'Enter')
  await expect(companyName(second)).toHaveText(name)
  await expect(note(second)).toHaveValue('Halvskrivet')
  await expect(page.getByRole('heading', { name: elsewhere })).toBeVisible()

  await isReady(second)
  await press(second, '5', 'Enter')
  await expect(companyName(second)).not.toHaveText(name)
  await expect(companyName(second)).toHaveText((await api.cards()).card.organization.legalName)
  await expect(page.getByRole('heading', { name: elsewhere })).toBeVisible()
})
