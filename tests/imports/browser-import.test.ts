import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { changeDraft } from '@/lib/imports/change-draft'
import { decideRow } from '@/lib/imports/decide-row'
import { listPreviewRows } from '@/lib/imports/list-preview-rows'
import { saveMapping } from '@/lib/imports/save-mapping'
import { startImport } from '@/lib/imports/start-import'
import { command, previewed, ROWS, readIn, text, upload } from './browser'
import { register, some, start } from './reading'

const folder = (dataDir: string) => readdirSync(join(dataDir, 'uploads'))
const page = { kind: 'all', from: 0, limit: 50 } as const

describe('a file from the browser', () => {
  it('is understood: encoding, separator, headers and the first rows', async () => {
    const s = await start()
    const { reading, name, status } = await upload(s, text(...ROWS), { name: 'C:\\filer\\..\\mina\u0000 adresser.csv' })
    expect({ name, status }).toEqual({ name: 'mina adresser.csv', status: 'draft' })
    expect(reading).toMatchObject({
      ...{ encoding: 'utf8', delimiter: ';', headerLine: 1, missing: [], sheets: null },
      columns: ['orgNo', 'legalName', 'postalCode', 'city', 'phone', 'contactName'],
    })
    expect(reading?.firstRows[0]).toEqual({ line: 2, cells: ROWS[0]?.split(';') })
  })

  it('may not be sent by a caller, and is refused whole when it is too large', async () => {
    const s = await start()
    await expect(upload(s, text(...ROWS), { as: 'anna' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(upload(s, text(...ROWS), { limit: 50 })).rejects.toMatchObject({ code: 'too_large' })
    await expect(upload(s, '')).rejects.toMatchObject({ code: 'invalid' })
    expect(folder(s.dataDir)).toEqual([])
  })

  it('is read in another encoding and with another separator when that is chosen', async () => {
    const s = await start()
    const { id } = await upload(s, Buffer.from('Företag;Tel\nÅsa, Öbergs AB;08-465 004 12', 'latin1'))
    const other = await changeDraft(s.as('eva'), { dataFileId: id, encoding: 'cp850', delimiter: ',' })
    expect(other.reading).toMatchObject({ encoding: 'cp850', delimiter: ',', missing: ['name', 'identity'] })
    expect(other.reading?.headers[0]).not.toContain('Å')
    await expect(startImport(s.as('eva'), command(id))).rejects.toMatchObject({ code: 'invalid' })
    const back = await changeDraft(s.as('eva'), { dataFileId: id, encoding: 'windows-1252', delimiter: ';' })
    expect(back.reading?.firstRows[0]?.cells[0]).toBe('Åsa, Öbergs AB')
  })

  it('gets its columns from the person, and from then on by the name they are saved under', async () => {
    const s = await start()
    const odd = 'Kol A;Kol B\nMåleri AB;031-390 06 18'
    const { id, reading } = await upload(s, odd)
    expect(reading?.columns).toEqual([null, null])
    const columns = ['legalName', 'phone'] as const
    const mapped = await changeDraft(s.as('eva'), { dataFileId: id, columns: [...columns] })
    expect(mapped.reading?.missing).toEqual([])
    const headers = reading?.headers ?? []
    await saveMapping(s.as('eva'), {
      commandId: crypto.randomUUID(),
      name: 'Leverantör',
      headers,
      columns: [...columns],
    })
    const again = await upload(s, odd.replace('Kol A', 'KOL a'))
    expect(again.choices.mappingName).toBe('Leverantör')
    expect(again.reading?.columns).toEqual(columns)
    const done = await readIn(s, again.id)
    expect(some(done.counts)).toEqual({ rows: 1, new: 1 })
  })

  it('is previewed by what the import then does, and nothing is written for it', async () => {
    const s = await start()
    const many = Array.from({ length: 300 }, (_, at) => `;Firma ${at};22221;Lund;08-${20_000_000 + at};`)
    const first = await upload(s, text(...ROWS.slice(0, 2), ...many))
    await readIn(s, first.id)
    const before = await register(s)
    const rows = [
      ...['559501-0967;Måleri AB;22221;Malmö;031-390 06 18;', ROWS[1] as string, ROWS[2] as string],
      ...many.slice(0, 200),
      ...['559501-0968;Fel AB;;;;', ';Ny AB;11122;Stockholm;08-30 00 00 01;', ';;;;;', `${ROWS[2]}`],
      ...[many[3] as string, ';Ny AB;11122;Stockholm;08-30 00 00 01;', ';Åke;;;031-390 06 20;'],
    ]
    const second = await upload(s, text(...rows))
    const { preview, status } = await previewed(s, second.id)
    expect(status).toBe('draft')
    expect(await register(s)).toEqual(before)
    expect(preview?.isWhole).toBe(true)
    const done = await readIn(s, second.id)
    const { possible, ...planned } = preview?.counts ?? { possible: -1 }
    expect(possible).toBe(0)
    expect(planned).toEqual(done.counts)
    expect(some(done.counts)).toEqual({
      rows: 209,
      updated: 1,
      new: 2,
      unchanged: 201,
      wrong: 1,
      duplicate: 4,
      empty: 1,
    })
    expect(folder(s.dataDir)).toEqual([])
  })

  it('shows its planned rows with the reason of each, by kind', async () => {
    const s = await start()
    await readIn(s, (await upload(s, text(...ROWS))).id)
    const { id } = await upload(
      s,
      text('559501-0967;Måleri AB;22221;Malmö;08-465 004 12;Bo Ek', '559501-0968;Fel AB;2;;1;'),
    )
    await previewed(s, id)
    const rows = await listPreviewRows(s.as('eva'), { id, ...page })
    expect(rows).toMatchObject([
      { line: 2, kind: 'updated', changes: ['city'], adds: 2, company: { name: 'Måleri AB', city: 'Lund' } },
      {
        line: 3,
        kind: 'wrong',
        faults: [expect.stringContaining('fel kontrollsiffra'), expect.stringContaining('nummer')],
      },
    ])
    expect(await listPreviewRows(s.as('eva'), { id, ...page, kind: 'wrong' })).toHaveLength(1)
    expect(await listPreviewRows(s.as('eva'), { id, ...page, from: 2 })).toEqual([])
  })
})

describe('a row that may be a company', () => {
  const SAME_NUMBER = '559501-0983;Annat AB;11122;Stockholm;031-390 06 18;'
  const SAME_NAME = ';Måleri AB;22221;Lund;08-465 004 12;'

  async function asked() {
    const s = await start()
    await readIn(s, (await upload(s, text(...ROWS.slice(0, 2)))).id)
    const { id } = await upload(s, text(SAME_NUMBER, SAME_NAME))
    const { preview } = await previewed(s, id)
    expect(preview?.counts).toMatchObject({ rows: 2, possible: 2, new: 0 })
    return { s, id }
  }

  it('is named with the reason, and is a new one unless somebody decides', async () => {
    const { s, id } = await asked()
    expect(await listPreviewRows(s.as('eva'), { id, ...page, kind: 'possible' })).toMatchObject([
      { because: 'number', company: { name: 'Måleri AB' } },
      { because: 'name', company: { name: 'Måleri AB' } },
    ])
    expect(some((await readIn(s, id)).counts)).toEqual({ rows: 2, new: 2 })
  })

  it('is the same or left out as decided, one by one or all', async () => {
    const { s, id } = await asked()
    await decideRow(s.as('eva'), { dataFileId: id, line: 3, decision: 'same' })
    await changeDraft(s.as('eva'), { dataFileId: id, undecided: 'skip' })
    const done = await readIn(s, id)
    expect(some(done.counts)).toEqual({ rows: 2, updated: 1, skipped: 1 })
    const { companies } = await register(s)
    expect(companies).toHaveLength(2)
    await expect(decideRow(s.as('eva'), { dataFileId: id, line: 2, decision: 'new' })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})
