import { expect } from '@playwright/test'
import { companyName, isReady, press, time } from './support/desk'
import { test } from './support/stories'

test('at 200 % zoom a key opens the outcomes, and the keyboard is enough', async ({ caller }) => {
  const { page } = await caller('anna', { viewport: { width: 683, height: 384 } })
  await isReady(page)
  const name = await companyName(page).innerText()
  await press(page, '2')
  await expect(time(page)).toBeFocused()
  await press(page, 'Escape', '3', 'Enter')
  await expect(companyName(page)).not.toHaveText(name)
  await expect(page.getByRole('button', { name: /^Sätt utfall/ })).toBeVisible()
})
