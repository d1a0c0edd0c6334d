import type { CampaignRulesWords } from '@/components/messages/campaign-rules-sv'
import { wrongRules } from '@/lib/campaigns/check-rules'
import { type FigureRule, RULE_BOUNDS } from '@/lib/campaigns/rule-bounds'
import { ownFigures, RULE_NAMES, rulesOf } from '@/lib/campaigns/rules'
import type { CampaignRules } from '@/lib/campaigns/types'

export type RuleName = keyof CampaignRules
/** A rule as it stands in its field. */
export interface RulesDraft extends Record<FigureRule, string> {
  window: { weekdays: number[]; opens: string; closes: string }
  busyDelaysMinutes: string
  autoReleaseOverdueLocks: boolean
}
export type RuleErrors = Partial<Record<RuleName, string>>

export function draftOfRules(own: Partial<CampaignRules>): RulesDraft {
  const { window, busyDelaysMinutes, autoReleaseOverdueLocks, ...figures } = rulesOf(own)
  const written = Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, String(value)]))
  return {
    ...(written as Record<FigureRule, string>),
    window: { weekdays: window.weekdays, opens: clockOf(window.openMinute), closes: clockOf(window.closeMinute) },
    busyDelaysMinutes: busyDelaysMinutes.join(', '),
    autoReleaseOverdueLocks,
  }
}

/** The rules that the fields say, checked as the server checks them. */
export function readRules(draft: RulesDraft): { rules: Partial<CampaignRules>; wrong: ReadonlySet<RuleName> } {
  const { window, busyDelaysMinutes, autoReleaseOverdueLocks, ...figures } = draft
  const written = Object.fromEntries(Object.entries(figures).map(([name, text]) => [name, figureOf(text)]))
  const rules = {
    ...(written as Record<FigureRule, number>),
    window: {
      weekdays: [...window.weekdays].sort((one, other) => one - other),
      openMinute: minuteOf(window.opens),
      closeMinute: minuteOf(window.closes),
    },
    busyDelaysMinutes: busyDelaysMinutes.split(/[,;]/).map(figureOf),
    autoReleaseOverdueLocks,
  }
  const wrong = wrongRules(rules)
  return { rules: wrong.size === 0 ? ownFigures(rules) : {}, wrong }
}

/** What is wrong with each rule, in words. */
export function ruleErrors(draft: RulesDraft, words: CampaignRulesWords): RuleErrors {
  const { wrong } = readRules(draft)
  const errors: RuleErrors = {}
  for (const name of RULE_NAMES) if (wrong.has(name)) errors[name] = errorOf(name, draft, words)
  return errors
}

function errorOf(name: RuleName, draft: RulesDraft, { errors }: CampaignRulesWords): string {
  if (name === 'window') return draft.window.weekdays.length === 0 ? errors.weekdays : errors.hours
  if (name === 'busyDelaysMinutes' || name === 'autoReleaseOverdueLocks') return errors.delays
  const { min, max } = RULE_BOUNDS[name]
  const figure = figureOf(draft[name])
  const isWithin = Number.isInteger(figure) && figure >= min && figure <= max
  if (isWithin && (name === 'proposeNoAt' || name === 'lockWarnAt')) return errors[name]
  return errors.bounds(min, max)
}

export function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

function minuteOf(clock: string): number {
  const [, hours, minutes = 0] = /^(\d{1,2})(?:[:.]?(\d{2}))?$/.exec(clock.trim()) ?? []
  return hours === undefined ? Number.NaN : Number(hours) * 60 + Number(minutes)
}

function figureOf(text: string): number {
  const digits = text.replaceAll(/\s/g, '')
  return /^\d{1,9}$/.test(digits) ? Number(digits) : Number.NaN
}
