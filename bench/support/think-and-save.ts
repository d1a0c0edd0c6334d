import { performance } from 'node:perf_hooks'
import { type Hand, outcomeBody, takeFirst } from './drive-cycles'
import { RawClient } from './raw-client'

export interface Thinking {
  port: number
  tokens: readonly string[]
  campaignId: number
  seconds: number
}
export interface Thought {
  /** Milliseconds of each save that claimed the next card. */
  latencies: number[]
  errors: number
  /** Companies that two callers had at once. */
  duplicates: number
}

type CardOf = Hand & { card: { organization: { id: number } } | null }

/** Callers who think one to three seconds about each card. Whom a company was given to is watched from outside. */
export async function thinkAndSave({ port, tokens, campaignId, seconds }: Thinking): Promise<Thought> {
  const thought: Thought = { latencies: [], errors: 0, duplicates: 0 }
  const holders = new Map<number, string>()
  const until = performance.now() + seconds * 1000
  const show = (hand: Hand, token: string) => {
    const id = (hand as CardOf).card?.organization.id
    if (id === undefined) return
    if (holders.has(id) && holders.get(id) !== token) thought.duplicates += 1
    holders.set(id, token)
  }
  const work = async (token: string) => {
    const client = new RawClient(port, `ringko_session=${token}`)
    await pause(Math.random() * 3000)
    let hand = await takeFirst(client, campaignId)
    show(hand, token)
    for (let turn = 0; hand.card; turn += 1) {
      await pause(1000 + Math.random() * 2000)
      if (performance.now() > until) break
      // From here on somebody else may get it: the answer may be on its way still.
      holders.delete((hand as CardOf).card?.organization.id ?? 0)
      const asked = performance.now()
      const { status, body } = await client.post('/api/desk/outcome', outcomeBody(hand, turn))
      thought.latencies.push(performance.now() - asked)
      if (status !== 200) thought.errors += 1
      hand = status === 200 ? JSON.parse(body) : await takeFirst(client, campaignId)
      show(hand, token)
    }
    client.close()
  }
  await Promise.all(tokens.map(work))
  return thought
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
