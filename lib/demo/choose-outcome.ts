import { isCallingDay } from '@/lib/calendar/holidays'
import { addCalendarDays, instantOf, localDayOf } from '@/lib/calendar/local-time'
import type { OutcomeInput } from '@/lib/calls/schema'
import type { CallOutcome } from '@/lib/calls/types'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import type { Card } from '@/lib/queue/types'
import type { SeededRandom } from './seeded-random'
import { NOTES } from './spoken-words'
import { FIRST_NAMES, LAST_NAMES } from './words'

/** How calls end on an ordinary day, in shares of a hundred. */
const SHARES: ReadonlyArray<readonly [CallOutcome, number]> = [
  ['no_answer', 41],
  ['no', 17],
  ['callback', 15],
  ['callback_prio', 10],
  ['busy', 6],
  ['no_six_months', 6],
  ['wrong', 5],
]

type Said = Omit<OutcomeInput, 'commandId' | 'holdToken' | 'next'>

/** What one call led to, and what the caller wrote about it. */
export function chooseOutcome(random: SeededRandom, { card, now }: { card: Card; now: number }): Said {
  const outcome = card.attempts + 1 >= card.attemptLimit ? 'no' : drawOutcome(random)
  const note = random.pick(NOTES[outcome])
  const said = note === '' ? {} : { note }
  if (outcome === 'callback_prio')
    return { outcome, ...said, ...spokenTo(random, card), callbackAt: promise(random, now) }
  if (outcome === 'callback' && random.chance(0.5)) return { outcome, ...said, callbackAt: promise(random, now) }
  if (outcome === 'wrong') return { outcome, ...said, ...drawReason(random, card) }
  return { outcome, ...said }
}

function drawOutcome(random: SeededRandom): CallOutcome {
  let left = random.below(100)
  for (const [outcome, share] of SHARES) {
    if (left < share) return outcome
    left -= share
  }
  return 'no_answer'
}

function drawReason(random: SeededRandom, card: Card): Pick<Said, 'reason' | 'phoneId' | 'case' | 'note'> {
  const phone = card.organization.phones.find(({ status }) => status === 'ok')
  const drawn = random.below(10)
  if (drawn < 5 && phone) return { reason: 'dead_number', phoneId: phone.id }
  if (drawn < 8) return { reason: 'unauthorized_contact', note: 'Kan inte hänvisa vidare, hittar inget annat nummer.' }
  if (drawn < 9) return { reason: 'address_care', case: 'no_calls', note: 'Vill uttryckligen inte bli uppringd.' }
  return { reason: 'address_care', case: 'recently_called', note: 'Säger att vi ringde i förra veckan.' }
}

function spokenTo(random: SeededRandom, { contacts }: Card): Pick<Said, 'contactId' | 'contact'> {
  const [known] = contacts
  if (known) return { contactId: known.id }
  return { contact: { firstName: random.pick(FIRST_NAMES), lastName: random.pick(LAST_NAMES) } }
}

/** A quarter of an hour within the call window of one of the next working days. */
function promise(random: SeededRandom, now: number): string {
  let day = localDayOf(now)
  let left = 1 + random.below(6)
  while (left > 0) {
    day = addCalendarDays(day, 1)
    if (isCallingDay(day, DEFAULT_RULES.window)) left -= 1
  }
  return new Date(instantOf(day, 9 * 60 + 15 * random.below(28))).toISOString()
}
