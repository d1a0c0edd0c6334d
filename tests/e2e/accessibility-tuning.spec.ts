import { expect, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from '@/lib/auth/demo-password'
import { findsNothing } from './support/finds-nothing'
import { test } from './support/stories'

test('what tunes a campaign', async ({ visitor: { page, api } }) => {
  await api.post('/api/session', { username: 'eva', password: DEMO_PASSWORD })
  await page.goto(`/varfor?foretag=${await withoutNumbers(page)}`)
  await expect(page.locator('[data-hindrance=dead_numbers]').first()).toBeVisible()
  await findsNothing(page, 'why a company did not come')
  await page.goto('/kampanjer/1')
  await page.locator('[data-forecast=counted]').getByText('Visa siffrorna').click()
  await page.getByText('Så väl stämde förra veckans prognos').click()
  await findsNothing(page, 'how long the list lasts')
  await page.goto('/kampanjer/1?flik=regler')
  await page.locator('[data-rule=recallTalkedDays]').getByRole('textbox').fill('3')
  await expect(page.locator('[data-preview=counted]')).toBeVisible()
  await findsNothing(page, 'rules with a dry run')
})

/** The first company of the demo that does not come because none of its numbers works. */
async function withoutNumbers(page: Page): Promise<number> {
  for (let id = 1; id < 400; id += 1) {
    const answer = await page.request.get(`/api/companies/${id}/why-not`)
    if ((await answer.text()).includes('"dead_numbers"')) return id
  }
  throw new Error('The demo has no company without a number that works')
}
