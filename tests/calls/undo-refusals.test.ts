import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { undoOutcome } from '@/lib/calls/undo-outcome'
import { inOneWrite } from '@/lib/context'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { openCompany } from '@/lib/queue/open-company'
import { suppress } from '@/lib/suppression/suppress'
import { calling } from '../support/calling'
import { scenario } from '../support/scenario'

const NUMBER = '+4631390100'

describe('it is refused', () => {
  const saved = async () => {
    const s = await scenario({
      users: { anna: 'caller', bo: 'caller', disa: 'office', adam: 'admin' },
      companies: { Bergs: { phones: [NUMBER] } },
    })
    const desk = calling(s)
    const { saved: outcome } = await desk.call('anna', { outcome: 'no_answer' })
    return { s, activityId: outcome.activityId, ...desk }
  }
  const conflict = { code: 'conflict' }

  test('after 60 seconds', async () => {
    const { s, undo, activityId } = await saved()
    s.clock.now += 60_001
    await expect(undo('anna', activityId)).rejects.toMatchObject(conflict)
    s.clock.now -= 1
    await undo('anna', activityId)
  })

  test('twice', async () => {
    const { undo, activityId } = await saved()
    await undo('anna', activityId)
    await expect(undo('anna', activityId)).rejects.toMatchObject(conflict)
  })

  test("another's, or by somebody who takes no calls", async () => {
    const { undo, activityId } = await saved()
    await expect(undo('bo', activityId)).rejects.toMatchObject({ code: 'not_found' })
    await expect(undo('disa', activityId)).rejects.toMatchObject({ code: 'not_found' })
    await expect(undo('adam', activityId)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('when somebody has the card', async () => {
    const { s, undo, activityId } = await saved()
    await openCompany(s.as('bo'), { commandId: randomUUID(), organizationId: s.companyId('Bergs') })
    await expect(undo('anna', activityId)).rejects.toMatchObject({
      ...conflict,
      message: expect.stringContaining('bo'),
    })
  })

  test('when I have opened a company that shares the number while it was marked dead', async () => {
    const companies = { Bergs: { phones: [NUMBER] }, Falu: { phones: [NUMBER, '+4631390101'] } }
    const s = await scenario({ companies })
    const { call, undo, numbers } = calling(s)
    const dead = { outcome: 'wrong', reason: 'dead_number', phoneId: s.phoneId('Bergs') } as const
    const { saved: outcome } = await call('anna', dead)
    await openCompany(s.as('anna'), { commandId: randomUUID(), organizationId: s.companyId('Falu') })
    await expect(undo('anna', outcome.activityId)).rejects.toMatchObject({
      ...conflict,
      message: expect.stringContaining('samma nummer'),
    })
    expect((await numbers()).map(({ status }) => status)).toEqual(['dead', 'dead', 'ok'])
  })

  test('when somebody has a company that shares the number, though it was marked dead', async () => {
    const companies = { Bergs: { phones: [NUMBER] }, Falu: { phones: [NUMBER, '+4631390101'] } }
    const s = await scenario({ companies })
    const { call, undo } = calling(s)
    const dead = { outcome: 'wrong', reason: 'dead_number', phoneId: s.phoneId('Bergs') } as const
    const { saved: outcome } = await call('anna', dead)
    await openCompany(s.as('bo'), { commandId: randomUUID(), organizationId: s.companyId('Falu') })
    await expect(undo('anna', outcome.activityId)).rejects.toMatchObject(conflict)
  })

  test('when another has locked the address meanwhile, through a number that it shares', async () => {
    const companies = { Bergs: { phones: [NUMBER] }, Falu: { phones: [NUMBER, '+4631390101'] } }
    const s = await scenario({ companies })
    const { call, save, undo } = calling(s)
    const { saved: outcome } = await call('anna', { outcome: 'callback' })
    const { card } = await openCompany(s.as('bo'), { commandId: randomUUID(), organizationId: s.companyId('Falu') })
    const callbackAt = new Date(s.clock.now + 3_600_000).toISOString()
    const contact = { firstName: 'Bo', lastName: 'Ek' }
    await save('bo', card?.holdToken ?? '', { outcome: 'callback_prio', callbackAt, contact })
    await expect(undo('anna', outcome.activityId)).rejects.toMatchObject({
      ...conflict,
      message: expect.stringContaining('låsts'),
    })
  })

  test('when a new outcome stands on it', async () => {
    const { s, undo, activityId, save } = await saved()
    const { card } = await openCompany(s.as('bo'), { commandId: randomUUID(), organizationId: s.companyId('Bergs') })
    await save('bo', card?.holdToken ?? '', { outcome: 'no' })
    await expect(undo('anna', activityId)).rejects.toMatchObject(conflict)
  })

  test('when the number was stopped meanwhile: undo never brings it back', async () => {
    const { s, undo, activityId } = await saved()
    const wish = { e164: NUMBER, case: 'no_calls', urgent: false, wholeCompany: false, note: '' } as const
    await inOneWrite(s.as('bo'), (work) => suppress(work, { ...wish, organizationId: s.companyId('Bergs') }))
    await expect(undo('anna', activityId)).rejects.toMatchObject(conflict)
  })

  test('for Akut Adressvård, which the office lifts', async () => {
    const s = await scenario({ companies: { Bergs: {} } })
    const { call, undo } = calling(s)
    const { saved: outcome } = await call('anna', { outcome: 'wrong', reason: 'address_care', case: 'recently_called' })
    expect(outcome.undoUntil).toBeNull()
    await expect(undo('anna', outcome.activityId)).rejects.toMatchObject(conflict)
  })
})

describe('in a race', () => {
  test('undo and a claim of the same card: one of them has it', async () => {
    for (let run = 0; run < 10; run += 1) {
      const s = await scenario({ companies: { Bergs: {} } })
      const { call, holds, activities } = calling(s)
      const { saved } = await call('anna', { outcome: 'no_answer' })
      await s.db.write(({ q, t }) => q.update(t.queueEntry).set({ dueAt: 0 }).returning())
      const undo = () => undoOutcome(s.as('anna'), { commandId: randomUUID(), activityId: saved.activityId })
      const claim = () => claimNextCard(s.as('bo'), { campaignId: s.campaignId() })
      await Promise.allSettled(run % 2 ? [undo(), claim()] : [claim(), undo()])
      const [hold, ...more] = await holds()
      expect(more).toEqual([])
      const [activity] = await activities()
      expect(hold?.userId).toBe(activity?.undoneAt === null ? s.userId('bo') : s.userId('anna'))
    }
  })

  test('the same undo sent five times is one', async () => {
    const s = await scenario({ companies: { Bergs: {} } })
    const { call, tally, holds } = calling(s)
    const { saved } = await call('anna', { outcome: 'no_answer' })
    const command = { commandId: randomUUID(), activityId: saved.activityId }
    const answers = await Promise.all(Array.from({ length: 5 }, () => undoOutcome(s.as('anna'), command)))
    expect(new Set(answers.map(({ card }) => card?.holdToken)).size).toBe(1)
    expect(await tally()).toMatchObject([{ count: 0, talked: 0 }])
    expect(await holds()).toHaveLength(1)
  })
})
