import * as z from 'zod'
import { HARD_CLOSE_MINUTE, HARD_OPEN_MINUTE } from '@/lib/calendar/window'
import { LEAST_WINDOW_MINUTES } from '@/lib/campaigns/check-rules'
import { type Bounds, BUSY_DELAY_BOUNDS, type FigureRule, MOST_BUSY_DELAYS, RULE_BOUNDS } from './rule-bounds'
import { rulesOf } from './rules'
import type { CampaignRules } from './types'

const figure = ({ min, max }: Bounds) => {
  const sentence = `Skriv ett heltal från ${min} till ${max}.`
  return z.int(sentence).min(min, sentence).max(max, sentence)
}
const ruled = (name: FigureRule) => figure(RULE_BOUNDS[name])

const within = 'Ringtiden ligger mellan 08:00 och 21:00.'
const minute = z.int(within).min(HARD_OPEN_MINUTE, within).max(HARD_CLOSE_MINUTE, within)
const pickDay = 'Välj minst en veckodag.'

export const callWindow = z
  .strictObject({
    weekdays: z.array(z.int().min(1).max(7)).min(1, pickDay).max(7),
    openMinute: minute,
    closeMinute: minute,
  })
  .refine(({ openMinute, closeMinute }) => closeMinute - openMinute >= LEAST_WINDOW_MINUTES, {
    error: 'Ringtiden måste vara minst en timme: sluta senare eller börja tidigare.',
    path: ['closeMinute'],
  })

const busyDelays = z
  .array(figure(BUSY_DELAY_BOUNDS))
  .min(1, 'Skriv minst en väntetid.')
  .max(MOST_BUSY_DELAYS, `Högst ${MOST_BUSY_DELAYS} väntetider.`)

const figures = z
  .strictObject({
    window: callWindow,
    attemptsPerDay: ruled('attemptsPerDay'),
    attemptGapMinutes: ruled('attemptGapMinutes'),
    proposeNoAt: ruled('proposeNoAt'),
    attemptLimit: ruled('attemptLimit'),
    busyDelaysMinutes: busyDelays,
    busyPerDay: ruled('busyPerDay'),
    busyCountsEvery: ruled('busyCountsEvery'),
    prioMaxDays: ruled('prioMaxDays'),
    sleepMonths: ruled('sleepMonths'),
    recallTalkedDays: ruled('recallTalkedDays'),
    recallUntalkedHours: ruled('recallUntalkedHours'),
    retriesPerFresh: ruled('retriesPerFresh'),
    deckReservePerCaller: ruled('deckReservePerCaller'),
    lockWarnAt: ruled('lockWarnAt'),
    lockLimit: ruled('lockLimit'),
    autoReleaseOverdueLocks: z.boolean(),
    autoReleaseAfterDays: ruled('autoReleaseAfterDays'),
    undoSeconds: ruled('undoSeconds'),
  })
  .partial()

/** A campaign's own figures: each within its bounds, and together with the defaults in an order that can be kept. */
export const campaignRules = figures
  .refine((own) => isInOrder(own, 'proposeNoAt', 'attemptLimit'), {
    error: 'Nej kan inte föreslås först efter den gräns där Nej är förvalt.',
    path: ['proposeNoAt'],
  })
  .refine((own) => isInOrder(own, 'lockWarnAt', 'lockLimit'), {
    error: 'Varningen måste komma senast vid gränsen.',
    path: ['lockWarnAt'],
  })

function isInOrder(own: Partial<CampaignRules>, first: FigureRule, last: FigureRule): boolean {
  const rules = rulesOf(own)
  return rules[first] <= rules[last]
}
