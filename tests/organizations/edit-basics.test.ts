import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { editBasics } from '@/lib/organizations/edit-basics'
import { loadCompany } from '@/lib/organizations/load-company'
import { basicsChange } from '@/lib/organizations/schema'
import { searchCompanies } from '@/lib/organizations/search-companies'
import { holdCard } from '../support/hold-card'
import { type Scenario, scenario } from '../support/scenario'
import { auditOf } from '../support/standing-bars'

const users = { anna: 'caller', bo: 'caller', disa: 'office', eva: 'supervisor', adam: 'admin' } as const
const register = () => scenario({ users, companies: { A: { email: 'a@example.se' } } })

const edit = (s: Scenario, by: string, change: object, version = 1) =>
  editBasics(
    s.as(by),
    basicsChange.parse({ commandId: randomUUID(), organizationId: s.companyId('A'), version, ...change }),
  )

const company = async (s: Scenario) =>
  (await loadCompany(s.as('eva'), { organizationId: s.companyId('A') })).organization

describe('changing basics', () => {
  test('keeps what was written, leaves the rest, and finds the company by its new name', async () => {
    const s = await register()
    const change = {
      legalName: 'Öland Åkeri AB',
      postalCode: '387 31',
      city: 'Borgholm',
      email: ' Ny@Example.SE '.trim(),
      bestMinute: 600,
    }
    expect(await edit(s, 'disa', change)).toEqual({ version: 2 })
    expect(await company(s)).toMatchObject({
      legalName: 'Öland Åkeri AB',
      postalCode: 38731,
      city: 'Borgholm',
      email: 'ny@example.se',
      bestMinute: 600,
      version: 2,
    })
    await edit(s, 'disa', { city: '' }, 2)
    expect(await company(s)).toMatchObject({ city: null, postalCode: 38731, email: 'ny@example.se' })
    expect(await searchCompanies(s.as('anna'), { text: 'öland' })).toHaveLength(1)
    expect(await searchCompanies(s.as('anna'), { text: 'borgholm' })).toHaveLength(0)
    expect(s.told('card:changed')[0]?.payload).toMatchObject({ what: 'basics', byId: s.userId('disa') })
    expect(await auditOf(s, 'organization')).toEqual(['organization:edited', 'organization:edited'])
  })

  test('audits what changed and nothing else', async () => {
    const s = await register()
    await edit(s, 'eva', { legalName: 'A', city: 'Kalmar' })
    const [row] = await s.db.read.q.select().from(s.db.read.t.auditLog)
    expect(row).toMatchObject({ before: { city: null }, after: { city: 'Kalmar' }, userId: s.userId('eva') })
  })

  test('a caller does it on their own desk only', async () => {
    const s = await register()
    await expect(edit(s, 'anna', { city: 'Kalmar' })).rejects.toMatchObject({ code: 'forbidden' })
    await holdCard(s, { user: 'bo', company: 'A', kind: 'desk' })
    await expect(edit(s, 'anna', { city: 'Kalmar' })).rejects.toMatchObject({ code: 'forbidden' })
    expect(await edit(s, 'bo', { city: 'Kalmar' })).toEqual({ version: 2 })
  })

  test('two who change at once: the second is asked to read it again', async () => {
    const s = await register()
    const both = await Promise.allSettled([edit(s, 'disa', { city: 'Kalmar' }), edit(s, 'eva', { city: 'Borgholm' })])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(edit(s, 'adam', { city: 'Öland' })).rejects.toMatchObject({ code: 'conflict' })
  })

  test('an unknown company and what cannot be are refused', async () => {
    const s = await register()
    const nowhere = { commandId: randomUUID(), organizationId: 99, version: 1 }
    await expect(editBasics(s.as('eva'), nowhere)).rejects.toMatchObject({ code: 'not_found' })
    for (const wrong of [
      { postalCode: '38' },
      { email: 'a@' },
      { legalName: ' ' },
      { bestMinute: 1440 },
      { orgNo: '1' },
    ]) {
      expect(basicsChange.safeParse({ ...nowhere, ...wrong }).success).toBe(false)
    }
  })
})
