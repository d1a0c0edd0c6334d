'use client'
import { useState } from 'react'
import { newId } from '@/components/desk/shared/new-id'
import { useTuningWords } from '@/components/forecast/use-tuning-words'
import { Button } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import { tuningApi } from '@/lib/api/tuning-client'
import type { CampaignView } from '@/lib/campaigns/campaign-view'
import { ownFigures } from '@/lib/campaigns/rules'
import type { SavedRules } from '@/lib/rule-changes/types'
import { SaveBar } from '../shared/save-bar'
import { useAct } from '../shared/use-act'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { useFigures } from '../shared/use-figures'
import { useLeaveGuard } from '../shared/use-leave-guard'
import { LatestChangePanel } from './latest-change'
import { PreviewPanel } from './preview-panel'
import { effectsOf } from './preview-sentences'
import { RULE_GROUPS } from './rule-groups'
import { RuleRow } from './rule-row'
import { draftOfRules, type RuleName, readRules, ruleErrors } from './rules-draft'
import { useLatestChange } from './use-latest-change'
import { usePreview } from './use-preview'
import { useRulesDraft } from './use-rules-draft'

export interface RulesTabProps {
  campaign: CampaignView
  refresh: () => Promise<void>
}

/** Every rule of the queue with its meaning, its default and what this campaign has instead. */
export function RulesTab({ campaign, refresh }: RulesTabProps) {
  const { rules: words } = useCampaignsWords()
  const act = useAct()
  const { draft, setDraft, base, keep, drop, isDirty } = useRulesDraft(campaign)
  const [closesAtLimit, setClosesAtLimit] = useState(false)
  const { preview: tuning } = useTuningWords()
  const { count } = useFigures()
  const latest = useLatestChange(campaign)
  const [refusal, setRefusal] = useState({ text: '', isConflict: false })
  useLeaveGuard(isDirty)
  const errors = ruleErrors(draft, words)
  const wrong = Object.keys(errors).length
  const written = isDirty && wrong === 0 ? ownFigures(readRules(draft).rules) : null
  const preview = usePreview(campaign.id, { rules: written, closesAtLimit })
  const effects = preview.figures ? effectsOf(preview.figures, { words: tuning, count }) : []
  const note = effects.length > 0 ? `${effects.join(', ')}.` : preview.figures ? tuning.nothingMoves : ''
  const defaults = draftOfRules({})
  const isChanged = (name: RuleName) => JSON.stringify(draft[name]) !== JSON.stringify(defaults[name])
  const changed = RULE_GROUPS.flatMap(({ rules }) => rules).filter(isChanged).length

  const save = async () => {
    if (wrong > 0) return setRefusal({ text: words.errors.count(wrong), isConflict: false })
    const rules = ownFigures(readRules(draft).rules)
    const change = {
      commandId: newId(),
      campaignId: campaign.id,
      version: base.version,
      rules,
      ...(closesAtLimit && { closesAtLimit }),
    }
    const saved = await act.run(
      () => api.campaigns.editRules(change),
      ({ code, message }) => setRefusal({ text: message, isConflict: code === 'conflict' }),
    )
    if (!saved) return
    keep({ rules, version: saved.version })
    setRefusal({ text: '', isConflict: false })
    setClosesAtLimit(false)
    const undo = () => void undoSaved(saved)
    const description = saved.isDone ? undefined : tuning.underWay
    const action = saved.isDone ? { label: tuning.undo, run: undo } : undefined
    showToast({ id: 'rules', title: words.saved, ...(description && { description }), ...(action && { action }) })
    await refresh()
  }
  const undoSaved = async ({ changeId, version }: Pick<SavedRules, 'changeId' | 'version'>) => {
    const undoing = { commandId: newId(), campaignId: campaign.id, changeId, version }
    if (!(await act.run(() => tuningApi.undoRules(undoing)))) return
    await refresh()
    drop()
    showToast({ id: 'rules', title: tuning.undone })
  }
  const reload = async () => {
    await refresh()
    drop()
    setRefusal({ text: '', isConflict: false })
  }
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <p className="flex-1 basis-80 text-ink-2">{words.text}</p>
        <p className="text-xs font-medium text-ink-3 tabular-nums">{words.changedCount(changed)}</p>
      </div>
      {latest && (
        <LatestChangePanel
          change={latest}
          mayUndo={!isDirty && !act.isBusy && campaign.status !== 'finished'}
          onUndo={() => void undoSaved({ ...latest, version: campaign.version })}
        />
      )}
      {RULE_GROUPS.map(({ group, rules }) => (
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
                onChange={(part) => setDraft({ ...draft, ...part })}
                onReset={() => setDraft({ ...draft, [name]: defaults[name] })}
              />
            ))}
          </Panel>
        </section>
      ))}
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
      <PreviewPanel preview={preview} closesAtLimit={closesAtLimit} onCloseAtLimit={setClosesAtLimit} />
      {campaign.status !== 'finished' && (
        <SaveBar
          isDirty={isDirty}
          isBusy={act.isBusy}
          note={note}
          error={refusal.text}
          onReload={refusal.isConflict ? () => void reload() : null}
          onSave={() => void save()}
          onDrop={() => void reload()}
        >
          <Button variant="ghost" disabled={changed === 0} onClick={() => setDraft(defaults)}>
            {words.resetAll}
          </Button>
        </SaveBar>
      )}
    </div>
  )
}
