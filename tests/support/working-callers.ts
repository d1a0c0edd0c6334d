import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Processes, Reply } from './two-processes'

/** What the callers know, kept outside the servers: every answer they got. */
export interface Known {
  /** commandId -> the call's id. */
  outcomes: Map<string, number>
  unexpected: string[]
  /** How many answers said that it is not possible just now. */
  refused(): number
  /** Ends every shift after the card at hand. */
  end(): Promise<void>
}

const SAID = ['no_answer', 'no', 'callback', 'no_answer', 'busy', 'no_six_months']

/** Callers who save as fast as they are answered; a command without an answer is sent again, the same one. */
export function startWork(p: Processes, { at, names }: { at: { address: string }; names: readonly string[] }): Known {
  const outcomes = new Map<string, number>()
  const unexpected: string[] = []
  let isOpen = true
  let refused = 0
  const untilAnswered = async (ask: () => Promise<Reply>): Promise<Reply> => {
    for (;;) {
      const answer = await ask().catch(() => null)
      if (answer && answer.status !== 503) return answer
      if (answer) refused += 1
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  const work = async (name: string, caller: number) => {
    const begun = () => p.ask(at, name, 'POST /api/desk/next', { campaignId: p.s.campaignId() })
    let { body: hand } = await untilAnswered(begun)
    for (let turn = 0; isOpen && hand.card; turn += 1) {
      const commandId = randomUUID()
      const outcome = SAID[(turn + caller) % SAID.length]
      const said = { commandId, holdToken: hand.card.holdToken, deckToken: hand.deck?.holdToken, outcome, next: true }
      const { status, body } = await untilAnswered(() => p.ask(at, name, 'POST /api/desk/outcome', said))
      if (status !== 200) return void unexpected.push(`${status} ${JSON.stringify(body)}`)
      outcomes.set(commandId, body.saved.activityId)
      hand = body
    }
    if (!hand.card) unexpected.push(`no card: ${JSON.stringify(hand)}`)
  }
  const shifts = names.map(work)
  return {
    outcomes,
    unexpected,
    refused: () => refused,
    async end() {
      isOpen = false
      await Promise.all(shifts)
    },
  }
}

/** Every acknowledged outcome is there, once, and nothing else; the tally counts the same. */
export async function compareOutcomes({ s }: Processes, { outcomes, unexpected }: Known): Promise<void> {
  expect(unexpected).toEqual([])
  const { q, t } = s.db.read
  const calls = (await q.select().from(t.activity)).filter(({ kind }) => kind === 'call')
  expect(new Map(calls.map(({ commandId, id }) => [commandId, id]))).toEqual(outcomes)
  expect(calls).toHaveLength(outcomes.size)
  const tally = await q.select().from(t.tally)
  expect(tally.reduce((sum, { count }) => sum + count, 0)).toBe(outcomes.size)
}
