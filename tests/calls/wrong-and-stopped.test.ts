import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { inOneWrite } from '@/lib/context'
import { suppress } from '@/lib/suppression/suppress'
import { callbackAt, contact, NUMBER, OTHER, open } from '../support/call-steps'
import { calling } from '../support/calling'
import { scenario } from '../support/scenario'

describe('Fel', () => {
  test('the last dead number goes to the office with its evidence, and undo revives it on every card', async () => {
    const s = await scenario({
      companies: { A: { phones: [NUMBER], customerNo: '77' }, B: { phones: [NUMBER, OTHER] } },
    })
    const { call, tasks, numbers, undo } = calling(s)
    const dead = { outcome: 'wrong', reason: 'dead_number', phoneId: s.phoneId('A') } as const
    const { saved } = await call('anna', dead)
    expect(await tasks()).toMatchObject([
      {
        ...{ type: 'dead_numbers', urgent: false, activityId: saved.activityId, organizationId: s.companyId('A') },
        details: { e164: NUMBER, customerNo: '77', recentCalls: [] },
      },
    ])
    expect((await numbers()).map(({ status }) => status)).toEqual(['dead', 'dead', 'ok'])
    await undo('anna', saved.activityId)
    expect((await numbers()).map(({ status }) => status)).toEqual(['ok', 'ok', 'ok'])
    expect((await tasks())[0]?.status).toBe('withdrawn')
  })

  test('Privatperson stops the number that was called and no workplace beside it, and is undone with its locks and bars', async () => {
    const s = await scenario({
      companies: { A: { phones: [NUMBER, OTHER], orgNo: '165595010967', workplaceNo: '1' }, B: { phones: [OTHER] } },
    })
    const { card, save, stops, undo, entry } = calling(s)
    const { holdToken } = await card('anna')
    const said = { outcome: 'wrong', reason: 'private_person', phoneId: s.phoneId('A', 1), note: 'Privat' } as const
    const { saved } = await save('anna', holdToken, said)
    expect(await stops()).toMatchObject([
      { case: 'private_person', phone: OTHER, orgNo: null, urgent: false, wholeCompany: false, note: '' },
    ])
    expect((await entry('B')).state).toBe('barred')
    await undo('anna', saved.activityId)
    const [stop] = await stops()
    expect(stop).toMatchObject({ status: 'released', releasedById: s.userId('anna') })
    const audits = await s.db.read.q.select().from(s.db.read.t.auditLog)
    const lifted = audits.find(({ action }) => action === 'suppression:lifted')
    expect(lifted?.after).toEqual({ reason: 'Ångrat utfall' })
    expect([(await entry('A')).state, (await entry('B')).state]).toEqual(['waiting', 'waiting'])
  })

  test('Akut Adressvård attaches case, number, customer, anger and calls, and stops as far as was said', async () => {
    const s = await scenario({ companies: { A: { phones: [NUMBER], customerNo: '77', orgNo: '165595010967' } } })
    const { call, tasks, stops, entry } = calling(s)
    const said = { outcome: 'wrong', reason: 'address_care', case: 'ceased', urgent: true, note: 'Konkurs' } as const
    const answer = await call('anna', said)
    expect(answer.saved.undoUntil).toBeNull()
    const [stop] = await stops()
    expect(stop).toMatchObject({ case: 'ceased', urgent: true, phone: null, orgNo: '165595010967', note: 'Konkurs' })
    expect(await tasks()).toMatchObject([
      {
        ...{ type: 'address_care', urgent: true },
        details: { case: 'ceased', suppressionId: stop?.id, e164: NUMBER, customerNo: '77', isAngry: true },
      },
    ])
    expect((await tasks())[0]?.details.recentCalls).toEqual([])
    expect(await entry('A')).toMatchObject({ state: 'barred', lane: 'retry', attempts: 1 })
  })

  test('HK-hänvisning takes the head office that was made away again, opens the chain and links what it was', async () => {
    const chain = (workplaceNo: string) => ({ orgNo: '165595010967', workplaceNo })
    const s = await scenario({ companies: { A: chain('1'), B: chain('2'), C: chain('3'), HK: { queue: {} } } })
    await s.db.write(({ q, t }) =>
      q
        .update(t.organization)
        .set({ parentId: s.companyId('HK') })
        .where(eq(t.organization.id, s.companyId('A')))
        .returning(),
    )
    const { card, save, undo, entry } = calling(s)
    const { holdToken } = await card('anna')
    await open(s, 'C', 'bo')
    const headOffice = { legalName: 'Kedjan AB', phone: '031-390 1234' }
    const { saved } = await save('anna', holdToken, { outcome: 'wrong', reason: 'head_office', headOffice })
    const states = async () => [(await entry('A')).state, (await entry('B')).state, (await entry('C')).state]
    expect(await states()).toEqual(['closed', 'closed', 'waiting'])
    await undo('anna', saved.activityId)
    expect(await states()).toEqual(['waiting', 'waiting', 'waiting'])
    const rows = await s.db.read.q.select().from(s.db.read.t.organization).orderBy(s.db.read.t.organization.id)
    expect(rows.find(({ id }) => id === s.companyId('A'))?.parentId).toBe(s.companyId('HK'))
    expect(rows.at(-1)).toMatchObject({ legalName: 'Kedjan AB', deletedAt: s.clock.now })
    expect(rows.slice(0, -1).every(({ deletedAt }) => deletedAt === null)).toBe(true)
  })

  test('HK-hänvisning to a card that is found leaves that card when it is undone', async () => {
    const s = await scenario({ companies: { A: {}, HK: { queue: {} } } })
    const { call, undo } = calling(s)
    const headOffice = { organizationId: s.companyId('HK') }
    const { saved } = await call('anna', { outcome: 'wrong', reason: 'head_office', headOffice })
    await undo('anna', saved.activityId)
    const rows = await s.db.read.q.select().from(s.db.read.t.organization).orderBy(s.db.read.t.organization.id)
    expect(rows.map(({ parentId, deletedAt }) => [parentId, deletedAt])).toEqual([
      [null, null],
      [null, null],
    ])
  })
})

