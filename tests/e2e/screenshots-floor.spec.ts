import { expect } from '@playwright/test'
import { DEMO_PASSWORD } from '@/lib/auth/demo-password'
import type { CardAnswer } from '@/lib/queue/types'
import { anOrder } from '../support/an-order'
import type { Api } from './support/api'
import { press, saveAndSeeNext } from './support/desk'
import { test } from './support/stories'

// The pictures of docs/supervisor.md; taken only when they are asked for.
test.skip(!process.env.UPDATE_SCREENSHOTS, 'UPDATE_SCREENSHOTS=1 takes them')
test.describe.configure({ timeout: 180_000 })

const DAYS: Record<string, string[]> = {
  anna: ['5', '3', '5', '1', '6', '5', '3', '5'],
  bo: ['5', '1', '3', '5', '6'],
  cilla: ['3', '5', '5', '1', '5', '3'],
}

test('docs/images/floor.png and wall.png', async ({ visitor, caller, colleague }) => {
  for (const name of Object.keys(DAYS)) await sell(await colleague(name))
  const desks = []
  for (const [name, keys] of Object.entries(DAYS)) {
    const { page } = await caller(name)
    for (const key of keys) await saveAndSeeNext(page, key, 'Enter')
    desks.push(page)
  }
  if (desks[2]) await press(desks[2], 'p')
  const { page, api } = visitor
  await api.post('/api/session', { username: 'eva', password: DEMO_PASSWORD })
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto('/golvet')
  await expect(page.getByRole('banner')).toContainText('Live')
  await expect(page.getByRole('row').filter({ hasText: 'Cilla Falk' })).toContainText('Paus')
  await page.screenshot({ path: 'docs/images/floor.png', animations: 'disabled' })
  await page.setViewportSize({ width: 1920, height: 1080 })
  await press(page, 'w')
  await expect(page.getByRole('banner')).toHaveCount(0)
  await page.screenshot({ path: 'docs/images/wall.png', animations: 'disabled' })
})

/** An order, from a program: the pictures are about the floor. */
async function sell(api: Api): Promise<void> {
  const { campaigns, ordering } = await api.desk()
  const { card } = await api.post<CardAnswer>('/api/desk/next', { campaignId: campaigns[0]?.id })
  const product = ordering.products.find(({ kind }) => kind === 'single')
  if (!card || !product) return
  const order = anOrder(product.id, { legalName: card.organization.legalName })
  await api.command('/api/desk/order', { holdToken: card.holdToken, order, next: false })
}
