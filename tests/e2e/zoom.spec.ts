import { expect } from '@playwright/test'
import type { Api } from './support/api'
import { card, companyName, isReady, open, press, time } from './support/desk'
import { pickCompany } from './support/pick-company'
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

test('a card with four numbers, called elsewhere, shows all its facts without scrolling', async ({
  caller,
  colleague,
}) => {
  const eva = await colleague('eva')
  const company = await pickCompany(eva, ({ organization }) => organization.source !== null)
  const called = await pickCalled(eva)
  const path = `/api/companies/${company.organization.id}/numbers`
  for (const number of [called, '08-465 004 71', '08-465 004 72']) await eva.command(path, { number })
  const { page } = await caller('anna')
  await open(page, company)
  await expect(card(page).getByText(/^Nyligen ringt till samma nummer/)).toBeVisible()
  const facts = card(page).getByRole('term').first().locator('xpath=ancestor::div[1]')
  expect(await facts.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0)
  await expect(card(page).getByText('Källa', { exact: true })).toBeInViewport({ ratio: 1 })
})

/** A number that somebody has called lately, at a company that nobody has on a screen or locked. */
async function pickCalled(api: Api): Promise<string> {
  for (let id = 1; id < 130; id += 1) {
    const { hold, lock, stop, recentCalls } = await api.company(id)
    const [e164] = recentCalls.flatMap((call) => call.e164 ?? [])
    if (e164 && !hold && !lock && !stop) return e164
  }
  throw new Error('The demo has no company that was called')
}
