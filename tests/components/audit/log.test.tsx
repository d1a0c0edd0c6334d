import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { LogScreen } from '@/components/audit/log-screen'
import { AppFrame } from '@/components/shell/app-frame'
import type { AuditQuery } from '@/lib/audit/schema'
import type { AuditEntry } from '@/lib/audit/types'
import { fakeRouter } from '@/tests/support/fake-router'

const EDITED: AuditEntry = {
  id: 7,
  at: '2026-11-20T09:40:00.000Z',
  by: { id: 1, name: 'Adam Engström' },
  action: 'user:edited',
  entity: 'user',
  entityId: 3,
  subject: 'Dag Ek',
  company: null,
  before: { mobile: null },
  after: { mobile: '070-174 06 05' },
}

describe('The log', () => {
  it('says each line as a sentence, also of an action that it does not know', () => {
    const strange = { ...EDITED, id: 6, by: null, action: 'future:thing', subject: null }
    show({ entries: [EDITED, strange] })
    expect(screen.getByText('Adam Engström ändrade uppgifter om användaren Dag Ek.')).toBeTruthy()
    expect(screen.getByText('Servern future:thing något som inte finns kvar.')).toBeTruthy()
  })

  it('opens a line with what was before and after, by keyboard', async () => {
    show({ entries: [EDITED] })
    await userEvent.keyboard('j{Enter}')
    const dialog = await screen.findByRole('dialog', { name: 'Händelsen' })
    expect(within(dialog).getByRole('row', { name: 'mobile 070-174 06 05' })).toBeTruthy()
  })

  it('leads to the company`s own lines', async () => {
    show({ entries: [{ ...EDITED, company: { id: 12, name: 'Falu Tak AB' } }] })
    await userEvent.keyboard('j{Enter}')
    const link = await screen.findByRole('link', { name: 'Visa allt om företaget' })
    expect(link.getAttribute('href')).toBe('/logg?company=12')
  })

  it('keeps the selection in the address, from its first page', async () => {
    show({ entries: [EDITED], query: { olderThan: 90, from: '2026-11-01' }, olderThan: 7, newerThan: 9 })
    await userEvent.selectOptions(screen.getByLabelText('Person'), 'Bo Lindqvist')
    expect(fakeRouter.push).toHaveBeenCalledWith('/logg?from=2026-11-01&person=2')
    expect(screen.getByRole('link', { name: 'Nästa sida' }).getAttribute('href')).toBe(
      '/logg?olderThan=7&from=2026-11-01',
    )
    await userEvent.click(screen.getByRole('button', { name: 'Rensa urvalet' }))
    expect(fakeRouter.push).toHaveBeenLastCalledWith('/logg')
  })
})

interface Shown {
  entries: AuditEntry[]
  query?: AuditQuery
  olderThan?: number
  newerThan?: number
}

function show({ entries, query = {}, olderThan = 0, newerThan = 0 }: Shown) {
  render(
    <AppFrame locale="sv" theme="system">
      <LogScreen
        entries={entries}
        query={query}
        olderThan={olderThan || null}
        newerThan={newerThan || null}
        people={[{ id: 2, name: 'Bo Lindqvist' }]}
      />
    </AppFrame>,
  )
}