describe('on a card that was stopped while it was on the screen', () => {
  const stoppedCards = async (count: number) => {
    const companies = Object.fromEntries(Array.from({ length: count }, (_, at) => [`F${at}`, {}]))
    const s = await scenario({ companies })
    const desk = calling(s)
    const save = async (said: Parameters<typeof desk.save>[2]) => {
      const { holdToken, entryId, organization } = await desk.card('anna')
      const draft = { userId: s.userId('anna'), entryId, note: 'halv', checklist: {}, at: 1 }
      await s.db.write(({ q, t }) => q.insert(t.draft).values(draft).returning())
      const wish = { e164: null, case: 'no_calls', urgent: false, wholeCompany: false, note: '' } as const
      await inOneWrite(s.as('bo'), (work) => suppress(work, { ...wish, organizationId: organization.id }))
      return desk.save('anna', holdToken, said)
    }
    return { s, ...desk, save }
  }

  test('the call is kept as it was, talked or not, without effect and without a draft', async () => {
    const { s, save, activities, tasks, holds } = await stoppedCards(6)
    const answer = await save({ outcome: 'no_answer' })
    expect(answer.notice).toBe('Företaget spärrades medan du hade kortet. Det du skrev är sparat, men kön ändras inte.')
    await save({ outcome: 'busy' })
    await save({ outcome: 'wrong', reason: 'dead_number', phoneId: s.phoneId('F2') })
    await save({ outcome: 'wrong', reason: 'unauthorized_contact', contact })
    await save({ outcome: 'callback', callbackAt })
    await save({ outcome: 'no_six_months' })
    expect(
      (await activities()).map(({ talked, counted, attemptNo, undo }) => [talked, counted, attemptNo, undo]),
    ).toEqual([false, false, false, true, true, true].map((talked) => [talked, false, 0, null]))
    expect((await tasks()).map(({ type, details, urgent }) => [type, details, urgent])).toEqual([
      ['late_outcome', { outcome: 'callback', callbackAt }, false],
      ['late_outcome', { outcome: 'no_six_months' }, false],
    ])
    const [, , , withContact] = await activities()
    expect(withContact?.contactId).not.toBeNull()
    expect(await s.db.read.q.select().from(s.db.read.t.draft)).toEqual([])
    expect(await holds()).toEqual([])
    const entries = await s.db.read.q.select().from(s.db.read.t.queueEntry)
    expect(new Set(entries.map(({ token, heldById }) => `${token} ${heldById}`))).toEqual(new Set(['null null']))
  })
})
