'use client'
import { useEffect, useState } from 'react'
import { useKeptDraft } from '@/components/ui/use-kept-draft'
import type { CampaignView } from '@/lib/campaigns/campaign-view'
import type { CampaignRules } from '@/lib/campaigns/types'
import { draftOfRules, type RulesDraft } from './rules-draft'

interface Base {
  rules: Partial<CampaignRules>
  version: number
}

export interface RulesEditor {
  draft: RulesDraft
  setDraft(draft: RulesDraft): void
  base: Base
  isDirty: boolean
  keep(saved: Base): void
  drop(): void
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** The rules while they are edited. Others' changes come in while nothing is; else they are told when saving. */
export function useRulesDraft({ id: campaignId, rules, version }: CampaignView): RulesEditor {
  const [base, setBase] = useState<Base>({ rules, version })
  const [draft, setDraft] = useState(() => draftOfRules(rules))
  const [isDropping, setDropping] = useState(false)
  const isDirty = !isSame(draft, draftOfRules(base.rules))
  useEffect(() => {
    if (version <= base.version && !isDropping) return
    if (isSame(draftOfRules(rules), draftOfRules(base.rules))) setBase({ rules, version })
    else if (!isDirty || isDropping) setBase({ rules, version })
    if (!isDirty || isDropping) setDraft(draftOfRules(rules))
    if (isDropping) setDropping(false)
  }, [rules, version, base, isDirty, isDropping])
  useKeptDraft({
    name: `rules:${campaignId}`,
    written: isDirty ? { base, draft } : null,
    onFound(kept) {
      setBase(kept.base)
      setDraft(kept.draft)
    },
  })
  const drop = () => {
    setDraft(draftOfRules(base.rules))
    setDropping(true)
  }
  return { draft, setDraft, base, isDirty, keep: setBase, drop }
}
