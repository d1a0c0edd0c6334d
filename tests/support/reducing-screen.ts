import { io } from 'socket.io-client'
import { onTestFinished } from 'vitest'
import { applyAnswer } from '@/components/desk/state/apply-answer'
import { applyFact } from '@/components/desk/state/apply-fact'
import { applySnapshot } from '@/components/desk/state/apply-snapshot'
import { type DeskState, deskStateOf } from '@/components/desk/state/desk-state'
import type { CardAnswer, DeskSnapshot } from '@/lib/queue/types'
import { connectDesk, type DeskSocket, LINE } from '@/lib/realtime/client'

export interface ScreenOptions {
  address: string
  headers: Record<string, string>
  /** GET /api/desk of this person. */
  load(): Promise<DeskSnapshot>
}

export interface ReducingScreen {
  state(): DeskState
  socket: DeskSocket
  /** How often the line stood and the rooms were joined. */
  readies(): number
  /** Facts heard. */
  heard(): number
  /** Takes what the server answered to a command of this screen. */
  answer(answer: CardAnswer): void
  /** Reads the whole desk again, as after a refusal. */
  refresh(): void
  /** When no snapshot is on its way. */
  settled(): Promise<void>
}

/** A desk without a browser: the real line, the real reducers, and the rule when to read the whole desk again. */
export async function openReducingScreen({ address, headers, load }: ScreenOptions): Promise<ReducingScreen> {
  let state = deskStateOf(await load(), Date.now())
  let readies = 0
  let heard = 0
  let reading: { again: boolean; done: Promise<void> } | null = null

  const refresh = () => {
    if (reading) {
      reading.again = true
      return
    }
    const turn = { again: true, done: Promise.resolve() }
    reading = turn
    turn.done = readAgain(turn).finally(() => {
      reading = null
    })
  }
  const readAgain = async (turn: { again: boolean }) => {
    while (turn.again) {
      turn.again = false
      const { epoch } = state
      const snapshot = await load().catch(() => null)
      if (!snapshot) return
      if (state.epoch !== epoch) turn.again = true
      else state = applySnapshot(state, snapshot, Date.now())
    }
  }
  const socket: DeskSocket = io(address, { ...LINE, extraHeaders: headers, forceNew: true })
  const line = connectDesk(
    {
      ready() {
        readies += 1
        refresh()
      },
      connected: () => {},
      fact(fact) {
        heard += 1
        const applied = applyFact(state, fact, Date.parse(state.at))
        state = applied.state
        if (applied.wants === 'snapshot') refresh()
      },
    },
    socket,
  )
  onTestFinished(() => line.close())
  return {
    state: () => state,
    socket,
    readies: () => readies,
    heard: () => heard,
    answer: (answer) => {
      state = applyAnswer(state, answer)
    },
    refresh,
    settled: async () => {
      while (reading) await reading.done
    },
  }
}

/** What a screen and a fresh snapshot must agree on: all but times that run on, and the offer to undo, which runs out. */
export function shownOf({ card, deck, callbacks, counts, campaigns, locks, campaignId, otherScreen }: Shown) {
  return { card: cardOf(card), deck: cardOf(deck), callbacks, counts, campaigns, locks, campaignId, otherScreen }
}

type Shown = Pick<
  DeskSnapshot,
  'card' | 'deck' | 'callbacks' | 'counts' | 'campaigns' | 'locks' | 'campaignId' | 'otherScreen'
>

const cardOf = (card: DeskSnapshot['card']) =>
  card && {
    ...card,
    holdUntil: null,
    preview: null,
    why: null,
    whyCode: null,
    draft: card.draft && { ...card.draft, at: null },
  }
