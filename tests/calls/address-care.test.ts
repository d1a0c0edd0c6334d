import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { inOneWrite } from '@/lib/context'
import { listUrgent } from '@/lib/suppression/list-urgent'
import { suppress } from '@/lib/suppression/suppress'
import { calling } from '../support/calling'
import { scenario } from '../support/scenario'

const NUMBER = '+4631390100'
describe('Akut Adressvård', () => {
  const careful = async (said: {
    case: 'recently_called' | 'ceased' | 'no_calls'
    urgent?: boolean
    wholeCompany?: boolean
  }) => {
    const queue = { höst: {}, vår: {} }
    const s = await scenario({
      campaigns: { höst: {}, vår: {} },
      companies: {
        Bergs: { phones: [NUMBER], customerNo: '10518', queue, orgNo: '165595010967', workplaceNo: '1' },
        Falu: { phones: [NUMBER], queue: { vår: {} } },
        Gren: { queue: { vår: {} }, orgNo: '165595010967', workplaceNo: '2' },
      },
    })
    const desk = calling(s)
    await desk.call('bo', { outcome: 'no_answer' })
    s.wait(24 * 60 + 180)
    const answer = await desk.call('anna', { outcome: 'wrong', reason: 'address_care', ...said })
    return { s, answer, ...desk }
  }

  test('nyligen ringt: barred until the office decides, with the recent calls as evidence', async () => {
    const { answer, entry, tasks, stops, s } = await careful({ case: 'recently_called' })
    expect(answer.saved.undoUntil).toBeNull()
    expect(await entry('Bergs')).toMatchObject({ state: 'barred', ownerId: null })
    expect(await entry('Bergs', 'vår')).toMatchObject({ state: 'barred' })
    expect(await stops()).toMatchObject([{ case: 'recently_called', urgent: false }])
    const details = { case: 'recently_called', e164: NUMBER, customerNo: '10518', isAngry: false }
    const [task] = await tasks()
    expect(task).toMatchObject({ type: 'address_care', urgent: false, status: 'new', details })
    expect(task?.details.recentCalls).toMatchObject([{ by: 'bo', outcome: 'no_answer', e164: NUMBER }])
    expect(task?.dueAt).toBe(instantOf('2026-11-20', 17 * 60))
    expect(s.told('suppression:added')).toMatchObject([{ to: ['callers', 'office'], payload: { urgent: false } }])
  })

  test('arg och helt upphört: the number is shown in the urgent list, and stays free', async () => {
    const { s, stops } = await careful({ case: 'ceased', urgent: true })
    expect(await stops()).toMatchObject([{ urgent: true, phone: null }])
    expect(await listUrgent(s.as('anna'))).toMatchObject([{ case: 'ceased', e164: NUMBER }])
  })

  test('arg över att vi ringt dubbelt: the number goes to the urgent list, the task within the hour', async () => {
    const { s, tasks, stops } = await careful({ case: 'recently_called', urgent: true })
    expect(await stops()).toMatchObject([{ urgent: true, phone: NUMBER, customerNo: '10518' }])
    expect(await tasks()).toMatchObject([{ urgent: true, dueAt: s.clock.now + 3_600_000, details: { isAngry: true } }])
  })

  test('helt upphört: the company is barred, its number is free for another', async () => {
    const { entry, stops } = await careful({ case: 'ceased' })
    expect(await stops()).toMatchObject([{ case: 'ceased', phone: null }])
    expect(await entry('Bergs')).toMatchObject({ state: 'barred' })
    expect(await entry('Bergs', 'vår')).toMatchObject({ state: 'barred' })
    expect(await entry('Falu', 'vår')).toMatchObject({ state: 'waiting' })
  })

  test('vill inte bli uppringd: number and company in every campaign, urgent, and on disk in stops.jsonl', async () => {
    const { s, entry, stops, tasks } = await careful({ case: 'no_calls' })
    expect(await stops()).toMatchObject([{ case: 'no_calls', urgent: true, phone: NUMBER }])
    expect(await entry('Bergs')).toMatchObject({ state: 'barred' })
    expect(await entry('Falu', 'vår')).toMatchObject({ state: 'barred' })
    expect(await entry('Gren', 'vår')).toMatchObject({ state: 'waiting' })
    expect(await tasks()).toMatchObject([{ type: 'address_care', urgent: true, details: { case: 'no_calls' } }])
    expect(readFileSync(join(s.dataDir, 'stops.jsonl'), 'utf8')).toContain(NUMBER)
  })

  test('vill inte bli uppringd, all workplaces: the other ones too', async () => {
    const { entry } = await careful({ case: 'no_calls', wholeCompany: true })
    expect(await entry('Gren', 'vår')).toMatchObject({ state: 'barred' })
  })
})

describe('a stop while the card is on the screen', () => {
  const stopped = async () => {
    const s = await scenario({ companies: { Bergs: { phones: [NUMBER] }, Falu: {} } })
    const desk = calling(s)
    const { holdToken } = await desk.card('anna')
    const wish = { e164: NUMBER, case: 'no_calls', urgent: false, wholeCompany: false, note: '' } as const
    await inOneWrite(s.as('bo'), (work) => suppress(work, { ...wish, organizationId: s.companyId('Bergs') }))
    return { s, holdToken, ...desk }
  }

  test('what is saved is kept without effect on the queue, and the caller is told', async () => {
    const { holdToken, save, activities, entry, tally, tasks } = await stopped()
    const before = await entry('Bergs')
    const answer = await save('anna', holdToken, { outcome: 'no', note: 'Ville inte', next: true })
    expect(answer.notice).toContain('spärrades')
    expect(answer.saved.undoUntil).toBeNull()
    expect(answer.card?.organization.legalName).toBe('Falu')
    expect(await activities()).toMatchObject([{ outcome: 'no', counted: false, body: 'Ville inte' }])
    const { state, lane, attempts, closedAs } = before
    expect(await entry('Bergs')).toMatchObject({ state, lane, attempts, closedAs, token: null, heldById: null })
    expect(state).toBe('barred')
    expect(await tally()).toEqual([])
    expect(await tasks()).toEqual([])
  })

  test('a promise that was made goes to the office instead, and no lock is made', async () => {
    const { holdToken, save, tasks, locks } = await stopped()
    const callbackAt = new Date(instantOf('2026-11-20', 600)).toISOString()
    await save('anna', holdToken, {
      outcome: 'callback_prio',
      callbackAt,
      contact: { firstName: 'Bo', lastName: 'Ek' },
    })
    expect(await tasks()).toMatchObject([{ type: 'late_outcome', details: { outcome: 'callback_prio', callbackAt } }])
    expect(await locks()).toEqual([])
  })

  test('a further wish not to be called is taken too', async () => {
    const { holdToken, save, stops, tasks } = await stopped()
    await save('anna', holdToken, { outcome: 'wrong', reason: 'address_care', case: 'no_calls', wholeCompany: true })
    expect(await stops()).toHaveLength(2)
    expect(await tasks()).toMatchObject([{ type: 'address_care', urgent: true }])
  })
})
