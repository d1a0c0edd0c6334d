import { io } from 'socket.io-client'
import { onTestFinished } from 'vitest'
import { connectDesk, LINE, type ToldFact } from '@/lib/realtime/client'
import { headersOf } from './request-headers'
import { waitFor } from './screen'

export interface HearingLine {
  facts: ToldFact[]
  readyAt: number[]
  isUp(): boolean
  /** A sign of life of a screen with this card, or none. */
  beat(holdToken?: string | null): Promise<unknown>
}

/** The desk's own line, that remembers what it was told. */
export async function openHearingLine(address: string, token: string): Promise<HearingLine> {
  const facts: ToldFact[] = []
  const readyAt: number[] = []
  let isUp = false
  const socket = io(address, { ...LINE, extraHeaders: headersOf(token), forceNew: true })
  const line = connectDesk(
    {
      ready: ({ serverNow }) => readyAt.push(Date.parse(serverNow)),
      connected: (isConnected) => {
        isUp = isConnected
      },
      fact: (fact) => facts.push(fact),
    },
    socket,
  )
  onTestFinished(() => line.close())
  await waitFor('the line stands', () => readyAt.length > 0, 20_000)
  return {
    facts,
    readyAt,
    isUp: () => isUp,
    beat: (holdToken = null) => line.beat({ screenId: 'en', holdToken, deckToken: null, idleMs: 0, viewing: null }),
  }
}
