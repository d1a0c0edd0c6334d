import { expect, test } from 'vitest'
import { loadCompany } from '@/lib/organizations/load-company'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { scenario } from '../support/scenario'

const companies = Object.fromEntries(Array.from({ length: 202 }, (_, index) => [`C${index}`, {}]))

test('a caller looks at 200 companies a day, each counted once; who is not a caller reads on', async () => {
  const s = await scenario({ users: { anna: 'caller', disa: 'office' }, companies })
  const look = (who: string, name: string) => loadCompany(s.as(who), { organizationId: s.companyId(name) })
  for (let index = 0; index < 200; index += 1) await look('anna', `C${index}`)
  await look('anna', 'C7')
  await expect(look('anna', 'C200')).rejects.toMatchObject({ code: 'too_many_attempts' })
  expect((await look('disa', 'C200')).organization.legalName).toBe('C200')
  s.wait(24 * 60)
  expect((await look('anna', 'C200')).organization.legalName).toBe('C200')
})

test('the company of one’s own card is not counted', async () => {
  const s = await scenario({ companies: { A: {} } })
  await claimNextCard(s.as('anna'), { campaignId: s.campaignId() })
  await loadCompany(s.as('anna'), { organizationId: s.companyId('A') })
  const { q, t } = s.db.read
  expect((await q.select().from(t.auditLog)).filter(({ entity }) => entity === 'opened_by')).toEqual([])
})
