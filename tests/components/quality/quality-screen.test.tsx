import { render, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { QualityScreen, type QualityScreenProps } from '@/components/quality/quality-screen'
import { AppFrame } from '@/components/shell/app-frame'
import { NOTHING_COUNTED, NOTHING_TALLIED, rowOf } from '@/lib/quality/rules'
import type { QualityCase } from '@/lib/quality/types'

const anna = rowOf({ ...NOTHING_TALLIED, calls: 120 }, { ...NOTHING_COUNTED, quick: 6 })
const bo = rowOf({ ...NOTHING_TALLIED, calls: 12 }, { ...NOTHING_COUNTED, quick: 3 })
const report = {
  all: rowOf({ ...NOTHING_TALLIED, calls: 132 }, { ...NOTHING_COUNTED, quick: 9 }),
  callers: [
    { id: 1, name: 'Anna', ...anna },
    { id: 2, name: 'Bo', ...bo },
  ],
  skipReasons: [],
}
const asked = { from: '2026-10-23', to: '2026-11-19' }

function show(props: Partial<QualityScreenProps> = {}) {
  const choices = { campaigns: [], callers: [] }
  render(
    <AppFrame locale="sv" theme="light">
      <QualityScreen asked={asked} report={report} cases={null} choices={choices} sees="all" {...props} />
    </AppFrame>,
  )
}

const row = (name: string) => within(screen.getByRole('row', { name: new RegExp(`^${name}`) }))

describe('The report of quality', () => {
  it('puts each share beside what it is of, and beside that of all', () => {
    show()
    expect(row('Anna').getByText('5 % av 120').title).toBe('')
    row('Alla tillsammans').getByText('6,8 % av 132')
  })

  it('is grey and says why where there are too few to compare', () => {
    show()
    expect(row('Bo').getByText('25 % av 12').title).toBe('Under 30: för få för att jämföra')
  })

  it('says on paper whose figures they are, of which days and of which campaign', () => {
    const choices = { campaigns: [{ id: 4, name: 'Hösten 2026' }], callers: [{ id: 1, name: 'Anna' }] }
    show({ asked: { ...asked, campaign: 4, caller: 1 }, choices })
    screen.getByText('23 okt 2026 – 19 nov 2026 · Hösten 2026 · Anna')
  })

  it('opens the cards behind a figure, and the calls', () => {
    show()
    const figure = row('Anna').getByRole('link', { name: '6. Inom 5 s, Anna: visa korten' })
    expect(figure.getAttribute('href')).toBe(
      '/rapporter/kvalitet?fran=2026-10-23&till=2026-11-19&ringare=1&visa=quick#kort',
    )
    const calls = row('Anna').getByRole('link', { name: '120' })
    expect(calls.getAttribute('href')).toBe('/samtal?fran=2026-10-23&till=2026-11-19&ringare=1')
  })

  it('opens nothing for who sees the whole alone', () => {
    show({ sees: 'whole', report: { ...report, callers: [] } })
    expect(screen.queryByRole('row', { name: /^Anna/ })).toBeNull()
    expect(within(screen.getByRole('table')).queryAllByRole('link')).toEqual([])
  })

  it('lists the cards with what was written', () => {
    const one: QualityCase = {
      ...{ id: 7, at: '2026-11-19T09:41:00.000Z', organizationId: 3, organization: 'Bergs AB', campaign: 'Hösten' },
      ...{ caller: 'Anna', outcome: 'no', text: 'Fel nummer', shownMs: 2400 },
      ...{ end: null, promisedAt: null, by: null, order: null },
    }
    show({ asked: { ...asked, measure: 'quick', caller: 1 }, cases: { cases: [one], before: null } })
    const list = within(screen.getByRole('region', { name: 'Inom 5 s: Anna' }))
    list.getByText('Nej, 2,4 s')
    list.getByText('Fel nummer')
  })
})
