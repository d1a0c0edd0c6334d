import { expect, test } from 'vitest'
import { PRESENCE_MS } from '@/lib/realtime/presence'
import { isLong } from '../support/fault-figure'
import { type HearingLine, openHearingLine } from '../support/hearing-line'
import { waitFor } from '../support/screen'
import { companiesOf, startProcesses } from '../support/two-processes'

/** A minute is long for every run: the short form has a shorter lease, longer than the house may wait for who stands still. */
const LEASE_MS = isLong ? PRESENCE_MS : 18_000
const BEAT_MS = 1000

test('a process that stood still beyond the lease: its people are gone at the other and here again afterwards, and its duty is done once', async () => {
  const { s, a, b, ask, tokenOf } = await startProcesses({
    users: { anna: 'caller', bo: 'caller', cia: 'caller', eva: 'supervisor' },
    companies: companiesOf(20),
    settings: { TEST_PRESENCE_MS: String(LEASE_MS) },
  })
  const anna = await openHearingLine(a.address, tokenOf('anna'))
  const bo = await openHearingLine(b.address, tokenOf('bo'))
  const cia = [await openHearingLine(a.address, tokenOf('cia')), await openHearingLine(b.address, tokenOf('cia'))]
  const beating = setInterval(() => {
    // Nobody answers while it stands still.
    for (const one of [anna, bo]) one.beat().catch(() => {})
  }, BEAT_MS)
  try {
    const last = (line: HearingLine, name: string) =>
      line.facts.flatMap(({ name: fact, payload }) =>
        fact === 'presence:changed' && payload.userId === s.userId(name) ? [payload.state] : [],
      )
    await waitFor(
      'each is here at both',
      () => [last(bo, 'anna'), last(anna, 'bo')].every((told) => told.at(-1) === 'idle'),
      20_000,
    )
    await ask(b, 'cia', 'POST /api/desk/next', { campaignId: s.campaignId() })

    process.kill(a.pid, 'SIGSTOP')
    // The first process had the duty: what falls due now is the other's.
    await s.db.write(({ q, t }) =>
      q
        .update(t.hold)
        .set({ until: s.clock.now - 1000 })
        .returning({ id: t.hold.id }),
    )
    const told = () => cia.map(({ facts }) => facts.filter(({ name }) => name === 'card:withdrawn').length)
    await waitFor('the other gives the card back', () => told()[1] === 1, 20_000)
    await waitFor('she is gone at the other', () => last(bo, 'anna').at(-1) === 'gone', LEASE_MS + 20_000)
    expect(last(bo, 'bo')).not.toContain('gone')

    process.kill(a.pid, 'SIGCONT')
    await waitFor('she is here again', () => last(bo, 'anna').at(-1) === 'idle', 30_000)
    await waitFor('and so is he at hers', () => last(anna, 'bo').at(-1) === 'idle', 30_000)
    // Two turns of what both may take for their duty.
    await new Promise((resolve) => setTimeout(resolve, 3000))
    expect([last(bo, 'anna').at(-1), last(anna, 'bo').at(-1)]).toEqual(['idle', 'idle'])
    expect(told()[1]).toBe(1)
    expect(told()[0]).toBeLessThanOrEqual(1)
    const holds = await s.db.read.q.select().from(s.db.read.t.hold)
    expect(holds).toEqual([])
  } finally {
    clearInterval(beating)
  }
}, 240_000)
