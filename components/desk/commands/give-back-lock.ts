import { locksApi } from '@/lib/api/locks-client'
import { answerOf } from '../api/answer-of'
import { newId } from '../shared/new-id'
import type { DeskKit } from './desk-kit'
import { refreshSnapshot } from './refresh-snapshot'
import { refusalOf } from './refusal-of'

/** Gives an address back that is locked to me: the promise becomes anyone's, its time stays (queue.md "Address lock"). */
export async function giveBackLock(
  kit: DeskKit,
  { lockId, organization }: { lockId: number; organization: string },
): Promise<void> {
  const { callbacks, foot } = kit.words()
  const answer = await answerOf(locksApi.release({ commandId: newId(), lockId, reason: callbacks.giveBack }))
  if (answer.kind === 'done') {
    kit.tell({ title: callbacks.givenBack(organization) })
    if (kit.store.getState().overlay === 'locks') kit.store.setState({ overlay: null })
    await refreshSnapshot(kit)
    return
  }
  kit.tell({ title: answer.kind === 'refused' ? refusalOf(kit, answer).title : foot.noContact, tone: 'wrong' })
}
