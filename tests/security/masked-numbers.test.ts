import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { inOneWrite } from '@/lib/context'
import { refreshSearchText } from '@/lib/organizations/refresh-search-text'
import { searchCompanies } from '@/lib/organizations/search-companies'
import { scenario } from '../support/scenario'

async function kalle() {
  const s = await scenario({
    users: { anna: 'caller', disa: 'office' },
    companies: { 'Kalles Rör': { orgNo: '197407269880' } },
  })
  const id = s.companyId('Kalles Rör')
  await s.db.write(({ q, t }) =>
    q.update(t.organization).set({ soleTrader: true }).where(eq(t.organization.id, id)).returning(),
  )
  await inOneWrite(s.as('disa'), (work) => refreshSearchText(work, id))
  return async (name: string, text: string) => (await searchCompanies(s.as(name), { text })).length
}

test('the four digits that are masked are not found out one by one by searching', async () => {
  const found = await kalle()
  expect(await found('anna', '740726')).toBe(1)
  for (const guess of ['7407269', '74072698', '740726988', '19740726988'])
    expect([guess, await found('anna', guess)]).toEqual([guess, 0])
})

test('who knows the whole number finds the company, however it is written', async () => {
  const found = await kalle()
  for (const written of ['740726-9880', '7407269880', '197407269880', '19740726-9880']) {
    expect([written, await found('disa', written)]).toEqual([written, 1])
  }
})
