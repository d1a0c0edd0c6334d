import type { CampaignRulesWords } from '@/components/messages/campaign-rules-sv'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import { RULE_UNITS } from './rule-groups'
import { clockOf, type RuleName } from './rules-draft'

/** The default of a rule as it is read: "240 minuter", "mån–fre 08:00–17:00", "av". */
export function defaultText(name: RuleName, words: CampaignRulesWords): string {
  if (name === 'window') {
    const { weekdays, openMinute, closeMinute } = DEFAULT_RULES.window
    const days = [weekdays[0], weekdays.at(-1)].map((day) => words.weekdays[(day ?? 1) - 1]).join('–')
    return `${days} ${clockOf(openMinute)}–${clockOf(closeMinute)}`
  }
  if (name === 'autoReleaseOverdueLocks') return DEFAULT_RULES[name] ? words.on : words.off
  const unit = RULE_UNITS[name]
  const value = name === 'busyDelaysMinutes' ? DEFAULT_RULES[name].join(', ') : String(DEFAULT_RULES[name])
  return `${value} ${unit ? words.units[unit] : ''}`.trim()
}
