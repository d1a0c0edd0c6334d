import { readSheet } from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { exportAnswers } from '@/lib/reports/export-answers'
import { exportOutcomes } from '@/lib/reports/export-outcomes'
import { exportSales } from '@/lib/reports/export-sales'
import { reportFile } from '@/lib/reports/report-file'
import { reportedDays } from '../support/reported-day'

const DAYS = { from: '2026-11-19', to: '2026-11-20' }

test('outcomes as a file are the rows of the screen and their sum', async () => {
  const { s } = await reportedDays()
  const { name, bytes } = await exportOutcomes(s.as('eva'), { ...DAYS, by: 'caller', format: 'csv', reason: 'Prov' })
  expect(name).toBe('utfall-2026-11-20.csv')
  const [head, ...rows] = linesOf(bytes)
  expect(head?.startsWith('Säljare;Samtal;Kontakter;Återkom;')).toBe(true)
  expect(rows.map((row) => row.split(';').slice(0, 3))).toEqual([
    ['anna', '5', '3'],
    ['bo', '4', '2'],
    ['Summa', '9', '5'],
  ])
  expect(rows.at(-1)).toContain(';4800,00;')
})

test('weeks and parts have their own columns', async () => {
  const { s } = await reportedDays()
  const { bytes } = await exportOutcomes(s.as('eva'), {
    ...DAYS,
    by: 'week',
    split: 'caller',
    format: 'csv',
    reason: 'Prov',
  })
  expect(
    linesOf(bytes)
      .slice(1, 3)
      .map((row) => row.split(';').slice(0, 3)),
  ).toEqual([
    ['2026 v 47', 'anna', '5'],
    ['2026 v 47', 'bo', '4'],
  ])
})

test('sales as a spreadsheet hold kronor, and the log says that they were fetched', async () => {
  const { s } = await reportedDays()
  const { bytes } = await exportSales(s.as('disa'), {
    ...DAYS,
    by: 'product',
    across: 'caller',
    format: 'xlsx',
    reason: 'Provision',
  })
  const rows = await readSheet(Buffer.from(bytes))
  expect(rows.at(-1)).toEqual(['Summa', 1, 2400, 1, 2400, 3, 7200, 1, 2400, 2, 4800])
  const { q, t } = s.db.read
  expect((await q.select().from(t.auditLog)).find(({ action }) => action === 'report:exported')).toMatchObject({
    ...{
      userId: s.userId('disa'),
      before: expect.objectContaining(DAYS),
      after: { report: 'forsaljning', format: 'xlsx', reason: 'Provision' },
    },
  })
})

test('answers as a file have one row a half-hour; a name that begins as a formula runs none', async () => {
  const { s } = await reportedDays()
  const { bytes } = await exportAnswers(s.as('anna'), { ...DAYS, format: 'csv' })
  expect(linesOf(bytes)[1]).toBe('torsdag;10:30-11:00;3;2;0,6667')
  await s.db.write(async ({ q, t }) => void (await q.update(t.user).set({ name: '=1+1' }).returning()))
  const outcomes = await exportOutcomes(s.as('eva'), { ...DAYS, format: 'csv', reason: 'Prov' })
  expect(linesOf(outcomes.bytes)[1]?.startsWith("'=1+1;")).toBe(true)
})

test('figures of people by name ask why they are fetched, figures without names and one’s own do not', async () => {
  const { s } = await reportedDays()
  const file = { ...DAYS, format: 'csv' } as const
  const needsReason = { code: 'invalid', details: { reason: expect.stringContaining('varför') } }
  await expect(exportOutcomes(s.as('eva'), { ...file, by: 'caller' })).rejects.toMatchObject(needsReason)
  await expect(exportOutcomes(s.as('eva'), { ...file, by: 'caller', reason: 'x' })).rejects.toMatchObject(needsReason)
  await expect(exportOutcomes(s.as('eva'), { ...file, by: 'day', split: 'caller' })).rejects.toMatchObject(needsReason)
  await expect(exportSales(s.as('disa'), { ...file, by: 'caller' })).rejects.toMatchObject(needsReason)
  const ofBo = { ...file, caller: s.userId('bo') }
  await expect(exportAnswers(s.as('eva'), ofBo)).rejects.toMatchObject(needsReason)
  expect((await exportAnswers(s.as('eva'), { ...ofBo, reason: 'Lönesamtal' })).bytes.length).toBeGreaterThan(0)

  await exportOutcomes(s.as('eva'), { ...file, by: 'hour' })
  await exportOutcomes(s.as('anna'), { ...file, by: 'caller' })
  const { q, t } = s.db.read
  const fetched = (await q.select().from(t.auditLog)).filter(({ action }) => action === 'report:exported')
  expect(fetched.map(({ after }) => (after as { reason?: string }).reason)).toEqual([
    'Lönesamtal',
    undefined,
    undefined,
  ])
})

const linesOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes).trim().split('\r\n')

test('what was cancelled more than sold is a number below zero, and a name with a minus first still no formula', async () => {
  const columns = [
    { head: 'Säljare', kind: 'text' },
    { head: 'Order netto', kind: 'number' },
    { head: 'Värde', kind: 'kronor' },
  ] as const
  const table = { name: 'utfall', title: 'Utfall', columns, rows: [['-1+1', -1, -240_000]] }
  const { bytes } = await reportFile(table, { format: 'csv', day: '2026-11-20' })
  expect(linesOf(bytes)[1]).toBe("'-1+1;-1;-2400,00")
})
