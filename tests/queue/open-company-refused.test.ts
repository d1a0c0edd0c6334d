import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { inOneWrite } from '@/lib/context'
import { suppress } from '@/lib/suppression/suppress'
import { lockCompany } from '../support/lock-company'
import { entries, names, next, open, release } from '../support/opening'
import { scenario, TEST_NOW } from '../support/scenario'

describe('which campaign it is opened in', () => {
  const campaigns = { höst: {}, vår: {}, andras: { members: ['bo'] } }

  test('is where my promise stands, else the one I work, else one of mine that has it', async () => {
    const prio = { lane: 'prio' as const, owner: 'anna', dueAt: TEST_NOW + 86_400_000 }
    const s = await scenario({
      campaigns,
      companies: {
        Promised: { queue: { höst: {}, vår: prio } },
        Both: { queue: { höst: {}, vår: {} } },
        OnlyVår: { queue: { vår: {}, andras: {} } },
      },
    })
    expect((await open(s, 'Promised', { campaignId: s.campaignId('höst') })).card?.campaignName).toBe('vår')
    expect((await open(s, 'Both', { campaignId: s.campaignId('höst') })).card?.campaignName).toBe('höst')
    expect((await open(s, 'OnlyVår', { campaignId: s.campaignId('höst') })).card?.campaignName).toBe('höst')
    expect((await open(s, 'OnlyVår', { name: 'bo' }).catch((error) => error)).code).toBe('conflict')
  })

  test('is refused to who has no running campaign', async () => {
    const s = await scenario({ campaigns: { höst: { status: 'paused' } }, companies: { A: {} } })
    await expect(open(s, 'A')).rejects.toMatchObject({ code: 'conflict' })
  })

  test('is any that has it for the office, which belongs to none', async () => {
    const s = await scenario({
      users: { anna: 'caller', disa: 'office' },
      campaigns: { höst: { members: ['anna'] }, vår: { members: ['anna'] } },
      companies: { Vår: { queue: { vår: {} } } },
    })
    expect((await open(s, 'Vår', { name: 'disa' })).card?.campaignName).toBe('vår')
  })
})

describe('what is refused', () => {
  test('a company or number that another has on the screen, with who and since when', async () => {
    const shared = '+46313901001'
    const s = await scenario({ companies: { A: { phones: [shared] }, Shares: { phones: [shared] }, C: {} } })
    await next(s, 'bo')
    for (const company of ['A', 'Shares']) {
      await expect(open(s, company)).rejects.toMatchObject({
        code: 'conflict',
        message: 'bo har kortet på skärmen sedan 10:41.',
        details: { heldBy: 'bo' },
      })
    }
  })

  test('an address that another has locked, also through a shared number; its owner may', async () => {
    const shared = '+46313901001'
    const prio = { höst: { lane: 'prio' as const, owner: 'bo', dueAt: TEST_NOW + 3_600_000 } }
    const s = await scenario({ companies: { A: { phones: [shared], queue: prio }, Shares: { phones: [shared] } } })
    await lockCompany(s, { company: 'A', owner: 'bo' })
    for (const company of ['A', 'Shares']) {
      await expect(open(s, company)).rejects.toMatchObject({ code: 'conflict', details: { lockedBy: 'bo' } })
    }
    expect(names(await open(s, 'A', { name: 'bo' }))[0]).toBe('A')
  })

  test('a company between my own locked address and a colleague’s', async () => {
    const [first, second] = ['+46313901001', '+46313901002']
    const s = await scenario({
      companies: { Mine: { phones: [first] }, Between: { phones: [first, second] }, Theirs: { phones: [second] } },
    })
    await lockCompany(s, { company: 'Mine', owner: 'anna' })
    await lockCompany(s, { company: 'Theirs', owner: 'bo' })
    for (const [name, lockedBy] of [
      ['anna', 'bo'],
      ['bo', 'anna'],
    ] as const) {
      await expect(open(s, 'Between', { name })).rejects.toMatchObject({ code: 'conflict', details: { lockedBy } })
    }
  })

  test('a stopped company, waiting, closed or in no queue; what address care has too', async () => {
    const s = await scenario({
      companies: { A: {}, Closed: { queue: { höst: { state: 'closed' } } }, None: { queue: {} }, Care: {} },
    })
    const stop = (company: string, ofCase: 'no_calls' | 'recently_called') =>
      inOneWrite(s.as('bo'), (work) =>
        suppress(work, {
          organizationId: s.companyId(company),
          e164: null,
          case: ofCase,
          urgent: false,
          wholeCompany: false,
          note: '',
        }),
      )
    for (const company of ['A', 'Closed', 'None']) {
      await stop(company, 'no_calls')
      await expect(open(s, company), company).rejects.toMatchObject({
        code: 'conflict',
        details: { stopped: 'suppression' },
      })
    }
    await stop('Care', 'recently_called')
    await expect(open(s, 'Care')).rejects.toMatchObject({ details: { stopped: 'address_care' } })
    expect(await entries(s, 'None')).toEqual([])
  })

  test('a company that is deleted or never was, and more than 200 a day', async () => {
    const s = await scenario({ companies: { A: {}, B: {}, Gone: {} } })
    await s.db.write(({ q, t }) =>
      q
        .update(t.organization)
        .set({ deletedAt: 1 })
        .where(eq(t.organization.id, s.companyId('Gone')))
        .returning(),
    )
    await expect(open(s, 'Gone')).rejects.toMatchObject({ code: 'not_found' })
    await s.db.write(async ({ q, t }) => {
      const opened = {
        at: TEST_NOW,
        userId: s.userId('anna'),
        action: 'company:opened',
        entity: 'opened_by',
        entityId: s.userId('anna'),
      }
      await q
        .insert(t.auditLog)
        .values(Array.from({ length: 199 }, () => opened))
        .returning()
    })
    await release(s, await open(s, 'A'))
    await expect(open(s, 'B')).rejects.toMatchObject({ code: 'too_many_attempts' })
    await release(s, await open(s, 'A'))
    expect(names(await open(s, 'A', { name: 'bo' }))[0]).toBe('A')
    await release(s, await open(s, 'A', { name: 'bo' }), 'bo')
    s.wait(24 * 60)
    expect(names(await open(s, 'A'))[0]).toBe('A')
  })
})
