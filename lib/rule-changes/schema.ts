import * as z from 'zod'
import { rulesChange } from '@/lib/campaigns/schema'
import { id, version } from '@/lib/ids'

/** Cards at or over the limit of attempts may be closed in the same act. */
const closesAtLimit = z.boolean().optional()

export const rulesToSave = rulesChange.extend({ closesAtLimit })
export type RulesToSave = z.infer<typeof rulesToSave>

export const rulesToPreview = rulesToSave.omit({ commandId: true, version: true })
export type RulesToPreview = z.infer<typeof rulesToPreview>

export const ruleUndo = z.strictObject({
  commandId: z.uuid(),
  campaignId: id,
  changeId: id,
  version,
})
export type RuleUndo = z.infer<typeof ruleUndo>
