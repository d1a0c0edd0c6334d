import { expect } from '@playwright/test'
import { card, companyName, isReady, press, saveAndSeeNext } from './support/desk'
import { test } from './support/stories'

test('a call costs two keys, and the card that was ready stands there', async ({ caller }) => {
  const { page, api } = await caller('anna')
  await isReady(page)
  const ready = (await api.cards()).deck.organization.legalName
  await expect(page.getByRole('contentinfo')).toContainText(ready)
  await press(page, '5', 'Enter')
  await expect(companyName(page)).toHaveText(ready)
  await expect(card(page)).toBeFocused()
})

test('ten calls are ten companies, and the day counts them', async ({ caller }) => {
  const { page, api } = await caller('anna')
  await isReady(page)
  const { counts } = await api.desk()
  const seen = [await companyName(page).innerText()]
  for (let call = 0; call < 10; call += 1) seen.push(await saveAndSeeNext(page, '5', 'Enter'))
  expect(new Set(seen).size).toBe(11)
  await expect(page.getByRole('banner')).toContainText(`Idag ${counts.calls + 10} samtal`)
  expect((await api.desk()).counts.calls).toBe(counts.calls + 10)
})

test('two callers at once never have the same company', async ({ caller }) => {
  const anna = await caller('anna')
  const bo = await caller('bo')
  const seen = await Promise.all(
    [anna, bo].map(async ({ page }) => {
      await isReady(page)
      const names = [await companyName(page).innerText()]
      for (let call = 0; call < 6; call += 1) names.push(await saveAndSeeNext(page, '5', 'Enter'))
      return names
    }),
  )
  expect(new Set(seen.flat()).size).toBe(14)
  const [hers, his] = await Promise.all([anna.api.cards(), bo.api.cards()])
  const held = [hers.card, hers.deck, his.card, his.deck].map(({ organization }) => organization.id)
  expect(new Set(held).size).toBe(4)
})
