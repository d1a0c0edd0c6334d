import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type DemoServer, startEmptyServer } from './support/demo-server'

const PASSWORD = 'tre vanliga ord'

test.describe.configure({ timeout: 120_000 })

test('an empty installation: the code on the console, the administrator, the company, the first steps', async ({
  browser,
}) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ringko-empty-'))
  const server = await startEmptyServer(dataDir)
  const page = await browser.newPage({ baseURL: server.url, viewport: { width: 1366, height: 768 } })
  const second = await browser.newPage({ baseURL: server.url })
  try {
    await page.goto('/anvandare')
    await expect(page).toHaveURL(/\/kom-igang$/)
    await page.getByRole('button', { name: /^Fortsätt/ }).click()
    for (const missing of ['Skriv koden', 'Skriv hela namnet', 'Skriv ett användarnamn', 'minst tio tecken.']) {
      await expect(page.getByRole('main').getByText(missing).first()).toBeVisible()
    }
    await fillIn(page, { Kod: 'gissning', name: 'Berta Åkesson' })
    await expect(page.getByText('Koden stämmer inte.')).toBeVisible()

    const before = await addressOn(server)
    await server.kill()
    await server.start()
    const address = await addressOn(server)
    expect(address).not.toBe(before)
    await second.goto(address)
    // Opened anew, as the link is: the page that stands there was loading when the server went.
    await page.goto('about:blank')
    await page.goto(address)
    await expect(page.getByLabel('Kod från servern')).toHaveValue(address.split('#')[1] ?? '')
    await expect(page).toHaveURL(/\/kom-igang$/)
    await page.reload()
    await expect(page.getByLabel('Kod från servern')).toHaveValue(address.split('#')[1] ?? '')
    await fillIn(page, { name: 'Berta Åkesson' })
    await expect(page.getByRole('heading', { name: 'Företaget som ringer' })).toBeVisible()

    await fillIn(second, { name: 'Cesar Ek' })
    await expect(second.getByRole('heading', { name: 'Installationen är klar' })).toBeVisible()

    await page.getByLabel('Företagets namn').fill('Ringbolaget i Umeå AB')
    await page.getByLabel('Organisationsnummer').fill('5560360793')
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(/\/start$/)
    await expect(page.getByRole('listitem').filter({ hasText: 'Företagets uppgifter: Klart' })).toBeVisible()
    if (process.env.UPDATE_SCREENSHOTS) await page.screenshot({ path: 'docs/images/first-steps.png' })
    await page.getByRole('link', { name: 'Gör det här: De som ska ringa' }).click()
    await expect(page.getByRole('link', { name: 'Berta Åkesson' })).toBeVisible()
    await page.keyboard.press('g')
    await page.keyboard.press('f')
    await expect(page.getByLabel('Organisationsnummer')).toHaveValue('556036-0793')
  } finally {
    await Promise.all([page.close(), second.close()])
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
})

interface Administrator {
  name: string
  Kod?: string
}

async function fillIn(page: Page, { name, Kod }: Administrator): Promise<void> {
  if (Kod) await page.getByLabel('Kod från servern').fill(Kod)
  await page.getByLabel('Ditt namn').fill(name)
  await page.getByLabel('Lösenord').fill(PASSWORD)
  await page.keyboard.press('Enter')
}

/** The address with the code, as the console says it. */
async function addressOn(server: DemoServer): Promise<string> {
  const find = () => /http:\S+\/kom-igang#\S+/.exec(server.said())?.[0] ?? ''
  await expect.poll(find).not.toBe('')
  return find()
}
