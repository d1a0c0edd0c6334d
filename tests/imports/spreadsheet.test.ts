import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { changeDraft } from '@/lib/imports/change-draft'
import { loadImport } from '@/lib/imports/load-import'
import { startImport } from '@/lib/imports/start-import'
import { partsOf, spreadsheet, zipOf } from '../support/spreadsheet'
import { atRest, beforeWrite, command, readIn, upload } from './browser'
import { company, file, read, register, some, start } from './reading'

const SHEET = {
  name: 'Adresser',
  rows: [
    ['Orgnr', 'Företagsnamn', 'Postnr', 'Postort', 'Telefon', 'Adress'],
    [5595010967, 'Måleri & Söner; "Syd" AB', 22221, 'Lund', '031-390 06 18', 'Storgatan 1\nPort B'],
    [],
    ['559501-0968', 'Fel AB', '', '', '', ''],
  ],
}
const name = 'adresser.xlsx'

describe('an Excel file', () => {
  it('is read like text: numbers, quotes, line breaks and empty rows, with the rows that Excel shows', async () => {
    const s = await start()
    const { id, reading } = await upload(s, spreadsheet(SHEET, { name: 'Tomt', rows: [] }), { name })
    expect(reading).toMatchObject({ sheets: ['Adresser', 'Tomt'], sheet: 'Adresser', missing: [] })
    expect(reading?.firstRows.map(({ line }) => line)).toEqual([2, 4])
    const done = await readIn(s, id)
    expect(some(done.counts)).toEqual({ rows: 2, new: 1, wrong: 1, empty: 1 })
    expect(await company(s, 'Måleri & Söner; "Syd" AB')).toMatchObject({
      ...{ orgNo: '165595010967', postalCode: 22221, postAddress: 'Storgatan 1, Port B' },
      numbers: ['main +46313900618'],
    })
    expect(readdirSync(join(s.dataDir, 'uploads'))).toEqual([])
  })

  it('is read from the command line too, from its first sheet', async () => {
    const s = await start()
    const path = file().replace('.csv', '.xlsx')
    writeFileSync(path, spreadsheet(SHEET))
    const { counts, file: opened, wrongRows } = await read(s, path)
    expect(some(counts)).toEqual({ rows: 2, new: 1, wrong: 1, empty: 1 })
    expect(opened.name).toBe(basename(path))
    expect(wrongRows).toBe(path.replace('.xlsx', '.fel.csv'))
    expect(readdirSync(join(s.dataDir, 'uploads'))).toEqual([])
  })

  it('is read from the sheet that is chosen', async () => {
    const s = await start()
    const notes = {
      name: 'Läs mig',
      rows: [
        ['Kampanj', 'Hösten'],
        ['Obs', 'Ring försiktigt'],
      ],
    }
    const { id, reading } = await upload(s, spreadsheet(notes, SHEET), { name })
    expect(reading?.missing).toEqual(['name', 'identity'])
    const chosen = await changeDraft(s.as('eva'), { dataFileId: id, sheet: 'Adresser' })
    expect(chosen.reading).toMatchObject({ sheet: 'Adresser', missing: [] })
    await expect(changeDraft(s.as('eva'), { dataFileId: id, sheet: 'Finns inte' })).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('bladet'),
    })
  })

  it('is read by its list of contents alone: what else lies in the archive is not unpacked', async () => {
    const s = await start()
    const hidden = zipOf(partsOf([{ ...SHEET, rows: [...SHEET.rows, ['', 'Gömd AB', '', '', '031-390 06 19', '']] }]))
    const listed = zipOf(partsOf([SHEET]))
    const end = listed.length - 22
    const from = listed.readUInt32LE(end + 16)
    const unlisted = hidden.subarray(0, hidden.readUInt32LE(hidden.length - 22 + 16))
    listed.writeUInt32LE(from + unlisted.length, end + 16)
    const { id, reading } = await upload(
      s,
      Buffer.concat([listed.subarray(0, from), unlisted, listed.subarray(from)]),
      {
        name,
      },
    )
    expect(reading?.firstRows.map(({ line }) => line)).toEqual([2, 4])
    expect(some((await readIn(s, id)).counts)).toMatchObject({ rows: 2 })
  })

  it('is read in its turn when several come at once, also behind one that is refused', async () => {
    const s = await start()
    const contents = [spreadsheet(SHEET), zipOf({ 'läs mig.txt': 'hej' }), spreadsheet(SHEET)]
    const files = await Promise.allSettled(contents.map((content) => upload(s, content, { name })))
    expect(files.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  it('stays as it was when an empty sheet is chosen', async () => {
    const s = await start()
    const { id } = await upload(s, spreadsheet(SHEET, { name: 'Blad2', rows: [] }), { name })
    const before = (await loadImport(s.as('eva'), { id })).reading
    await expect(changeDraft(s.as('eva'), { dataFileId: id, sheet: 'Blad2' })).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining('tomt'),
    })
    expect((await loadImport(s.as('eva'), { id })).reading).toEqual(before)
    expect(some((await readIn(s, id)).counts)).toMatchObject({ rows: 2, new: 1 })
  })

  it('is read in as it was started, whatever sheet somebody chooses too late', async () => {
    const s = await start()
    const other = { name: 'Annat', rows: [...SHEET.rows.slice(0, 1), ['', 'Annat AB', '', '', '031-390 06 19', '']] }
    const { id } = await upload(s, spreadsheet(SHEET, other), { name })
    beforeWrite(s, 1, () => startImport(s.as('eva'), command(id)))
    await expect(changeDraft(s.as('eva'), { dataFileId: id, sheet: 'Annat' })).rejects.toMatchObject({
      code: 'conflict',
    })
    await atRest(s, id)
    expect((await register(s)).companies.map(({ legalName }) => legalName)).toEqual(['Måleri & Söner; "Syd" AB'])
  })

  it('is never read as text itself when its text is gone', async () => {
    const s = await start()
    const { id } = await upload(s, spreadsheet(SHEET), { name })
    const folder = join(s.dataDir, 'uploads')
    for (const one of readdirSync(folder)) if (one.endsWith('.csv')) rmSync(join(folder, one))
    await expect(startImport(s.as('eva'), command(id))).rejects.toMatchObject({ code: 'not_found' })
    expect((await loadImport(s.as('eva'), { id })).reading).toBeNull()
  })

  const sheet = partsOf([SHEET])
  const huge = Buffer.alloc(200 * 1024 * 1024, 'x')
  const lying = zipOf({ ...sheet, 'xl/media/a.xml': Buffer.alloc(5_000_000, 'x') })
  // The directory says ten bytes where five million are packed.
  lying.writeUInt32LE(10, lying.lastIndexOf('xl/media/a.xml') - 46 + 24)
  const silent = spreadsheet(SHEET)
  // It says that there is nothing, and the header beside the content that there is.
  silent.writeUInt32LE(0, silent.lastIndexOf('xl/worksheets/sheet1.xml') - 46 + 24)
  it.each([
    ['a bomb that says how large it is', zipOf({ ...sheet, 'xl/media/a.bin': huge }), 'för stor'],
    ['a bomb that lies about it', lying, 'för stor'],
    ['one that hides what it holds', silent, 'för stor'],
    ['one behind a password', zipOf(sheet, { isLocked: true }), 'lösenord'],
    ['another archive', zipOf({ 'läs mig.txt': 'hej' }), 'zip-arkiv'],
    ['half of one', spreadsheet(SHEET).subarray(0, 400), 'zip-arkiv'],
    ['a picture', Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(500)]), 'bild (PNG)'],
    ['one of an older kind', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(500)]), 'äldre Excel'],
    ['one with an empty sheet', spreadsheet({ name: 'Tomt', rows: [] }), 'tomt'],
  ])('is refused with a sentence when it is %s, and nothing of it stays', async (_, content, sentence) => {
    const s = await start()
    await expect(upload(s, content, { name })).rejects.toMatchObject({
      code: 'invalid',
      message: expect.stringContaining(sentence),
    })
    expect(readdirSync(join(s.dataDir, 'uploads'))).toEqual([])
  })
})
