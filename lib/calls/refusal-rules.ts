import { isWithinPrioLimit } from '@/lib/calendar/due'
import { addCalendarMonths } from '@/lib/calendar/local-time'
import { isInHardCeiling } from '@/lib/calendar/window'
import { asksForReason } from '@/lib/calls/outcome-check'
import type { Call } from '@/lib/calls/rules'

/** As far ahead as the time field understands: further is a slip of the fingers. */
const CALLBACK_MAX_MONTHS = 18

/** What an outcome may not be: field -> what to say (S6, S11). Empty when it may. */
export function refusalsOf(
  call: Pick<Call, 'outcome' | 'callbackAt' | 'entry' | 'now' | 'rules'> & { goOnReason: string | null },
) {
  const { outcome, callbackAt, entry, now, rules, goOnReason } = call
  const wrong: Record<string, string> = {}
  if (asksForReason({ ...rules, attempts: entry.attempts }, outcome) && !goOnReason) {
    wrong.goOnReason = `Efter ${entry.attempts} försök är Nej det vanliga. Skriv varför ni ska fortsätta ringa.`
  }
  if (callbackAt === null) return wrong
  if (callbackAt <= now) wrong.callbackAt = 'Tiden har redan passerat. Välj en senare tid.'
  else if (!isInHardCeiling(callbackAt))
    wrong.callbackAt = 'Välj en tid mellan 08 och 21. Utanför den får ingen ringas.'
  else if (callbackAt > addCalendarMonths(now, CALLBACK_MAX_MONTHS)) {
    wrong.callbackAt = `Välj en tid inom ${CALLBACK_MAX_MONTHS} månader.`
  } else if (outcome === 'callback_prio' && !isWithinPrioLimit(now, callbackAt, rules.prioMaxDays)) {
    wrong.callbackAt = `Återkom Prio kan ligga högst ${rules.prioMaxDays} dagar fram.`
  }
  return wrong
}
