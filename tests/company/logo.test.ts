import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { backUp } from '@/db/backup/back-up'
import { fetchLogo, loadLogo } from '@/lib/company/load-logo'
import { removeLogo } from '@/lib/company/remove-logo'
import { setLogo } from '@/lib/company/set-logo'
import { frameMail } from '@/lib/mail/frame-mail'
import { LOGO_CID, withLogoInside } from '@/lib/mail/logo'
import { printConfirmation } from '@/lib/order-list/print-confirmation'
import { startApp } from '../support/app'
import { orderDesk } from '../support/order-desk'
import { jpegOf, pngOf } from '../support/pictures'
import { type Scenario, scenario } from '../support/scenario'
import { testEngine } from '../support/test-database'

const PNG = pngOf({ width: 300, height: 90 })
const LETTER = { subject: 'Hej', text: 'Hej', html: '<p>Hej</p>' }

test('a logo is kept for mails and papers alone to read, and the log says what it was', async () => {
  const s = await scenario({ users: { adam: 'admin' } })
  const set = await setLogo(s.as('adam'), { bytes: PNG })
  expect(set).toEqual({ type: 'image/png', width: 300, height: 90, bytes: PNG.byteLength, version: expect.any(String) })
  expect(statSync(join(s.dataDir, 'mail-logo.png')).mode & 0o777).toBe(0o600)
  expect(await loadLogo(s.dataDir)).toEqual(set)
  expect((await fetchLogo(s.as('adam'))).bytes).toEqual(PNG)
  expect((await logged(s)).at(-1)).toMatchObject({ action: 'setting:logo_changed', before: null, after: set })

  const jpeg = jpegOf({ width: 200, height: 50, colours: 3 })
  await setLogo(s.as('adam'), { bytes: jpeg })
  expect(readdirSync(s.dataDir).filter((name) => name.startsWith('mail-logo'))).toEqual(['mail-logo.jpg'])
  await removeLogo(s.as('adam'))
  await removeLogo(s.as('adam'))
  expect(await loadLogo(s.dataDir)).toBeNull()
  const said = (await logged(s)).filter(({ action }) => action.startsWith('setting:logo'))
  expect(said.map(({ action }) => action)).toEqual([
    ...['setting:logo_changed', 'setting:logo_changed', 'setting:logo_removed'],
  ])
  await expect(fetchLogo(s.as('adam'))).rejects.toMatchObject({ code: 'not_found' })
})

test('mails show it, and one that was written while there was one goes without a broken picture', async () => {
  const s = await scenario({ users: { adam: 'admin' } })
  await setLogo(s.as('adam'), { bytes: PNG })
  const { html } = frameMail(LETTER, { company: null, dataDir: s.dataDir })
  expect(html).toContain(`cid:${LOGO_CID}`)
  expect(await withLogoInside(html, s.dataDir)).toContain('src="data:image/png;base64,')
  await removeLogo(s.as('adam'))
  expect(await withLogoInside(html, s.dataDir)).not.toContain('<img')
})

test('an order confirmation shows it', async () => {
  const { s, sold } = await orderDesk()
  const id = await sold('anna', {})
  const pictures = async () => {
    const { bytes } = await printConfirmation(s.as('disa'), id)
    return (
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Subtype \/Image/g)?.length ?? 0
    )
  }
  expect(await pictures()).toBe(0)
  await setLogo(s.as('adam'), { bytes: PNG })
  expect(await pictures()).toBe(1)
  writeFileSync(join(s.dataDir, 'mail-logo.png'), 'no picture at all')
  expect(await pictures()).toBe(0)
})

// The files beside the database are copied by one function for both engines.
test.runIf(testEngine === 'sqlite')('a backup takes it along', async () => {
  const s = await scenario({ users: { adam: 'admin' } })
  await setLogo(s.as('adam'), { bytes: PNG })
  const into = join(s.dataDir, 'kopia')
  const { files } = await backUp({ dataDir: s.dataDir, into, now: s.clock.now })
  expect(files.map(({ name }) => name)).toContain('mail-logo.png')
  expect(Uint8Array.from(readFileSync(join(into, 'mail-logo.png')))).toEqual(PNG)
})

/** What the log says of settings, the oldest first. */
async function logged({ db }: Scenario) {
  const { q, t } = db.read
  return q.select().from(t.auditLog).where(eq(t.auditLog.entity, 'setting')).orderBy(t.auditLog.id)
}

const CUT = PNG.slice(0, PNG.length - 30)
const SVG = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
test.each([
  ['a drawing in SVG', SVG, /varken PNG eller JPEG/],
  ['a web page named .png', new TextEncoder().encode('<!doctype html><script>'), /varken PNG eller JPEG/],
  ['nothing', new Uint8Array(), /varken PNG eller JPEG/],
  ['the first bytes of a PNG alone', PNG.slice(0, 8), /trasig/],
  ['a PNG that is cut off', CUT, /trasig/],
  ['a PNG that says it is larger than it is', overstated(PNG), /trasig/],
  ['a PNG of more than 2000 pixels', pngOf({ width: 2001, height: 1 }), /2000 bildpunkter/],
  ['a PNG in interlaced lines', pngOf({ width: 8, height: 8, interlace: 1 }), /interlaced/],
  ['a PNG whose rows no program can unpack', pngOf({ width: 8, height: 8, filter: 9 }), /trasig/],
  ['a JPEG in print colours', jpegOf({ width: 10, height: 10, colours: 4 }), /CMYK/],
  ['a JPEG of more than 2000 pixels', jpegOf({ width: 10, height: 2001, colours: 3 }), /2000 bildpunkter/],
  ['a JPEG without an end', jpegOf({ width: 10, height: 10, colours: 3 }).slice(0, -2), /trasig/],
])('%s is refused with what to do, and nothing is kept', async (_, bytes, said) => {
  const s = await scenario({ users: { adam: 'admin' } })
  await expect(setLogo(s.as('adam'), { bytes })).rejects.toMatchObject({
    code: 'invalid',
    details: { logo: expect.stringMatching(said) },
  })
  expect(readdirSync(s.dataDir).filter((name) => name.startsWith('mail-logo'))).toEqual([])
})

test('the office may not change it, and more than a megabyte is not even read', async () => {
  const s = await scenario({
    users: { adam: 'admin', disa: 'office' },
  })
  await expect(setLogo(s.as('disa'), { bytes: PNG })).rejects.toMatchObject({ code: 'forbidden' })
  await expect(removeLogo(s.as('disa'))).rejects.toMatchObject({ code: 'forbidden' })
  const app = await startApp(s)
  const put = (body: Uint8Array) => app.ask('PUT /api/settings/logo', { as: 'adam', body })
  expect((await put(new Uint8Array(1024 * 1024 + 1))).status).toBe(413)
  expect((await put(pngOf({ width: 1200, height: 400 }))).status).toBe(200)
  expect(existsSync(join(s.dataDir, 'mail-logo.png'))).toBe(true)
  const shown = await app.ask('GET /api/settings/logo', { as: 'adam' })
  expect([shown.headers.get('content-type'), shown.headers.get('x-content-type-options')]).toEqual([
    ...['image/png', 'nosniff'],
  ])
})

function overstated(png: Uint8Array): Uint8Array {
  const larger = Buffer.from(png)
  larger.writeUInt32BE(1900, 16)
  return larger
}
