import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readOnly } from '@/lib/errors'
import { abandonImport } from '@/lib/imports/abandon-import'
import { cancelImport } from '@/lib/imports/cancel-import'
import { cleanRowsOf, type RowSource } from '@/lib/imports/clean-rows'
import { forgetUploads } from '@/lib/imports/forget-uploads'
import { createImportWork } from '@/lib/imports/import-work'
import { loadImport } from '@/lib/imports/load-import'
import { startImport } from '@/lib/imports/start-import'
import { undoImport } from '@/lib/imports/undo-import'
import { createLog } from '@/lib/log'
import { atRest, command, ROWS, readIn, text, upload } from './browser'
import { register, some, start } from './reading'

const MANY = Array.from({ length: 900 }, (_, at) => `;Firma ${at};22221;Lund;08-${20_000_000 + at};`)
const log = createLog('silent')
const uploads = (dataDir: string) => readdirSync(join(dataDir, 'uploads'))

/** Hands out its rows a few at a time and asks what is to happen in between. */
function slowly(between: (batch: number) => Promise<void>): RowSource {
  return async function* (file) {
    for await (const { rows, empty } of cleanRowsOf(file)) {
      for (let at = 0; at < rows.length; at += 256) {
        await between(at / 256)
        yield { rows: rows.slice(at, at + 256), empty: at === 0 ? empty : 0 }
      }
    }
  }
}

describe('background work on a file', () => {
  it('is ended by a graceful stop after the chunk it is at, and goes on at the next start as if it never had', async () => {
    const whole = await start()
    await readIn(whole, (await upload(whole, text(...MANY))).id)
    const s = await start()
    const { id } = await upload(s, text(...MANY))
    await startImport(s.as('eva'), command(id))
    const work = createImportWork({
      context: s.system,
      log,
      rowsFrom: slowly(async (batch) => void (batch === 2 && work.stop())),
    })
    await work.run()
    await work.idle()
    expect((await register(s)).companies.length).toBeLessThan(900)
    s.wait(1)
    const done = await atRest(s, id)
    expect(done.status).toBe('done')
    expect(some(done.counts)).toEqual({ rows: 900, new: 900 })
    expect((await register(s)).companies.length).toBe(900)
  })

  it('is stopped by a person: what is in stays, and can be gone on with or undone', async () => {
    const s = await start()
    const { id } = await upload(s, text(...MANY))
    await startImport(s.as('eva'), command(id))
    const work = createImportWork({
      context: s.system,
      log,
      rowsFrom: slowly(async (batch) => {
        if (batch === 2) await cancelImport(s.as('eva'), command(id))
      }),
    })
    await work.run()
    await work.idle()
    const stopped = await atRest(s, id)
    expect(stopped).toMatchObject({ status: 'stopped', isUndoable: true })
    const inRegister = (await register(s)).companies.length
    expect(inRegister).toBeGreaterThan(0)
    expect(inRegister).toBeLessThan(900)
    expect(stopped.counts.new).toBe(inRegister)
    expect(some((await readIn(s, id)).counts)).toEqual({ rows: 900, new: 900 })
    await undoImport(s.as('eva'), command(id))
    expect((await atRest(s, id)).undone).toMatchObject({ removed: 900 })
  })

  it('waits while the disk is full, says so, leaves nothing half and goes on when there is room', async () => {
    const s = await start()
    const { id } = await upload(s, text(...MANY))
    await startImport(s.as('eva'), command(id))
    const { write, writeWhenQuiet } = s.db
    let isFull = false
    const refusing = (go: typeof write) =>
      ((steps) => (isFull ? Promise.reject(readOnly()) : go(steps))) as typeof write
    Object.assign(s.db, { write: refusing(write), writeWhenQuiet: refusing(writeWhenQuiet) })
    const work = createImportWork({
      context: s.system,
      log,
      rowsFrom: slowly(async (batch) => {
        isFull ||= batch >= 2
      }),
    })
    await work.run()
    await work.idle()
    expect(s.told('import:changed').at(-1)).toMatchObject({ payload: { dataFileId: id, isWaiting: true } })
    s.wait(1)
    expect(await loadImport(s.as('eva'), { id })).toMatchObject({ status: 'running', isWaiting: true })
    isFull = false
    expect(some((await atRest(s, id)).counts)).toEqual({ rows: 900, new: 900 })
  })

  it('says what is wrong with a file that cannot be read any more', async () => {
    const s = await start()
    const { id } = await upload(s, text(...ROWS))
    await startImport(s.as('eva'), command(id))
    const work = createImportWork({
      context: s.system,
      log,
      rowsFrom: async function* () {
        yield { rows: [], empty: 0 }
        throw new Error('unreadable')
      },
    })
    await work.run()
    await work.idle()
    expect(await loadImport(s.as('eva'), { id })).toMatchObject({ status: 'failed', trouble: expect.any(String) })
    expect((await readIn(s, id)).status).toBe('done')
  })

  it('tells how far it has come by counts alone', async () => {
    const s = await start()
    const { id } = await upload(s, text(...ROWS))
    await readIn(s, id)
    expect(s.told('import:changed').at(-1)).toEqual({
      name: 'import:changed',
      to: ['imports'],
      payload: expect.objectContaining({ dataFileId: id, status: 'done', counts: expect.objectContaining({ new: 3 }) }),
    })
  })
})

describe('stored files', () => {
  it('go with a draft that is thrown away, and one that is read in cannot be', async () => {
    const s = await start()
    const { id } = await upload(s, text(...ROWS))
    expect(uploads(s.dataDir)).toHaveLength(1)
    await abandonImport(s.as('eva'), { id })
    expect(uploads(s.dataDir)).toEqual([])
    const other = await upload(s, text(...ROWS))
    await readIn(s, other.id)
    await expect(abandonImport(s.as('eva'), { id: other.id })).rejects.toMatchObject({ code: 'conflict' })
  })

  it('are forgotten when nobody goes on with them', async () => {
    const s = await start()
    const { id } = await upload(s, text(...ROWS))
    s.wait(60 * 24)
    await forgetUploads(s.system())
    expect(uploads(s.dataDir)).toHaveLength(1)
    s.wait(60 * 25)
    await forgetUploads(s.system())
    expect(uploads(s.dataDir)).toEqual([])
    await expect(loadImport(s.as('eva'), { id })).rejects.toMatchObject({ code: 'not_found' })
    expect(existsSync(join(s.dataDir, 'uploads'))).toBe(true)
  })
})
