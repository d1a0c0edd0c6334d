import { expect, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from '@/lib/auth/demo-password'
import { pickCompany } from './support/pick-company'
import { test } from './support/stories'

// The pictures of docs/supervisor.md; taken only when they are asked for.
test.skip(!process.env.UPDATE_SCREENSHOTS, 'UPDATE_SCREENSHOTS=1 takes them')
test.describe.configure({ timeout: 180_000 })

test('docs/images/rules-dry-run.png, forecast.png and why-not.png', async ({ visitor, caller }) => {
  const { page, api } = visitor
  await caller('bo')
  await api.post('/api/session', { username: 'eva', password: DEMO_PASSWORD })
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto('/kampanjer/1?flik=regler')
  await page.locator('[data-rule=recallTalkedDays]').getByRole('textbox').fill('3')
  await page.locator('[data-rule=attemptLimit]').getByRole('textbox').fill('3')
  await expect(page.locator('[data-preview=counted]')).toContainText('ringbara nu')
  await page.locator('[data-preview=counted]').scrollIntoViewIfNeeded()
  await take(page, 'rules-dry-run')

  await page.goto('/kampanjer/1')
  await expect(page.locator('[data-forecast=counted]')).toBeVisible()
  await expect(page.getByText('Så väl stämde förra veckans prognos')).toBeVisible()
  await take(page, 'forecast')

  const { organization } = await pickCompany(api)
  await api.command('/api/suppressions', { organizationId: organization.id, case: 'no_calls' })
  await page.goto(`/varfor?foretag=${organization.id}`)
  await expect(page.locator('[data-hindrance=suppressed]').first()).toBeVisible()
  await take(page, 'why-not')
})

async function take(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `docs/images/${name}.png`, animations: 'disabled' })
}
