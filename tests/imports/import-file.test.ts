import { existsSync } from 'node:fs'
import { asc, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { importFile } from '@/lib/imports/import-file'
import { file, read, register, start } from './reading'

describe('an import', () => {
  it('may not be made by a caller', async () => {
    const s = await start()
    await expect(importFile(s.as('anna'), { path: file() })).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('is recorded: the file, its columns, each row and who did it', async () => {
    const s = await start()
    const report = await read(s, file('559501-0967;Måleri AB;Lund;031-390 06 18', '559501-0968;Fel AB;Lund;'))
    const { q, t } = s.db.read
    const [recorded] = await q.select().from(t.dataFile)
    expect(recorded).toMatchObject({
      name: 'adresser.csv',
      encoding: 'UTF-8',
      delimiter: ';',
      mapping: { Orgnr: 'orgNo', Företagsnamn: 'legalName', Postort: 'city' },
      counts: report.counts,
      finishedAt: s.clock.now,
      createdById: s.userId('eva'),
    })
    const rows = await q.select().from(t.dataFileRow).orderBy(asc(t.dataFileRow.id))
    expect(rows).toMatchObject([
      { line: 2, action: 'new', raw: null, error: null },
      { line: 3, action: 'wrong', raw: ['559501-0968', 'Fel AB', 'Lund', ''], organizationId: null },
    ])
    const [audit] = await q.select().from(t.auditLog).where(eq(t.auditLog.action, 'file.import'))
    expect(audit).toMatchObject({ entity: 'data_file', entityId: recorded?.id, userId: s.userId('eva') })
  })

  it('keeps what stood before in what it changed', async () => {
    const s = await start()
    await read(s, file('559501-0967;Måleri AB;Lund;031-390 06 18'))
    const { dataFileId } = await read(s, file('559501-0967;Måleri AB;Malmö;031-390 06 18'))
    const { q, t } = s.db.read
    const rows = await q.select().from(t.dataFileRow).where(eq(t.dataFileRow.dataFileId, dataFileId))
    expect(rows).toMatchObject([{ action: 'updated', before: { city: 'Lund' } }])
  })

  it('that was interrupted goes on where it stopped and ends as if it never had', async () => {
    const rows = Array.from({ length: 700 }, (_, at) => `;Firma ${at};Lund;08-${20_000_000 + (at % 690)}`)
    const whole = await start()
    const uninterrupted = await read(whole, file(...rows, '559501-0968;Fel AB;Lund;'))
    const s = await start()
    const path = file(...rows, '559501-0968;Fel AB;Lund;')
    const stopsAfterOneChunk = () => {
      throw new Error('power cut')
    }
    await expect(importFile(s.as('eva'), { path, onProgress: stopsAfterOneChunk })).rejects.toThrow('power cut')
    expect((await register(s)).companies).toHaveLength(256)
    const resumed = await read(s, path)
    expect(resumed.counts).toEqual(uninterrupted.counts)
    expect(await register(s)).toEqual(await register(whole))
  })

  it('writes no file of wrong rows when none is wrong', async () => {
    const s = await start()
    const path = file('559501-0967;Måleri AB;Lund;031-390 06 18')
    expect((await read(s, path)).wrongRows).toBeNull()
    expect(existsSync(path.replace('.csv', '.fel.csv'))).toBe(false)
  })
})
