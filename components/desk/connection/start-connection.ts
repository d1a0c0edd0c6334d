import { connectDesk, type DeskConnection, type HeartbeatAnswer } from '@/lib/realtime/client'
import { claimShown, lookForCard } from '../commands/card-commands'
import type { Desk } from '../commands/create-desk'
import { refreshSnapshot } from '../commands/refresh-snapshot'
import { connectionOf } from '../state/desk-state'
import { hearFact } from './hear-fact'
import { startHeartbeat } from './heartbeat'
import { watchInput } from './last-input'

/** A second is often enough for a new connection: only then the screen says that the line is broken. */
const GRACE_MS = 1500
const ASK_AFTER_MS = 15 * 60_000

/** Everything that keeps the screen in step with the server. Gives back what ends it. */
export function startConnection(desk: Desk): { stillHere(): void; stop(): void } {
  const { kit, store } = desk
  const input = watchInput()
  let grace: ReturnType<typeof setTimeout> | undefined
  const line: DeskConnection = connectDesk({
    connected(isConnected) {
      clearTimeout(grace)
      if (isConnected) return
      grace = setTimeout(() => store.setState({ hasSocket: false }), GRACE_MS)
    },
    ready({ serverNow }) {
      clearTimeout(grace)
      store.setState({ hasSocket: true, hasHttp: true, clockOffsetMs: Date.parse(serverNow) - Date.now() })
      desk.retry()
      void refreshSnapshot(kit).then(() => void beat())
    },
    fact: (fact) => hearFact(desk, fact),
  })
  const beat = () => sendBeat({ desk, line, idleMs: input.idleMs() })
  const stopBeating = startHeartbeat(() => {
    void beat()
    if (document.visibilityState === 'visible') void lookForCard(kit)
  })
  const unsubscribe = store.subscribe((state, before) => {
    // The server follows the company that is looked at, so that its changes are told here.
    if (state.viewingId !== before.viewingId) void beat()
  })
  return {
    stillHere() {
      input.touch()
      store.setState({ overlay: null })
      void beat()
    },
    stop() {
      clearTimeout(grace)
      unsubscribe()
      stopBeating()
      input.stop()
      line.close()
    },
  }
}

interface Beat {
  desk: Desk
  line: DeskConnection
  /** Milliseconds since somebody last touched this screen. */
  idleMs: number
}

/** Tells the server what stands on this screen, and takes the lease that it answers. */
async function sendBeat({ desk, line, idleMs }: Beat): Promise<void> {
  const { kit, store } = desk
  const { card, deck, viewingId, stage } = store.getState()
  if (card && idleMs >= ASK_AFTER_MS) store.setState({ overlay: 'still' })
  const reply = await line.beat({
    screenId: kit.screenId,
    holdToken: card?.holdToken ?? null,
    deckToken: deck?.holdToken ?? null,
    idleMs,
    viewing: viewingId,
  })
  if (reply) renew(desk, reply, { token: card?.holdToken, isReady: stage === 'ready', idleMs })
}

/** The lease as the server now counts it. A card that it knows nothing of is asked about. */
function renew(
  { kit, store }: Desk,
  reply: HeartbeatAnswer,
  sent: { token: string | undefined; isReady: boolean; idleMs: number },
): void {
  const { card, deck } = store.getState()
  if (reply.ask) store.setState({ overlay: 'still' })
  if (sent.isReady && card?.holdToken === sent.token && reply.holdUntil === null) {
    // It is not on this screen any more: perhaps it can be again, unless nobody sits here.
    if (sent.idleMs < ASK_AFTER_MS) claimShown(kit)
    else void refreshSnapshot(kit)
    return
  }
  if (connectionOf(store.getState()) === 'offline') store.setState({ hasHttp: true })
  const isSame = card?.holdToken === sent.token
  store.setState({
    card: card && isSame && reply.holdUntil ? { ...card, holdUntil: reply.holdUntil } : card,
    deck: deck && reply.deckUntil ? { ...deck, holdUntil: reply.deckUntil } : deck,
  })
}
