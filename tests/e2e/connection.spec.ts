import { expect, type Route } from '@playwright/test'
import { companyName, connection, isReady, note, press } from './support/desk'
import { entryOf } from './support/pick-company'
import { test } from './support/stories'

// React's 412 is a page that ended too early.
test.use({ expectedErrors: /Failed to load resource|WebSocket connection to|React error #412/ })

test('outcomes set without contact are kept, counted and sent once', async ({ caller }) => {
  const { page, context, api } = await caller('anna')
  await isReady(page)
  const { card, deck, counts } = await api.cards()
  const [first, second] = [card.organization.id, deck.organization.id]
  await context.setOffline(true)
  await press(page, 'n')
  await note(page).fill('Upptaget i växeln')
  await press(page, 'Escape', '6', 'Enter')
  await expect(connection(page)).toContainText('1 osparat')
  await expect(connection(page)).toContainText('Frånkopplad')
  await expect(page.getByText('Förbindelsen är bruten.')).toBeVisible()
  await expect(companyName(page)).toHaveText(deck.organization.legalName)
  await isReady(page)
  await press(page, '5', 'Enter')
  await expect(connection(page)).toContainText('2 osparade')
  await expect(page.getByText('Ingen kontakt med servern')).toBeVisible()

  await context.setOffline(false)
  await expect(connection(page)).not.toContainText('ospara', { timeout: 20_000 })
  await isReady(page)
  await expect(page.getByRole('banner')).toContainText(`Idag ${counts.calls + 2} samtal`)
  const [one, two] = [await api.company(first), await api.company(second)]
  expect(one.lastActivities.filter(({ body }) => body === 'Upptaget i växeln')).toHaveLength(1)
  expect(one.lastActivities[0]?.outcome).toBe('busy')
  expect(two.lastActivities[0]?.outcome).toBe('no_answer')
  expect(entryOf(two).attempts).toBe(deck.attempts + 1)
})

test('an answer that is lost on its way back is asked for again, and nothing is doubled', async ({ caller }) => {
  const { page, api } = await caller('anna')
  await isReady(page)
  const { card, counts } = await api.cards()
  let sent = 0
  await page.route('**/api/desk/outcome', async (route) => {
    sent += 1
    if (sent > 1) return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  await press(page, '5', 'Enter')
  await expect.poll(() => sent, { timeout: 15_000 }).toBe(2)
  await expect(connection(page)).not.toContainText('ospara')
  await isReady(page)
  const after = await api.company(card.organization.id)
  expect(entryOf(after).attempts).toBe(card.attempts + 1)
  expect((await api.desk()).counts.calls).toBe(counts.calls + 1)
})

test('a server that dies and comes back has everything, once', async ({ caller, server }) => {
  const { page, api } = await caller('anna')
  await isReady(page)
  const { card, deck, counts } = await api.cards()
  await server.kill()
  await press(page, '5', 'Enter')
  await expect(connection(page)).toContainText('1 osparat')
  await expect(companyName(page)).toHaveText(deck.organization.legalName)
  await server.start()
  await expect(connection(page)).not.toContainText('ospara', { timeout: 20_000 })
  await expect(connection(page)).toContainText('Live', { timeout: 20_000 })
  await expect(companyName(page)).toHaveText(deck.organization.legalName)
  await isReady(page)
  expect(entryOf(await api.company(card.organization.id)).attempts).toBe(card.attempts + 1)
  expect((await api.desk()).counts.calls).toBe(counts.calls + 1)
})

test('what was saved without contact survives that the tab is closed', async ({ caller }) => {
  const { page, context, api } = await caller('anna')
  await isReady(page)
  const { card } = await api.cards()
  await context.route('**/api/desk/outcome', (route) => route.abort('connectionrefused'))
  await press(page, '5', 'Enter')
  await expect(connection(page)).toContainText('1 osparat')
  page.once('dialog', (dialog) => dialog.accept())
  await Promise.all([page.waitForEvent('close'), page.close({ runBeforeUnload: true })])
  await context.unroute('**/api/desk/outcome')
  const again = await context.newPage()
  await again.goto('/desk')
  await isReady(again)
  const attempts = async () => entryOf(await api.company(card.organization.id)).attempts
  await expect.poll(attempts).toBe(card.attempts + 1)
  await expect(connection(again)).not.toContainText('ospara')
})

test('closing the tab with something unsaved warns', async ({ caller }) => {
  const { page } = await caller('anna')
  await isReady(page)
  await page.route('**/api/desk/outcome', (route) => route.abort('connectionrefused'))
  await press(page, '5', 'Enter')
  await expect(connection(page)).toContainText('1 osparat')
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.dismiss()
  await expect(connection(page)).toContainText('1 osparat')
})

test('a page of which a script or the end did not arrive is fetched again by itself, once', async ({ caller }) => {
  const { page } = await caller('anna')
  const hears = () => page.waitForFunction(() => window.ringkoEarlyInput === undefined)
  await page.goto('/konto')
  await hears()
  const script = await page.evaluate(
    () => document.querySelector<HTMLScriptElement>('script[src*="chunks"]')?.src ?? '',
  )
  await page.route(script, (route) => route.abort(), { times: 1 })
  await page.goto('/konto')
  await hears()

  // Not before ten seconds have gone by, or a page that never comes whole would be fetched for ever.
  await page.evaluate(() => sessionStorage.clear())
  const cut = async (route: Route) => {
    const response = await route.fetch()
    const html = await response.text()
    await route.fulfill({ response, body: html.slice(0, html.lastIndexOf('<script')) })
  }
  await page.route('**/konto', cut, { times: 1 })
  await page.goto('/konto')
  await hears()
})
