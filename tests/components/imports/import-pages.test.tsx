import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ColumnsPanel } from '@/components/imports/columns-panel'
import { ImportsScreen } from '@/components/imports/imports-screen'
import { PreviewPanel } from '@/components/imports/preview-panel'
import { ProgressPanel } from '@/components/imports/progress-panel'
import { ResultPanel } from '@/components/imports/result-panel'
import type { ImportActions } from '@/components/imports/use-import'
import { AppFrame } from '@/components/shell/app-frame'
import { NO_COUNTS, NOTHING_UNDONE } from '@/lib/imports/counts'
import type { FileReading, ImportView } from '@/lib/imports/import-view'
import type { PreviewRow } from '@/lib/imports/preview-row'

const READING: FileReading = {
  ...{ encoding: 'utf8', delimiter: ';', sheet: null, sheets: null, headerLine: 1, missing: ['identity'] },
  headers: ['Företag', 'Nr'],
  columns: ['legalName', null],
  firstRows: [{ line: 2, cells: ['Måleri AB', '08-465 004 12'] }],
}
const FILE: ImportView = {
  ...{ id: 7, name: 'adresser.csv', status: 'draft', by: 'Eva Ek', createdAt: '2026-11-20T09:40:00.000Z' },
  ...{ startedAt: null, finishedAt: null, counts: NO_COUNTS, undone: null, fill: null, trouble: null },
  ...{ isWaiting: false, isUndoable: false, bytes: 100, reading: READING, choices: {}, preview: null, decisions: {} },
  ...{ defaultSource: 'adresser.csv 2026-11-20', sameContent: null },
}
const ROW: PreviewRow = {
  ...{ line: 3, kind: 'possible', name: 'Måleri AB', orgNo: null, city: 'Lund', phone: null, faults: [], changes: [] },
  ...{ adds: 0, company: { id: 1, name: 'Måleri i Lund AB', orgNo: null, city: 'Lund' }, because: 'name' },
}
const server = vi.fn<typeof fetch>()

beforeEach(() => {
  server.mockReset()
  vi.stubGlobal('fetch', server)
})

const answer = (body: object) => Promise.resolve(Response.json(body))

function actions(file: Partial<ImportView> = {}): ImportActions {
  const nothing = () => Promise.resolve()
  const move = vi.fn(nothing)
  const decide = vi.fn(nothing)
  const choose = vi.fn(nothing)
  const discard = () => Promise.resolve(true)
  const written = { note: () => undefined, keep: nothing }
  return { file: { ...FILE, ...file }, isBusy: false, details: {}, move, decide, choose, discard, ...written }
}

const show = (page: React.ReactElement) =>
  render(
    <AppFrame theme="light" locale="sv">
      {page}
    </AppFrame>,
  )

describe('The pages of the import', () => {
  it('list what was read in, and say what to do when nothing was', () => {
    const { unmount } = show(<ImportsScreen imports={[]} isFirstPage />)
    expect(screen.getByText('Inga importer än')).toBeDefined()
    unmount()
    const done = { ...FILE, status: 'done' as const, counts: { ...NO_COUNTS, new: 1234 } }
    show(<ImportsScreen imports={[done]} isFirstPage />)
    expect(screen.getByRole('row', { name: /adresser.csv/ }).textContent).toMatch(/Inläst.*Eva Ek.*1\s234/)
  })

  it('say which column is missing, and take what is chosen', async () => {
    const given = actions()
    show(<ColumnsPanel {...given} reading={READING} mappings={[]} />)
    expect(screen.getByText(/känna igen företaget på/)).toBeDefined()
    await userEvent.selectOptions(screen.getByLabelText('Nr: Blir'), 'Telefon')
    expect(given.choose).toHaveBeenCalledWith({ columns: ['legalName', 'phone'] })
  })

  it('ask about rows that may be a company, with the reason', async () => {
    server.mockImplementation(() => answer({ rows: [ROW] }))
    const preview = { counts: { ...NO_COUNTS, possible: 1, rows: 1 }, isWhole: true, at: 1 }
    const given = actions({ preview })
    show(<PreviewPanel {...given} />)
    const reasons = await screen.findAllByText('Samma namn och postnummer som Måleri i Lund AB')
    expect(reasons.length).toBeGreaterThan(0)
    const row = screen.getByRole('radiogroup', { name: 'Måleri AB: vad är raden?' })
    await userEvent.click(row.querySelector('input[value="same"]') as Element)
    expect(given.decide).toHaveBeenCalledWith(3, 'same')
  })

  it('show how far it has come in whole rows, and what it waits for', async () => {
    const preview = { counts: { ...NO_COUNTS, possible: 0, rows: 5000 }, isWhole: true, at: 1 }
    const counts = { ...NO_COUNTS, rows: 2500 }
    const given = actions({ status: 'running', preview, counts, isWaiting: true })
    show(<ProgressPanel {...given} />)
    expect(screen.getByRole('status').textContent).toMatch(/2\s500 av 5\s000 rader/)
    expect(screen.getByText(/^Väntar: servern startar om eller disken är full/)).toBeDefined()
    await userEvent.keyboard('x')
    expect(given.move).toHaveBeenCalledWith('cancel')
  })

  it('say the number before undoing, and name what stayed', async () => {
    server.mockImplementation(() => answer({ rows: [{ line: 2, organizationId: 1, name: 'Plåt AB', why: 'called' }] }))
    const counts = { ...NO_COUNTS, rows: 3, new: 2, wrong: 1 }
    const given = actions({ status: 'done', counts, isUndoable: true, undone: { ...NOTHING_UNDONE, called: 1 } })
    show(<ResultPanel {...given} />)
    expect(screen.getByRole('link', { name: 'Hämta fel rader' }).getAttribute('href')).toBe('/api/imports/7/wrong-rows')
    expect((await screen.findByRole('row', { name: /Plåt AB/ })).textContent).toContain('Har ringts')
    await userEvent.keyboard('u')
    expect(await screen.findByText('Ångra importen av 2 företag?')).toBeDefined()
    await userEvent.click(screen.getAllByRole('button', { name: /Ångra importen/ }).at(-1) as Element)
    expect(given.move).toHaveBeenCalledWith('undo')
  })
})
