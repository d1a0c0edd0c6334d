import type { CardMailWords } from '@/components/messages/card-mail-sv'
import { mailApi } from '@/lib/api/mail-client'
import type { CardChannel, SentFromCard } from '@/lib/mail/types'
import { answerOf } from '../api/answer-of'
import type { DeskKit } from '../commands/desk-kit'
import { refreshSnapshot } from '../commands/refresh-snapshot'
import { newId } from '../shared/new-id'

export interface Offer {
  sent: SentFromCard
  channel: CardChannel
  words: CardMailWords
}

/** Somewhat less than the minute that the server waits. */
const OFFERED_MS = 57_000

/** "Mailet går om en minut", with the way to take it back. */
export function offerTakingBack(kit: DeskKit, { sent: { activityId }, channel, words }: Offer): void {
  const id = `message-${activityId}`
  const takeBack = async () => {
    const answer = await answerOf(mailApi.undo({ commandId: newId(), activityId }))
    if (answer.kind === 'done') kit.tell({ id, title: words.undone })
    else kit.tell({ id, tone: 'wrong', title: answer.kind === 'refused' ? words.tooLate : kit.words().foot.noContact })
    await refreshSnapshot(kit)
  }
  const action = { label: words.undo, run: () => void takeBack() }
  kit.tell({ id, title: words.sent[channel], action, durationMs: OFFERED_MS })
}
