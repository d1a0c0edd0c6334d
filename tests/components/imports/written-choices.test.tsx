import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ImportScreen } from '@/components/imports/import-screen'
import { AppFrame } from '@/components/shell/app-frame'
import { NO_COUNTS } from '@/lib/imports/counts'
import type { FileReading, ImportView } from '@/lib/imports/import-view'

const READING: FileReading = {
  ...{ encoding: 'utf8', delimiter: ';', sheet: null, sheets: null, headerLine: 1, missing: [] },
  headers: ['Företag', 'Telefon'],
  columns: ['legalName', 'phone'],
  firstRows: [{ line: 2, cells: ['Måleri AB', '08-465 004 12'] }],
}
const PLAN = { codeId: 3, day: '2026-11-20', ownerId: null, withDuplicates: false }
const FILE: ImportView = {
  ...{ id: 7, name: 'adresser.csv', status: 'draft', by: 'Eva Ek', createdAt: '2026-11-20T09:40:00.000Z' },
  ...{ startedAt: null, finishedAt: null, counts: NO_COUNTS, undone: null, fill: null, trouble: null },
  ...{ isWaiting: false, isUndoable: false, bytes: 100, reading: READING, preview: null, decisions: {} },
  ...{ choices: { plan: PLAN }, defaultSource: 'adresser.csv 2026-11-20', sameContent: null },
}
const OPTIONS = {
  planCodes: [{ id: 3, label: 'Ring' }],
  owners: [{ id: 4, name: 'Anna' }],
  rounds: [{ id: 5, number: 1, campaign: 'Hösten' }],
  mappings: [],
}
const server = vi.fn<typeof fetch>()
const asked: string[] = []

beforeEach(() => {
  asked.length = 0
  server.mockReset()
  vi.stubGlobal('fetch', server)
  server.mockImplementation(async (url, init) => {
    if (init?.method === 'PATCH' || init?.method === 'POST') {
      const { commandId: _, ...body } = JSON.parse(String(init.body))
      asked.push(`${String(url).replace('/api/imports/7', '')} ${JSON.stringify(body)}`)
    }
    return Response.json(FILE)
  })
  render(
    <AppFrame theme="light" locale="sv">
      <ImportScreen file={FILE} options={OPTIONS} />
    </AppFrame>,
  )
})

describe('What is written for a file', () => {
  it('goes with it when it is read in by a key from within the field', async () => {
    await writeSource('PAR december')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(asked).toEqual([' {"source":"PAR december"}', '/start {}']))
  })

  it('takes no click: the button that left the field does its own errand, after it', async () => {
    await writeSource('PAR december')
    await userEvent.click(screen.getByRole('button', { name: 'Läs in' }))
    await waitFor(() => expect(asked).toEqual([' {"source":"PAR december"}', '/start {}']))
  })

  it('is a whole day when it is sent, also with what is chosen beside it at once', async () => {
    const day = screen.getByLabelText('Dag')
    for (const value of ['2026-02-20', '2026-12-20', '2026-12-02', '2026-12-24']) {
      fireEvent.change(day, { target: { value } })
    }
    await userEvent.selectOptions(screen.getByLabelText('Vem'), 'Anna')
    await waitFor(() => expect(asked).toHaveLength(1))
    expect(asked[0]).toContain('"day":"2026-12-24"')
    expect(asked[0]).toContain('"ownerId":4')
  })

  it('stays when it is refused, and a choice that is refused says why', async () => {
    const details = { roundId: 'Omgången är avslutad eller finns inte. Ladda om sidan och välj en annan.' }
    const error = { code: 'invalid', message: details.roundId, details, requestId: 'r' }
    server.mockImplementationOnce(async () => Response.json({ error }, { status: 400 }))
    fireEvent.change(screen.getByLabelText('Källa'), { target: { value: 'PAR december' } })
    await userEvent.selectOptions(screen.getByLabelText('Fyll en kampanjomgång'), 'Hösten, omgång 1')
    expect(await screen.findByText(details.roundId)).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: 'Läs in' }))
    await waitFor(() => expect(asked).toEqual([' {"source":"PAR december"}', '/start {}']))
  })
})

async function writeSource(source: string) {
  const field = screen.getByLabelText('Källa')
  await userEvent.clear(field)
  await userEvent.type(field, source)
}
