'use client'
import type { ComponentProps } from 'react'
import { Panel } from '@/components/ui/panel'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { RULE_GROUPS } from './rule-groups'
import { RuleRow } from './rule-row'
import type { RuleName } from './rules-draft'

type RowProps = ComponentProps<typeof RuleRow>

interface RuleListsProps extends Pick<RowProps, 'draft' | 'onChange'> {
  errors: Partial<Record<RuleName, string>>
  isChanged: (name: RuleName) => boolean
  onReset: (name: RuleName) => void
}

/** Every rule that can be changed, in groups. */
export function RuleLists({ draft, errors, isChanged, onChange, onReset }: RuleListsProps) {
  const { rules: words } = useCampaignsWords()
  return RULE_GROUPS.map(({ group, rules }) => (
    <section key={group} aria-labelledby={`rules-${group}`} className="grid gap-2">
      <h2 id={`rules-${group}`} className="text-[13px] font-semibold">
        {words.groups[group]}
      </h2>
      <Panel>
        {rules.map((name) => (
          <RuleRow
            key={name}
            name={name}
            draft={draft}
            error={errors[name]}
            isChanged={isChanged(name)}
            onChange={onChange}
            onReset={() => onReset(name)}
          />
        ))}
      </Panel>
    </section>
  ))
}

/** What no campaign can change. */
export function FixedRules() {
  const { rules: words } = useCampaignsWords()
  return (
    <section aria-labelledby="rules-fixed" className="grid gap-2">
      <h2 id="rules-fixed" className="text-[13px] font-semibold">
        {words.groups.fixed}
      </h2>
      <ul className="grid list-disc gap-1 pl-5 text-ink-2">
        {words.fixed.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}
