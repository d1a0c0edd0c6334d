import { deskApi } from '@/lib/api/desk-client'
import { answerOf } from '../api/answer-of'
import { applySnapshot } from '../state/apply-snapshot'
import type { DeskKit } from './desk-kit'

/**
 * Reads the whole desk again. What arrives after the cards were changed here is too old and read once more. Asked for
 * while one is on its way: one more is taken after it, and waited for.
 */
export function refreshSnapshot(kit: DeskKit): Promise<void> {
  const running = asked.get(kit)
  if (running) {
    running.again = true
    return running.done
  }
  const turn = { again: true, done: Promise.resolve() }
  asked.set(kit, turn)
  turn.done = readAgain(kit, turn).finally(() => asked.delete(kit))
  return turn.done
}

async function readAgain(kit: DeskKit, turn: { again: boolean }): Promise<void> {
  while (turn.again) {
    turn.again = false
    const epoch = kit.store.getState().epoch
    const answer = await answerOf(deskApi.load(queryOf(kit)))
    if (answer.kind === 'refused' && answer.code === 'signed_out') kit.store.setState({ isSignedOut: true })
    if (answer.kind !== 'done') return
    if (kit.store.getState().epoch !== epoch) turn.again = true
    else kit.store.setState((state) => ({ ...applySnapshot(state, answer.answer, Date.now()), hasHttp: true }))
  }
}

function queryOf({ store, screenId }: DeskKit) {
  return { screenId, campaignId: store.getState().campaignId ?? undefined }
}

const asked = new WeakMap<DeskKit, { again: boolean; done: Promise<void> }>()
