'use client'
import { Chip } from '@/components/ui/chip'
import { formatClock } from '@/lib/callbacks/format-time'
import type { Card } from '@/lib/queue/types'
import { useDesk, useDeskWords } from '../shared/desk-context'

/** Whom to ask for, and when they are best reached. */
export function CallHint({ card }: { card: Card }) {
  const { card: words } = useDeskWords()
  const contactId = useDesk((state) => state.form.contactId)
  const contact = card.contacts.find(({ id }) => id === contactId)
  const { bestMinute } = card.organization
  return (
    <p className="text-xs text-ink-2">
      {contact && (
        <>
          {words.askFor}{' '}
          <b className="font-semibold text-ink">
            {contact.firstName} {contact.lastName}
          </b>
          {contact.title && `, ${contact.title}`}{' '}
          {contact.isDecisionMaker && <Chip className="h-5">{words.decisionMaker}</Chip>}
        </>
      )}
      {contact && bestMinute !== null && (contact.isDecisionMaker ? ' ' : ', ')}
      {bestMinute !== null && words.bestAt(formatClock(bestMinute))}
    </p>
  )
}
