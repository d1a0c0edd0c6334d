import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { recordOutcome } from '@/lib/calls/record-outcome'
import type { OutcomeInput } from '@/lib/calls/schema'
import { isAppError } from '@/lib/errors'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import type { OutcomeAnswer } from '@/lib/queue/types'
import { isLong, sizeOf, tellFigure } from '../support/fault-figure'
import { type Scenario, scenario } from '../support/scenario'

const IDS = sizeOf({ short: { sqlite: 1000, postgres: 200 }, long: 10_000, name: 'RINGKO_R4_IDS' })
const CALLERS = 20
const SAID = ['no', 'callback', 'no_answer', 'busy', 'no_six_months'] as const

/** Reproducible: the same seed sends the same commands in the same order. */
function seededRandom(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const names = Array.from({ length: CALLERS }, (_, at) => `caller-${at}`)

interface Sent {
  caller: string
  input: OutcomeInput
  /** Answers that the client got; the lost ones never reached it. */
  activityIds: number[]
  /** Times that it was answered with `read_only`, and sent again. */
  turnedAway: number
}

test(
  `R4: ${IDS} command ids sent 2 to 20 times in parallel, with lost answers retried, are ${IDS} outcomes`,
  async () => {
    const companies = Array.from({ length: IDS + CALLERS * 3 }, (_, at) => [
      `F${at}`,
      { phones: [`+4631${2_000_000 + at}`] },
    ])
    const users = Object.fromEntries(names.map((name) => [name, 'caller' as const]))
    const s = await scenario({ users, companies: Object.fromEntries(companies) })
    const seed = 20_261_119
    const sent = (
      await Promise.all(names.map((caller, at) => work(s, { caller, random: seededRandom(seed + at) })))
    ).flat()
    const turnedAway = sent.reduce((sum, one) => sum + one.turnedAway, 0)

    const { q, t } = s.db.read
    const activities = await q.select().from(t.activity)
    expect(sent).toHaveLength(IDS)
    expect(activities).toHaveLength(IDS)
    expect(new Set(activities.map(({ commandId }) => commandId)).size).toBe(IDS)
    const byCommand = new Map(activities.map((activity) => [activity.commandId, activity]))
    for (const { input, activityIds, caller } of sent) {
      const activity = byCommand.get(input.commandId)
      expect(new Set(activityIds)).toEqual(new Set([activity?.id]))
      expect(activity).toMatchObject({ outcome: input.outcome, body: input.note, createdById: s.userId(caller) })
    }
    const tally = await q.select().from(t.tally)
    expect(tally.reduce((sum, { count }) => sum + count, 0)).toBe(IDS)
    expect(await q.select().from(t.command)).toHaveLength(IDS)
    tellFigure('R4', { ids: IDS, outcomes: activities.length, 'turned away': turnedAway, seed })
  },
  IDS * 300 + (isLong ? 600_000 : 60_000),
)

/** One caller's shift: each outcome is sent several times at once, some answers get lost on the way and are asked for again. */
async function work(s: Scenario, { caller, random }: { caller: string; random: (below: number) => number }) {
  const sent: Sent[] = []
  let { card } = await untilTaken(() => claimNextCard(s.as(caller), { campaignId: s.campaignId() }))
  for (let nth = 0; nth < IDS / CALLERS && card; nth += 1) {
    const outcome = SAID[random(SAID.length)] ?? 'no'
    const input = { commandId: randomUUID(), holdToken: card.holdToken, outcome, note: `${caller} ${nth}`, next: true }
    const times = 2 + random(19)
    const one: Sent = { caller, input, activityIds: [], turnedAway: 0 }
    const deliveries = Array.from({ length: times }, () => deliver(s, one))
    const answers = await Promise.all(deliveries)
    const heard = answers.filter(() => random(3) > 0)
    if (heard.length === 0) heard.push(await deliver(s, one))
    await refuseOtherBody(s, one)
    sent.push({ ...one, activityIds: heard.map(({ saved }) => saved.activityId) })
    card = nextOf(heard)
  }
  return sent
}

const deliver = (s: Scenario, one: Sent): Promise<OutcomeAnswer> =>
  untilTaken(
    () => recordOutcome(s.as(one.caller), one.input),
    () => {
      one.turnedAway += 1
    },
  )

/** Four hundred at once may wait too long for a connection: told that nothing was saved, a screen sends the same again. */
async function untilTaken<T>(ask: () => Promise<T>, onTurnedAway = () => {}): Promise<T> {
  for (;;) {
    try {
      return await ask()
    } catch (error) {
      if (!isAppError(error) || error.code !== 'read_only') throw error
      onTurnedAway()
    }
  }
}

async function refuseOtherBody(s: Scenario, one: Sent): Promise<void> {
  const other = deliver(s, { ...one, input: { ...one.input, note: `${one.input.note} ändrad` } })
  await expect(other).rejects.toMatchObject({ code: 'command_reused', status: 422 })
}

/** Every delivery shows the same next card, since it is mine until I save on it. */
function nextOf(answers: OutcomeAnswer[]) {
  const shown = new Set(answers.map(({ card }) => card?.holdToken))
  expect(shown.size).toBe(1)
  return answers[0]?.card ?? null
}
