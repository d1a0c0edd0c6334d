import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { describe, expect, it } from 'vitest'
import { OrderFilters } from '@/components/orders/order-filters'
import { CallFilters } from '@/components/reports/call-filters'
import { ReportFilters } from '@/components/reports/report-filters'
import { AppFrame } from '@/components/shell/app-frame'
import type { ReportChoices } from '@/lib/reports/types'

const choices: ReportChoices = {
  callers: [{ id: 1, name: 'Anna Nyström' }],
  campaigns: [{ id: 2, name: 'Hösten 2026' }],
  products: [{ id: 3, name: 'Diplom Stor' }],
  industries: [],
}
const days = { from: '2026-11-16', to: '2026-11-20' }

/** The line that is printed instead of the filter's fields. */
function printed(filters: ReactNode): string | null | undefined {
  const { container } = render(
    <AppFrame locale="sv" theme="light">
      {filters}
    </AppFrame>,
  )
  return container.querySelector('p.hidden')?.textContent
}

describe('What a filter chose, on paper', () => {
  it('is the days with their year, the person, the campaign and the report’s own', () => {
    const address = { ...days, caller: 1, campaign: 2, product: 3 }
    const shared = { report: 'forsaljning', choices, today: '2026-11-20', period: days } as const
    expect(printed(<ReportFilters {...shared} address={address} chosen={['Diplom Stor', undefined]} />)).toBe(
      '16 nov 2026 – 20 nov 2026 · Anna Nyström · Hösten 2026 · Diplom Stor',
    )
  })

  it('is one day when it is one', () => {
    const period = { from: '2026-11-20', to: '2026-11-20' }
    const shared = { report: 'utfall', choices, today: '2026-11-20', period } as const
    expect(printed(<ReportFilters {...shared} address={{}} />)).toBe('20 nov 2026')
  })

  it('says which calls: outcomes, talked with, taken back', () => {
    const query = { from: '2026-11-16', outcomes: 'no,busy', talked: '1', undone: '1' } as const
    expect(printed(<CallFilters query={query} choices={choices} />)).toBe(
      '16 nov 2026 – · Nej + Upptaget · Med kontakt · Ångrade',
    )
  })

  it('says which orders, and nothing when all of them are shown', () => {
    const query = { status: 'cancelled', product: 3, q: 'måleri' } as const
    expect(printed(<OrderFilters query={query} choices={choices} />)).toBe('måleri · Makulerad · Diplom Stor')
    expect(printed(<OrderFilters query={{}} choices={choices} />)).toBeUndefined()
  })
})
