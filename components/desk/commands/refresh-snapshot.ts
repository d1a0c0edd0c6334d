import { api } from '@/lib/api/client'
import { answerOf } from '../api/answer-of'
import { applySnapshot } from '../state/apply-snapshot'
import type { DeskKit } from './desk-kit'

/**
 * Reads the whole desk again. What arrives after the cards were changed here is too old and read once more. Asked for
 * while one is on its way: one more is taken after it.
 */
export async function refreshSnapshot(kit: DeskKit): Promise<void> {
  const running = asked.get(kit)
  if (running) {
    running.again = true
    return
  }
  const turn = { again: true }
  asked.set(kit, turn)
  while (turn.again) {
    turn.again = false
    const epoch = kit.store.getState().epoch
    const answer = await answerOf(api.desk.load(queryOf(kit)))
    if (answer.kind === 'refused' && answer.code === 'signed_out') kit.store.setState({ isSignedOut: true })
    if (answer.kind !== 'done') break
    if (kit.store.getState().epoch !== epoch) turn.again = true
    else kit.store.setState((state) => ({ ...applySnapshot(state, answer.answer, Date.now()), hasHttp: true }))
  }
  asked.delete(kit)
}

function queryOf({ store, screenId }: DeskKit) {
  return { screenId, campaignId: store.getState().campaignId ?? undefined }
}

const asked = new WeakMap<DeskKit, { again: boolean }>()
