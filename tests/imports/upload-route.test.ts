import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { storeUpload } from '@/lib/imports/store-upload'
import { roomsOf } from '@/lib/realtime/rooms'
import { startApp } from '../support/app'
import { readIn, text } from './browser'
import { start } from './reading'

const UPLOAD = 'POST /api/imports/upload?name=adresser.csv'
const rows = (count: number) =>
  text(...Array.from({ length: count }, (_, at) => `;Firma ${at} AB;22221;Lund;08-${20_000_000 + at};`))

describe('the route that takes a file', () => {
  it('takes more than other routes do, up to the limit that is set, and keeps nothing beyond it', async () => {
    const s = await start()
    const app = await startApp(s, { UPLOAD_LIMIT_MB: '1' })
    const { status, body } = await app.ask(UPLOAD, { as: 'eva', body: rows(15_000) })
    expect({ status, bytes: body.bytes > 256 * 1024 }).toEqual({ status: 200, bytes: true })
    const tooLarge = await app.ask(UPLOAD, { as: 'eva', body: rows(40_000) })
    expect([tooLarge.status, tooLarge.body.error.code]).toEqual([413, 'too_large'])
    expect(tooLarge.body.error.message).toContain('1 MB')
    expect(readdirSync(join(s.dataDir, 'uploads'))).toHaveLength(1)
  })

  it('takes none from a foreign page, a caller or nobody', async () => {
    const s = await start()
    const app = await startApp(s)
    const foreign = { Origin: 'https://example.org' }
    expect((await app.ask(UPLOAD, { as: 'eva', body: rows(1), headers: foreign })).status).toBe(403)
    expect((await app.ask(UPLOAD, { as: 'anna', body: rows(1) })).status).toBe(403)
    expect((await app.ask(UPLOAD, { body: rows(1) })).status).toBe(401)
  })

  it('hands the wrong rows over as a file under the name it came with', async () => {
    const s = await start()
    const app = await startApp(s)
    const { body } = await app.ask(UPLOAD, { as: 'eva', body: text('1;=Fel;;;;') })
    await readIn(s, body.id)
    const wrong = await app.ask(`GET /api/imports/${body.id}/wrong-rows`, { as: 'eva' })
    expect(wrong.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(wrong.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''adresser.fel.csv")
    expect(wrong.body).toContain(";'=Fel;")
  })
})

describe('a file that does not come whole', () => {
  const broken = (code: string) =>
    Readable.from(
      (async function* () {
        yield Buffer.from(rows(10))
        throw Object.assign(new Error(code), { code })
      })(),
    )

  it.each([
    ['the disk is full', 'ENOSPC', 'read_only'],
    ['the connection is lost', 'ECONNRESET', 'invalid'],
  ])('is refused with a sentence when %s, and leaves nothing', async (_, code, refusal) => {
    const s = await start()
    const upload = { name: 'a.csv', body: broken(code), limit: 1e9 }
    await expect(storeUpload(s.as('eva'), upload)).rejects.toMatchObject({ code: refusal })
    expect(readdirSync(join(s.dataDir, 'uploads'))).toEqual([])
  })
})

it('how far a file has come is told to who may import alone', async () => {
  const s = await start()
  expect(await roomsOf(s.db.read, s.as('eva').actor)).toContain('imports')
  expect(await roomsOf(s.db.read, s.as('anna').actor)).not.toContain('imports')
})
