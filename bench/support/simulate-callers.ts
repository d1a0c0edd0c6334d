import { type Hand, outcomeBody, takeFirst } from './drive-cycles'
import { RawClient } from './raw-client'

export interface Simulation {
  port: number
  tokens: readonly string[]
  campaignId: number
  /** Outcomes an hour of each caller. */
  perHour: number
}

/** Callers who save an outcome now and then, at uneven times. Answers how to send them home. */
export function simulateCallers({ port, tokens, campaignId, perHour }: Simulation): { stop(): Promise<number> } {
  const everyMs = 3_600_000 / perHour
  let running = true
  let saved = 0
  const work = async (token: string) => {
    const client = new RawClient(port, `ringko_session=${token}`)
    await pause(Math.random() * everyMs)
    let hand: Hand = await takeFirst(client, campaignId)
    for (let turn = 0; running && hand.card; turn += 1) {
      await pause(everyMs * (0.5 + Math.random()))
      const { status, body } = await client.post('/api/desk/outcome', outcomeBody(hand, turn))
      hand = status === 200 ? JSON.parse(body) : await takeFirst(client, campaignId)
      saved += 1
    }
    client.close()
  }
  const callers = tokens.map(work)
  return {
    async stop() {
      running = false
      await Promise.all(callers)
      return saved
    },
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
