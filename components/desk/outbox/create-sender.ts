import type { StoreApi } from 'zustand/vanilla'
import { command } from '@/lib/api/ask'
import { type Answer, answerOf } from '../api/answer-of'
import type { DeskState } from '../state/desk-state'
import { backOffMs, type OutboxItem, PATH_OF, triedAgain } from './outbox'

export interface Sender {
  /** Sends what stands in the outbox, one at a time and in order; starts again after a pause. */
  kick(): void
  stop(): void
}

export interface SenderOptions {
  store: StoreApi<DeskState>
  /** The tab that sends, whichever tab the command was made in. */
  screenId: string
  /** Takes the command out of the outbox, or puts another in its place. */
  settle(item: OutboxItem, answer: Exclude<Answer<unknown>, { kind: 'lost' }>): void
  /** No contact: true when the command is to be tried again. */
  lost(item: OutboxItem): boolean
}

export function createSender({ store, screenId, settle, lost }: SenderOptions): Sender {
  let isBusy = false
  let isStopped = false
  let timer: ReturnType<typeof setTimeout> | undefined

  async function sendAll(): Promise<void> {
    if (isBusy) return
    isBusy = true
    clearTimeout(timer)
    try {
      let first = toSend()
      // Asked without waiting: what is put in while an empty outbox was looked at would lie there unsent.
      while (first && (await sendOne(first))) first = toSend()
    } finally {
      isBusy = false
    }
  }

  function toSend(): OutboxItem | undefined {
    const { outbox, isSignedOut } = store.getState()
    return isStopped || isSignedOut ? undefined : outbox[0]
  }

  /** True when the next one may go. */
  async function sendOne(first: OutboxItem): Promise<boolean> {
    const { commandId, kind } = first
    // Marked before it goes: from now on its text may be on the server, and must not change.
    store.setState(({ outbox }) => ({ outbox: triedAgain(outbox, commandId) }))
    // The next card needs no id: asking twice gives the same one.
    const body = kind === 'next' ? first.body : { ...first.body, commandId }
    const answer = await answerOf(command<unknown>(PATH_OF[kind], body, screenId))
    if (isStopped) return false
    if (answer.kind === 'lost') return pause(first, answer.retryAfterMs)
    store.setState({ hasHttp: true })
    settle(first, answer)
    return true
  }

  function pause(item: OutboxItem, retryAfterMs: number | null): boolean {
    store.setState({ hasHttp: false })
    if (!lost(item)) return true
    timer = setTimeout(() => void sendAll(), retryAfterMs ?? backOffMs(item.tries + 1))
    return false
  }

  return {
    kick: () => void sendAll(),
    stop() {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
