import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { spreadsheet } from '../support/spreadsheet'
import { test } from './support/stories'

// A picture that calls itself a spreadsheet is refused.
test.use({ expectedErrors: /status of 400/ })

const FIXTURE = 'tests/fixtures/addresses/adressfil-windows1252.csv'
const ROWS = [
  ['Orgnr', 'Namn på firman', 'Tel'],
  ['559501-0967', 'Östersunds Måleri AB', '031-390 06 18'],
  ['559501-0975', 'Åre Bygg AB', '031-390 06 19'],
]

test('a vendor’s file is read in with its dirt, told row by row, and undone', async ({ caller }) => {
  const { page } = await caller('eva')
  await sendFile(page, { name: 'par-november.csv', buffer: readFileSync(FIXTURE) })
  await expect(page.getByLabel('Teckenkod')).toHaveValue('windows-1252')
  await expect(page.getByLabel('Skiljetecken')).toHaveValue(';')
  await expect(page.getByLabel('Företagsnamn: Blir')).toHaveValue('legalName')

  await page.getByRole('heading', { name: 'par-november.csv' }).click()
  await page.keyboard.press('f')
  await page.getByRole('button', { name: /^Fel 5/ }).click()
  await expect(shown(page, 'Företagsnamnet är en formel.')).toBeVisible()
  await page.getByRole('button', { name: /^Dubbletter 4/ }).click()
  await expect(shown(page, 'Samma företag som en tidigare rad')).toBeVisible()
  await page.getByRole('button', { name: /^Fel 5/ }).click()
  await page.getByLabel('Fyll en kampanjomgång').selectOption({ index: 1 })
  await page.getByLabel('Planera för varje företag').selectOption({ label: 'Uppföljning' })
  await expect(page.getByLabel('Dag')).toBeVisible()
  await shot(page, 'import', 1560)

  await page.getByRole('button', { name: /^Läs in 504 rader/ }).click()
  const result = page.getByRole('region', { name: 'Resultat' })
  await expect(result.getByText('Nya företag')).toBeVisible({ timeout: 30_000 })
  // All but the wrong, the doubled and those whose numbers somebody has stopped.
  await expect(result.getByText(/^4[89]\d$/).first()).toBeVisible()
  await expect(result.getByText('Kort lagda i kön')).toBeVisible()
  await shot(page, 'import-result', 480)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Hämta fel rader' }).click()
  expect(readFileSync(await (await download).path(), 'utf8')).toContain(`'=HYPERLINK`)

  await page.keyboard.press('u')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Ångra importen' }).click()
  await expect(page.getByText('Borttagna')).toBeVisible({ timeout: 30_000 })
  await page.getByRole('main').getByRole('link', { name: 'Import' }).click()
  await expect(page.getByRole('row', { name: /par-november.csv.*Ångrad/ })).toBeVisible()
})

test('an Excel file whose headers nobody knows is mapped by hand, and by its saved name the next time', async ({
  caller,
}) => {
  const { page } = await caller('eva', { viewport: { width: 390, height: 844 } })
  const file = { name: 'lista.xlsx', buffer: spreadsheet({ name: 'Blad1', rows: ROWS }) }
  await sendFile(page, file)
  await expect(page.getByText('Välj vilken kolumn som är företagets namn.')).toBeVisible()
  await page.getByLabel('Namn på firman: Blir').selectOption('legalName')
  await expect(page.getByText('Välj vilken kolumn som är företagets namn.')).toBeHidden()
  await page.getByLabel('Spara mappningen som').fill('Egen lista')
  await page.getByRole('button', { name: 'Spara', exact: true }).click()
  await expect(page.getByText('Mappningen Egen lista är sparad.')).toBeVisible()
  await page.getByRole('button', { name: /^Läs in/ }).click()
  await expect(page.getByText('Nya företag')).toBeVisible({ timeout: 30_000 })

  await sendFile(page, { ...file, name: 'lista igen.xlsx' })
  await expect(page.getByLabel('Namn på firman: Blir')).toHaveValue('legalName')
  await expect(page.getByText('Samma fil lästes in av')).toBeVisible()
  await page.getByRole('button', { name: /^Kasta/ }).click()
  await expect(page.getByText('Filen är kastad.')).toBeVisible()

  await page.goto('/import')
  await page.getByLabel('Välj fil', { exact: true }).setInputFiles(asFile({ name: 'bild.xlsx', buffer: PICTURE }))
  await expect(page.getByText('Filen är en bild (PNG)')).toBeVisible()
})

const PICTURE = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(500)])

/** Reasons stand under the company on a phone, in a column of their own elsewhere. */
const shown = (page: Page, text: string) => page.getByText(text).filter({ visible: true }).first()

interface Sent {
  name: string
  buffer: Buffer
}

const asFile = (file: Sent) => ({ ...file, mimeType: 'application/octet-stream' })

async function sendFile(page: Page, file: Sent): Promise<void> {
  await page.goto('/import')
  await page.getByLabel('Välj fil', { exact: true }).setInputFiles(asFile(file))
  await expect(page).toHaveURL(/\/import\/\d+$/)
  await expect(page.getByRole('heading', { name: file.name })).toBeVisible()
}

/** A picture of the documentation, when it is asked for. */
async function shot(page: Page, name: string, height: number): Promise<void> {
  if (!process.env.UPDATE_SCREENSHOTS) return
  await page.setViewportSize({ width: 1366, height })
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.mouse.move(0, 0)
  await page.screenshot({ path: `docs/images/${name}.png`, animations: 'disabled' })
  await page.setViewportSize({ width: 1366, height: 768 })
}
