import { performance } from 'node:perf_hooks'
import { RawClient } from './raw-client'

export interface Drive {
  port: number
  tokens: readonly string[]
  campaignId: number
  /** Cycles before it is measured, so that all code is compiled and pages are read, on a slow machine too. */
  warmUpCycles: number
  measureMs: number
  /** Microseconds of processor that the server has used until now. */
  used(): Promise<number>
}
export interface Driven {
  cycles: number
  seconds: number
  /** Milliseconds of each measured round trip. */
  latencies: number[]
  errors: number
  /** Microseconds of processor that the server used while it was measured: wall time lies on a shared machine. */
  cpuMicros: number
}
export interface Hand {
  card: { holdToken: string; organization: { phones: Array<{ id: number }> } } | null
  deck: { holdToken: string } | null
}

/** What a day's calls come to, in the order that repeats. */
const OUTCOMES = [
  'no_answer',
  'no',
  'no_answer',
  'callback',
  'no_answer',
  'busy',
  'no_answer',
  'no',
  'no_six_months',
  'no_answer',
]

/** Clients that save and take the next card as fast as they are answered. */
export async function driveCycles({ port, tokens, campaignId, warmUpCycles, measureMs, used }: Drive): Promise<Driven> {
  const latencies: number[] = []
  let errors = 0
  let cycles = 0
  let measuring = false
  let running = true

  const work = async (token: string) => {
    const client = new RawClient(port, `ringko_session=${token}`)
    let hand = await takeFirst(client, campaignId)
    for (let turn = 0; running && hand.card; turn += 1) {
      const asked = performance.now()
      const { status, body } = await client.post('/api/desk/outcome', outcomeBody(hand, turn))
      cycles += 1
      if (measuring) latencies.push(performance.now() - asked)
      if (status === 200) hand = JSON.parse(body)
      else {
        errors += 1
        hand = await takeFirst(client, campaignId)
      }
    }
    client.close()
  }

  const clients = tokens.map(work)
  while (cycles < warmUpCycles) await pause(50)
  const usedBefore = await used()
  measuring = true
  const from = performance.now()
  await pause(measureMs)
  measuring = false
  const seconds = (performance.now() - from) / 1000
  const cpuMicros = (await used()) - usedBefore
  running = false
  await Promise.all(clients)
  return { cycles: latencies.length, seconds, latencies, errors, cpuMicros }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export async function takeFirst(client: RawClient, campaignId: number): Promise<Hand> {
  const { status, body } = await client.post('/api/desk/next', JSON.stringify({ campaignId }))
  if (status !== 200) throw new Error(`next answered ${status}: ${body.slice(0, 300)}`)
  return JSON.parse(body)
}

export function outcomeBody({ card, deck }: Hand, turn: number): string {
  return JSON.stringify({
    commandId: crypto.randomUUID(),
    holdToken: card?.holdToken,
    ...(deck ? { deckToken: deck.holdToken } : {}),
    outcome: OUTCOMES[turn % OUTCOMES.length],
    phoneId: card?.organization.phones[0]?.id,
    next: true,
  })
}
