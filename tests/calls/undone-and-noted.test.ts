import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { undoOutcome } from '@/lib/calls/undo-outcome'
import { writeNote } from '@/lib/calls/write-note'
import { callbackAt, callbacks, changed, open } from '../support/call-steps'
import { calling } from '../support/calling'
import { refusal, toldSince } from '../support/lock-log'
import { scenario } from '../support/scenario'

describe('Ångra', () => {
  test('tells the lists and the card, withdraws from the tally, and keeps the present card on deck', async () => {
    const s = await scenario({ companies: { A: {}, B: {} } })
    const { call, undo, tally, holds } = calling(s)
    const { saved } = await call('anna', { outcome: 'callback', callbackAt, next: true, note: 'Efter lunch' })
    toldSince(s)
    const answer = await undo('anna', saved.activityId)
    expect(answer.card).toMatchObject({
      ...{ entryId: s.entryId('A'), why: 'Tillbaka efter Ångra', draft: { note: 'Efter lunch', checklist: {} } },
    })
    expect(answer.notice).toBeUndefined()
    const told = toldSince(s)
    expect(told).toContainEqual(callbacks(s))
    expect(told).toContainEqual(changed(s, 'A', 'note'))
    expect(await tally()).toMatchObject([{ outcome: 'callback', count: 0, talked: 0, orderValue: 0 }])
    expect((await holds()).map(({ kind, entryId }) => [kind, entryId]).sort()).toEqual([
      ['deck', s.entryId('B')],
      ['desk', s.entryId('A')],
    ])
  })

  test('of a call without a note makes no draft, and the same command is one', async () => {
    const s = await scenario({ companies: { A: {} } })
    const { call } = calling(s)
    const { saved } = await call('anna', { outcome: 'no' })
    const command = { commandId: randomUUID(), activityId: saved.activityId }
    const first = await undoOutcome(s.as('anna'), command)
    expect(first.card?.draft).toBeNull()
    expect(await undoOutcome(s.as('anna'), command)).toEqual(first)
  })

  test('of what is no call, or of nothing, is refused in words', async () => {
    const s = await scenario({ companies: { A: {} } })
    const { call, undo } = calling(s)
    const organizationId = s.companyId('A')
    const note = await writeNote(s.as('anna'), { commandId: randomUUID(), organizationId, note: 'Hej' })
    for (const activityId of [note.activityId, 999]) {
      expect(await refusal(undo('anna', activityId))).toMatchObject({
        ...{ code: 'not_found', message: expect.stringContaining('Utfallet') },
      })
    }
    const care = await call('anna', { outcome: 'wrong', reason: 'address_care', case: 'ceased' })
    expect((await refusal(undo('anna', care.saved.activityId))).message).toBe(
      'Det här utfallet går inte att ångra. Ta kontakt med AD.',
    )
  })

  test('is refused to the instant, when the round has ended, and names what stands in its way', async () => {
    const s = await scenario({ companies: { A: {}, B: {}, C: {} } })
    const { call, undo, save } = calling(s)
    const tooLate = 'Det går inte att ångra längre.'
    const first = await call('anna', { outcome: 'no' })
    s.clock.now += 60_001
    expect((await refusal(undo('anna', first.saved.activityId))).message).toBe(tooLate)
    s.clock.now -= 1
    await undo('anna', first.saved.activityId)
    expect((await refusal(undo('anna', first.saved.activityId))).message).toBe(tooLate)
    const second = await save('anna', (await calling(s).card('anna')).holdToken, { outcome: 'no_answer' })
    const { card } = await open(s, 'A', 'bo')
    expect((await refusal(undo('anna', second.saved.activityId))).message).toBe(
      'Det går inte att ångra: bo har tagit kortet.',
    )
    await save('bo', card?.holdToken ?? '', { outcome: 'no_answer' })
    expect((await refusal(undo('anna', second.saved.activityId))).message).toBe(
      'Det går inte att ångra: kortet har fått ett nytt utfall.',
    )
    const third = await call('anna', { outcome: 'no' })
    await s.db.write(({ q, t }) => q.update(t.round).set({ endedAt: s.clock.now }).returning())
    expect((await refusal(undo('anna', third.saved.activityId))).message).toBe(tooLate)
  })
})

describe('a note without a hold', () => {
  test('is kept under its day and hour and told, and an unknown company is refused', async () => {
    const s = await scenario({ users: { anna: 'caller', disa: 'office' }, companies: { A: {} } })
    const input = { commandId: randomUUID(), organizationId: s.companyId('A'), note: 'Ringde själv' }
    const { activityId } = await writeNote(s.as('disa'), input)
    expect(await writeNote(s.as('disa'), input)).toEqual({ activityId })
    const rows = await calling(s).activities()
    expect(rows).toMatchObject([
      {
        ...{ id: activityId, kind: 'note', body: 'Ringde själv', counted: false, createdById: s.userId('disa') },
        ...{ localDay: '2026-11-19', localHour: 10, startAt: s.clock.now, commandId: input.commandId },
        ...{ outcome: null, talked: false, e164: null, campaignId: null },
      },
    ])
    expect(toldSince(s)).toEqual([changed(s, 'A', 'note', 'disa')])
    const nowhere = writeNote(s.as('anna'), { ...input, commandId: randomUUID(), organizationId: 999 })
    expect(await refusal(nowhere)).toMatchObject({ code: 'not_found', message: expect.stringContaining('Företaget') })
    expect((await refusal(writeNote(s.as('disa'), { ...input, note: 'Annat' }))).code).toBe('command_reused')
  })
})
