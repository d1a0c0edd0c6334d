'use client'
import { useTuningWords } from '@/components/forecast/use-tuning-words'
import { useMessages } from '@/components/messages/messages-context'
import { useMoment } from '@/components/messages/use-moment'
import type { Hindrance } from '@/lib/why-not/types'

/** A reason as a sentence in the language of the page. */
export function useHindranceText(): (hindrance: Hindrance) => string {
  const { hindrances: words } = useTuningWords().why
  const { desk } = useMessages()
  const moment = useMoment()
  return (one) => {
    switch (one.code) {
      case 'suppressed':
        return words.suppressed(one.case, one.byName ?? '', moment(one.at))
      case 'address_care':
        return words.address_care(moment(one.at))
      case 'locked':
        return words.locked(one.ownerName, moment(one.since), moment(one.promisedAt), one.organization)
      case 'round_waits':
        return words.round_waits(String(one.roundNumber))
      case 'closed': {
        const at = one.at === null ? '' : moment(one.at)
        return one.isByRules ? words.closedByRules(at) : words.closed(one.as && desk.outcomes[one.as], at)
      }
      case 'held':
        return one.kind === 'deck' ? words.heldDeck(one.byName) : words.held(one.byName, moment(one.since))
      case 'number_held':
        return words.number_held(one.byName, one.organization)
      case 'not_due':
        if (one.isPromised) return words.promised(moment(one.dueAt))
        return one.isRecall ? words.recall(moment(one.dueAt)) : words.not_due(moment(one.dueAt))
      case 'outside_window':
        return words.outside_window(moment(one.opensAt))
      default:
        return words[one.code]()
    }
  }
}
