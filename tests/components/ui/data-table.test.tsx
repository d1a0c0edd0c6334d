import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { fakeRouter } from '@/tests/support/fake-router'

interface Round {
  id: number
  name: string
  left: number
}

const ROUNDS: Round[] = [
  { id: 1, name: 'Hösten', left: 1284 },
  { id: 2, name: 'Våren', left: 60 },
]
const COLUMNS: Column<Round>[] = [
  { id: 'name', header: 'Namn', cell: ({ name }) => name },
  { id: 'left', header: 'Kvar', isFigure: true, cell: ({ left }) => left },
]

describe('A table', () => {
  it('links each row by its first cell, and moves between rows with j and k', async () => {
    renderTable(ROUNDS)
    const table = screen.getByRole('table', { name: 'Omgångar' })
    expect(within(table).getByRole('link', { name: 'Våren' }).getAttribute('href')).toBe('/omgang/2')
    await userEvent.keyboard('j')
    expect(document.activeElement?.textContent).toBe('Hösten')
    await userEvent.keyboard('jj')
    expect(document.activeElement?.textContent).toBe('Våren')
    await userEvent.keyboard('k')
    expect(document.activeElement?.textContent).toBe('Hösten')
  })

  it('puts figures to the right, one width for each digit', () => {
    renderTable(ROUNDS)
    expect(screen.getByRole('cell', { name: '1284' }).className).toContain('tabular-nums')
  })

  it('says what to do when there is nothing in it', () => {
    renderTable([])
    expect(screen.queryByRole('table')).toBeNull()
    expect(screen.getByText('Ingen omgång än')).toBeTruthy()
  })

  it('opens a row beside the page where it leads nowhere else', async () => {
    const opened = vi.fn<(row: Round) => void>()
    render(
      <DataTable
        label="Omgångar"
        columns={COLUMNS}
        rows={ROUNDS}
        rowId={({ id }) => id}
        onOpen={opened}
        empty={null}
      />,
    )
    await userEvent.keyboard('j{Enter}')
    expect(opened).toHaveBeenCalledWith(ROUNDS[0])
  })
})

describe('A pager', () => {
  it('turns with . and , where there is more', async () => {
    render(<Pager text="1-50" previousHref={null} nextHref="/logg?efter=50" />)
    await userEvent.keyboard(',')
    expect(fakeRouter.push).not.toHaveBeenCalled()
    await userEvent.keyboard('.')
    expect(fakeRouter.push).toHaveBeenCalledWith('/logg?efter=50')
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Nästa sida.'])
  })
})

function renderTable(rows: Round[]) {
  render(
    <DataTable
      label="Omgångar"
      columns={COLUMNS}
      rows={rows}
      rowId={({ id }) => id}
      rowHref={({ id }) => `/omgang/${id}`}
      empty={<EmptyState title="Ingen omgång än" />}
    />,
  )
}
