'use client'
import { useMessages } from '@/components/messages/messages-context'
import { OUTCOMES } from '@/lib/calls/types'
import type { RoundProgress } from '@/lib/rounds/types'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import type { Counted } from './counts-panel'

/** How closed entries ended, in the order of the outcomes' keys. */
export function useEndings(progress: RoundProgress | null): Counted[] {
  const { desk } = useMessages()
  const { overview } = useCampaignsWords()
  const closed = progress?.closedBy ?? {}
  return [...OUTCOMES, 'none' as const].flatMap((how) => {
    const count = closed[how]
    return count ? [{ label: how === 'none' ? overview.none : desk.outcomes[how], count }] : []
  })
}
