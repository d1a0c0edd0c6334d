'use client'
import { Chip } from '@/components/ui/chip'
import { Ladder } from '@/components/ui/ladder'
import type { Card } from '@/lib/queue/types'
import { isOtherDaypart, type WhyFacts, whyOf } from '@/lib/queue/why'
import type { WhyWords } from '@/lib/queue/why-words'
import { useDeskWords } from '../shared/desk-context'
import { shownName } from '../state/apply-fact'
import { useServerNow } from '../time/use-server-now'
import { CardCampaign } from '../top/card-campaign'

/** Who it is, whether they are a customer, why the card came, and how many times they have been called. */
export function CardHead({ card }: { card: Card }) {
  const { card: words, why: whyWords } = useDeskWords()
  const now = useServerNow(60_000)
  const { organization, attempts, attemptLimit } = card
  const facts = whyFactsOf(card)
  const why = whyOf(facts, { now, words: whyWords })
  const { legalName, marketingName, customerNo } = organization
  return (
    <header className="px-5 pt-4 pb-3 short:pt-3 short:pb-2">
      <h2 className="text-[26px]/8 font-[650] tracking-[-0.02em] text-balance wrap-anywhere">{shownName(card)}</h2>
      {marketingName && marketingName !== legalName && (
        <p className="text-xs text-ink-3">{words.legalName(legalName)}</p>
      )}
      <div className="mt-2 flex items-center short:mt-1.5 gap-2 max-sm:flex-wrap">
        <CardCampaign className="max-w-full sm:hidden" />
        <Chip className="flex-none">{customerNo ? words.customer(customerNo) : words.prospect}</Chip>
        {attempts > 0 && (
          <Chip tone="no-answer" className="flex-none">
            {words.attempts(attempts, attemptLimit)}
            {/* The bars yield to a longer sentence, which else would not be read to its end. */}
            {card.lane === 'retry' && <Ladder taken={attempts} limit={attemptLimit} className="gap-0.5 *:w-1.5" />}
          </Chip>
        )}
        {/* On one line, so that Ring stands in the same place on every card. */}
        <span className="min-w-0 truncate text-xs text-ink-3 max-sm:whitespace-normal" title={why}>
          {isToldBeside(facts) ? ladderless(facts, { now, words: whyWords }) : why}
        </span>
      </div>
    </header>
  )
}

function whyFactsOf({ whyCode, attempts, attemptLimit, dueAt, lastCallAt }: Card): WhyFacts {
  const at = (text: string | null) => text && Date.parse(text)
  return { whyCode, attempts, attemptLimit, dueAt: at(dueAt) || 0, lastCallAt: at(lastCallAt) || null }
}

/**
 * The chip says "2 av 5" already: of a retry only what it does not say is left, and of a new card that was called while it
 * stood here (a dead number) nothing.
 */
function isToldBeside({ whyCode, attempts }: WhyFacts): boolean {
  return attempts > 0 && (whyCode === 'retry' || whyCode === 'fresh')
}

function ladderless(facts: WhyFacts, { now, words }: { now: number; words: WhyWords }): string {
  return facts.whyCode === 'retry' && isOtherDaypart(facts, now) ? words.otherDaypart : ''
}
