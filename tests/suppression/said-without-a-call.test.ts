import { describe, expect, test } from 'vitest'
import { findStops } from '@/lib/suppression/find-stops'
import { listUrgent } from '@/lib/suppression/list-urgent'
import { add, rowsOf } from '../support/stop-steps'
import { chain, ORG_NO, SWITCHBOARD } from '../support/stopped-chain'

describe('what was said without a call', () => {
  test('stands in the history in its case`s words, and before the office as urgent as it is', async () => {
    const s = await chain()
    const cases = ['recently_called', 'ceased', 'no_calls', 'private_person'] as const
    for (const [at, company] of ['Norr', 'Söder', 'Väster', 'Kund'].entries()) {
      const note = at === 1 ? 'Konkurs' : ''
      await add(s, company, { case: cases[at], note, ...(at === 0 ? { phoneId: s.phoneId('Norr') } : {}) })
    }
    const { q, t } = s.db.read
    const lines = await q.select().from(t.activity).orderBy(t.activity.id)
    expect(lines.map(({ body }) => body)).toEqual([
      'Akut Adressvård: säger att vi nyligen ringt.',
      'Akut Adressvård: helt upphört. Konkurs',
      'Akut Adressvård: vill inte bli uppringd.',
      'Spärrad: privatperson.',
    ])
    expect(lines[0]).toMatchObject({
      ...{ kind: 'note', localDay: '2026-11-19', localHour: 10, startAt: s.clock.now, createdById: s.userId('anna') },
      ...{ organizationId: s.companyId('Norr'), commandId: expect.any(String) },
    })
    const changed = s.told('card:changed').filter(({ to }) => to[0] === `organization:${s.companyId('Norr')}`)
    expect(changed[0]?.payload).toEqual({ organizationId: s.companyId('Norr'), what: 'note', byId: s.userId('anna') })
    const tasks = await q.select().from(t.officeTask).orderBy(t.officeTask.id)
    expect(tasks.map(({ urgent, activityId }) => [urgent, activityId])).toEqual([
      [false, lines[0]?.id],
      [false, lines[1]?.id],
      [true, lines[2]?.id],
    ])
    const [stopOfNorr] = await rowsOf(s)
    expect(tasks[0]?.details).toEqual({
      ...{ case: 'recently_called', suppressionId: stopOfNorr?.id, e164: SWITCHBOARD, isAngry: false },
      ...{ customerNo: null, recentCalls: [] },
    })
    expect(tasks[1]?.details).toMatchObject({ e164: null, case: 'ceased' })
  })

  test('attaches the calls of a year to its numbers and its org.nr, ten at most', async () => {
    const s = await chain()
    const day = 24 * 60 * 60_000
    const call = (company: string, ago: number, e164: string | null = null) => ({
      ...({
        kind: 'call',
        direction: 'out',
        status: 'done',
        outcome: 'no',
        talked: true,
        body: '',
        counted: true,
      } as const),
      ...{ organizationId: s.companyId(company), campaignId: s.campaignId(), e164, startAt: s.clock.now - ago * day },
      ...{ createdAt: s.clock.now, updatedAt: s.clock.now, createdById: s.userId('bo'), ownerId: s.userId('bo') },
      ...{ localDay: '2026-01-01', localHour: 9 },
    })
    const rows = [call('Söder', 364, SWITCHBOARD), call('Söder', 366, SWITCHBOARD), call('Väster', 5), call('Kund', 1)]
    await s.db.write(({ q, t }) => q.insert(t.activity).values(rows).returning())
    await add(s, 'Norr', { case: 'recently_called' })
    const [task] = await s.db.read.q.select().from(s.db.read.t.officeTask)
    expect(task?.details.recentCalls).toMatchObject([{ organization: 'Väster' }, { organization: 'Söder' }])
    const many = Array.from({ length: 12 }, (_, at) => call('Väster', at + 1))
    await s.db.write(({ q, t }) => q.insert(t.activity).values(many).returning())
    await add(s, 'Norr', { case: 'recently_called' }, 'bo')
    const [, second] = await s.db.read.q.select().from(s.db.read.t.officeTask).orderBy(s.db.read.t.officeTask.id)
    expect(second?.details.recentCalls).toHaveLength(10)
  })
})

test('stops are found oldest first, each once, by whichever key they have', async () => {
  const s = await chain()
  const third = await add(s, 'Väster', { case: 'ceased', wholeCompany: true })
  const first = await add(s, 'Norr', { phoneId: s.phoneId('Norr') })
  const second = await add(s, 'Söder', { case: 'ceased' })
  const found = await findStops(s.db.read, {
    organizationId: s.companyId('Söder'),
    numbers: [SWITCHBOARD],
    orgNo: ORG_NO,
  })
  expect(found.map(({ id }) => id)).toEqual([third, first, second].map(({ suppressionId }) => suppressionId))
  const withoutOrgNo = await findStops(s.db.read, { organizationId: s.companyId('Söder'), numbers: [], orgNo: null })
  expect(withoutOrgNo.map(({ id }) => id)).toEqual([second.suppressionId])
})

test('the shared list has the urgent ones, newest first, with a number', async () => {
  const s = await chain()
  await add(s, 'Norr', { case: 'ceased', urgent: true, phoneId: s.phoneId('Norr'), note: 'Arg' })
  s.wait(1)
  await add(s, 'Kund')
  await add(s, 'Väster', { case: 'recently_called' })
  const [kund, norr, ...more] = await listUrgent(s.as('bo'))
  expect(more).toEqual([])
  expect(kund).toMatchObject({ organization: 'Kund', e164: '+46313901004', at: new Date(s.clock.now).toISOString() })
  // "Helt upphört" leaves its number free, and the list still says which it was.
  expect(norr).toEqual({
    ...{ id: expect.any(Number), case: 'ceased', e164: SWITCHBOARD, customerNo: null, organization: 'Norr' },
    ...{ organizationId: s.companyId('Norr'), note: 'Arg', at: new Date(s.clock.now - 60_000).toISOString() },
    ...{ byId: s.userId('anna'), byName: 'anna' },
  })
})
