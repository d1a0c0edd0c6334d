import * as z from 'zod'
import { RULE_NAMES } from '@/lib/campaigns/rules'
import type { LatestChange, RuleName, RulePreview, SavedRules } from '@/lib/rule-changes/types'

const count = z.int()
const sides = { before: count, after: count }
const effect = { changeId: z.int(), moved: count, closed: count, released: count, isDone: z.boolean() }

export const savedRulesSchema: z.ZodType<SavedRules> = z.object({ version: z.int(), ...effect })

const ruleNames = z.array(z.enum([...RULE_NAMES] as [RuleName, ...RuleName[]]))
const latestChange: z.ZodType<LatestChange> = z.object({
  ...effect,
  byName: z.string().nullable(),
  at: z.iso.datetime(),
  isUndo: z.boolean(),
  changed: ruleNames,
})
export const latestChangeSchema = z.object({ change: latestChange.nullable() })

export const rulePreviewSchema: z.ZodType<RulePreview> = z.object({
  at: z.iso.datetime(),
  roundNumber: z.int().nullable(),
  changed: ruleNames,
  ringable: z.object({ ...sides, becomes: count, ceases: count }),
  due: z.object({ earlier: count, later: count }),
  atLimit: z.object({ ...sides, closable: count }),
  closed: count,
  locks: z.object({ released: count, freed: count }),
  callersAtLockLimit: z.object(sides),
  untouched: z.object({ promised: count, asleep: count, onScreen: count }),
  isBehind: z.boolean(),
})
