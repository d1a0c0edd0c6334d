import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { recordOutcome } from '@/lib/calls/record-outcome'
import { callbackAt, callbacks, changed, contact, NUMBER, names, OTHER, open, room } from '../support/call-steps'
import { calling } from '../support/calling'
import { toldSince } from '../support/lock-log'
import { scenario } from '../support/scenario'

describe('an outcome', () => {
  test('is written with all that was said of the call', async () => {
    const s = await scenario({ companies: { Bergs: { phones: [NUMBER, OTHER], queue: { höst: { attempts: 5 } } } } })
    const { card, save, activities } = calling(s)
    const { holdToken } = await card('anna')
    s.wait(2)
    await save('anna', holdToken, {
      ...{ outcome: 'callback', callbackAt, contact, goOnReason: 'Chefen bad om det', note: ' Efter lunch\n' },
      ...{ phoneId: s.phoneId('Bergs', 1), shownMs: 5000 },
    })
    const [call] = await activities()
    const [person] = await s.db.read.q.select().from(s.db.read.t.contact)
    expect(call).toMatchObject({
      ...{ outcome: 'callback', reason: null, goOnReason: 'Chefen bad om det', body: 'Efter lunch', e164: OTHER },
      ...{ talked: true, talkNoted: false, contactId: person?.id, callbackAt: Date.parse(callbackAt), attemptNo: 6 },
      ...{ counted: true, shownMs: 120_000, commandId: expect.any(String), startAt: s.clock.now },
      ...{ roundId: s.roundId(), campaignId: s.campaignId(), queueEntryId: s.entryId('Bergs') },
    })
    expect(toldSince(s).slice(1)).toEqual([
      changed(s, 'Bergs', 'contact'),
      {
        ...{ name: 'hold:released', to: [room(s, 'Bergs'), 'floor'] },
        payload: { organizationId: s.companyId('Bergs'), userId: s.userId('anna') },
      },
      changed(s, 'Bergs', 'note'),
      expect.objectContaining({ name: 'tally:changed' }),
      callbacks(s),
    ])
  })

  test('keeps how long the card stood there: the longer of what screen and server say', async () => {
    const s = await scenario({ companies: { A: {}, B: {}, C: {} } })
    const { card, save, activities } = calling(s)
    const said = [undefined, 90_000, 30_000]
    for (const shownMs of said) {
      const { holdToken } = await card('anna')
      s.wait(1)
      await save('anna', holdToken, { outcome: 'no', ...(shownMs === undefined ? {} : { shownMs }) })
    }
    expect((await activities()).map(({ shownMs }) => shownMs)).toEqual([60_000, 90_000, 60_000])
  })

  test('of a card whose hold ran out keeps what the screen says alone', async () => {
    const s = await scenario({ companies: { A: {}, B: {} } })
    const { card, save, activities } = calling(s)
    for (const shownMs of [7000, undefined]) {
      const { holdToken } = await card('anna')
      await s.db.write(async ({ q, t }) => {
        await q.delete(t.hold).returning()
        await q.update(t.queueEntry).set({ heldById: null }).returning()
      })
      await save('anna', holdToken, { outcome: 'no', ...(shownMs ? { shownMs } : {}) })
    }
    expect((await activities()).map(({ shownMs }) => shownMs)).toEqual([7000, null])
  })

  test('Ej svar keeps that a talk was noted, by the tick or by the note', async () => {
    const s = await scenario({ companies: { A: {}, B: {}, C: {}, D: {} } })
    const { call, activities } = calling(s)
    await call('anna', { outcome: 'no_answer' })
    await call('anna', { outcome: 'no_answer', talkNoted: true })
    await call('anna', { outcome: 'no_answer', note: 'pratade med Lisa' })
    await call('anna', { outcome: 'busy', note: 'pratade med Lisa', talkNoted: true })
    expect((await activities()).map(({ talkNoted }) => talkNoted)).toEqual([false, true, true, false])
  })

  test('tells the lists of promises only when one is made, kept or settled', async () => {
    const s = await scenario({ companies: { A: {}, B: {} } })
    const { call, save } = calling(s)
    await call('anna', { outcome: 'no_answer' })
    expect(names(s)).toEqual(['hold:taken', 'hold:released', 'card:changed', 'tally:changed'])
    await call('anna', { outcome: 'callback', callbackAt })
    expect(names(s)).toContain('callbacks:changed')
    // Who set it hears that another called it, and the other that it stands in their list no longer.
    const { card } = await open(s, 'B', 'bo')
    toldSince(s)
    await save('bo', card?.holdToken ?? '', { outcome: 'no' })
    expect(s.told('callbacks:changed')).toEqual([callbacks(s, 'anna'), callbacks(s, 'bo')])
  })

  test('asks the office what was ticked, without urgency', async () => {
    const s = await scenario({ companies: { A: {} } })
    const { call, tasks } = calling(s)
    const { saved } = await call('anna', { outcome: 'no', office: [{ type: 'directed', receiver: 'Klass 4B' }] })
    expect(await tasks()).toMatchObject([
      {
        ...{ activityId: saved.activityId, organizationId: s.companyId('A'), type: 'directed', urgent: false },
        details: { receiver: 'Klass 4B' },
      },
    ])
  })
})

test('the office, who works no queue, saves on a card that it opened and gets no next one', async () => {
  const s = await scenario({
    users: { anna: 'caller', eva: 'supervisor' },
    campaigns: { höst: { members: ['anna'] } },
    companies: { A: {}, B: {} },
  })
  const { card } = await open(s, 'A', 'eva')
  const answer = await recordOutcome(s.as('eva'), {
    ...{ commandId: randomUUID(), holdToken: card?.holdToken ?? '', outcome: 'no', next: true },
  })
  expect(answer).toMatchObject({ card: null, deck: null })
  expect(answer.because).toBeUndefined()
})
