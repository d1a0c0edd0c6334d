import { describe, expect, test } from 'vitest'
import { addSuppression } from '@/lib/suppression/add-suppression'

import { chain, stop } from '../support/stopped-chain'

describe('what is said without a call', () => {
  test('stands in the history and in the office`s list, with its evidence', async () => {
    const s = await chain()
    const said = { phoneId: s.phoneId('Kund'), case: 'recently_called', urgent: true, note: 'Tredje gången!' } as const
    const { suppressionId } = await addSuppression(s.as('anna'), stop(s, 'Kund', said))
    const { q, t } = s.db.read
    expect(await q.select().from(t.activity)).toMatchObject([
      { kind: 'note', counted: false, createdById: s.userId('anna'), body: expect.stringContaining('Tredje gången!') },
    ])
    const details = { suppressionId, customerNo: '1042', isAngry: true, recentCalls: [] }
    expect(await q.select().from(t.officeTask)).toMatchObject([
      { type: 'address_care', status: 'new', urgent: true, organizationId: s.companyId('Kund'), details },
    ])
  })

  test('a private person is no case for the office', async () => {
    const s = await chain()
    await addSuppression(s.as('anna'), stop(s, 'Kund', { case: 'private_person' }))
    expect(await s.db.read.q.select().from(s.db.read.t.officeTask)).toEqual([])
    expect(await s.db.read.q.select().from(s.db.read.t.activity)).toHaveLength(1)
  })
})
