import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { inOneWrite } from '@/lib/context'
import { suppress } from '@/lib/suppression/suppress'
import { toldSince } from '../support/lock-log'
import { ordering } from '../support/ordering'
import { scenario } from '../support/scenario'

const AT_OFFICE = 'Ordern är sparad hos AD, som avgör. Inget mail går till kunden.'

test('an order that meets a stop says which, is a blocked draft with a task, and its card is nobody`s any more', async () => {
  const s = await scenario({ companies: { A: {}, B: {}, C: {} } })
  const { card, place, sell, tasks, activities, entry, holds, orders } = await ordering(s)
  const stop = (organizationId: number) =>
    inOneWrite(s.as('bo'), (work) => {
      const wish = { e164: null, case: 'no_calls' as const, urgent: false, wholeCompany: false, note: '' }
      return suppress(work, { ...wish, organizationId })
    })
  const { holdToken, entryId } = await card('anna')
  const draft = { userId: s.userId('anna'), entryId, note: 'halv', checklist: {}, at: 1 }
  await s.db.write(({ q, t }) => q.insert(t.draft).values(draft).returning())
  await stop(s.companyId('A'))
  toldSince(s)
  const first = await place('anna', holdToken, {}, { note: 'Ville ändå' })
  expect(first.notice).toBe(`Företaget spärrades medan du hade kortet. ${AT_OFFICE}`)
  expect(first).toMatchObject({ saved: { undoUntil: null }, card: null, deck: null, order: { number: 1001 } })
  const [call] = await activities()
  expect(call).toMatchObject({ outcome: 'order', counted: false, talked: true, attemptNo: 0, undo: null })
  expect(await tasks()).toMatchObject([
    {
      ...{ type: 'blocked_order', urgent: false, activityId: call?.id, organizationId: s.companyId('A') },
      details: { orderId: first.order?.id, orderNumber: 1001, stopped: 'company' },
    },
  ])
  expect(await entry('A')).toMatchObject({ state: 'barred', attempts: 0, heldById: null, token: null })
  expect(await s.db.read.q.select().from(s.db.read.t.draft)).toEqual([])

  const stamps = { case: 'no_calls', createdAt: 1, updatedAt: 1 } as const
  const rows = [
    { orgNo: '165561541490', ...stamps },
    { email: 'nej@kund.example', ...stamps },
  ]
  await s.db.write(({ q, t }) => q.insert(t.suppression).values(rows).returning())
  const second = await sell('anna')
  expect(second.notice).toBe(`Organisationsnumret i ordern är spärrat. ${AT_OFFICE}`)
  expect(await entry('B')).toMatchObject({ state: 'closed', closedAs: 'order', attempts: 1, token: null })
  await s.db.write(({ q, t }) => q.update(t.suppression).set({ status: 'released', releasedAt: 1 }).returning())
  const again = { email: 'nej@kund.example', case: 'no_calls', createdAt: 2, updatedAt: 2 } as const
  await s.db.write(({ q, t }) => q.insert(t.suppression).values(again).returning())
  const third = await sell('anna', { email: 'nej@kund.example' })
  expect(third.notice).toBe(`E-postadressen i ordern är spärrad. ${AT_OFFICE}`)
  expect((await tasks()).map(({ details }) => details.stopped)).toEqual(['company', 'orgNo', 'email'])
  expect((await orders()).map(({ status }) => status)).toEqual(['blocked', 'blocked', 'blocked'])
  expect(await holds()).toEqual([])
})

test('an order that is sent twice is one, and is answered with its number and what comes next', async () => {
  const s = await scenario({ companies: { A: {}, B: {} } })
  const { card, place, orders } = await ordering(s)
  const { holdToken } = await card('anna')
  const more = { commandId: randomUUID(), next: true }
  const first = await place('anna', holdToken, {}, more)
  expect(first.card?.organization.legalName).toBe('B')
  expect(await place('anna', holdToken, {}, more)).toMatchObject({ saved: first.saved, order: first.order })
  expect(await orders()).toHaveLength(1)
  expect(first.order).toMatchObject({ id: expect.any(Number), number: 1001, total: 300_000 })
})
