'use client'
import { useState } from 'react'
import { useTuningWords } from '@/components/forecast/use-tuning-words'
import { Button } from '@/components/ui/button'
import { useLeaveGuard } from '@/components/ui/use-leave-guard'
import type { CampaignView } from '@/lib/campaigns/campaign-view'
import { ownFigures } from '@/lib/campaigns/rules'
import { SaveBar } from '../shared/save-bar'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { useFigures } from '../shared/use-figures'
import { LatestChangePanel } from './latest-change'
import { PreviewPanel } from './preview-panel'
import { effectsOf } from './preview-sentences'
import { RULE_GROUPS } from './rule-groups'
import { FixedRules, RuleLists } from './rule-lists'
import { draftOfRules, type RuleName, readRules, ruleErrors } from './rules-draft'
import { useLatestChange } from './use-latest-change'
import { usePreview } from './use-preview'
import { useRulesCommands } from './use-rules-commands'
import { useRulesDraft } from './use-rules-draft'

export interface RulesTabProps {
  campaign: CampaignView
  refresh: () => Promise<void>
}

const DEFAULTS = draftOfRules({})

/** Every rule of the queue with its meaning, its default and what this campaign has instead. */
export function RulesTab({ campaign, refresh }: RulesTabProps) {
  const { rules: words } = useCampaignsWords()
  const edited = useRulesDraft(campaign)
  const { draft, setDraft, isDirty } = edited
  const [closesAtLimit, setClosesAtLimit] = useState(false)
  const latest = useLatestChange(campaign)
  const onSaved = () => setClosesAtLimit(false)
  const commands = useRulesCommands({ campaignId: campaign.id, refresh, edited, closesAtLimit, onSaved })
  useLeaveGuard(isDirty)
  const errors = ruleErrors(draft, words)
  const wrong = Object.keys(errors).length
  const written = isDirty && wrong === 0 ? ownFigures(readRules(draft).rules) : null
  const preview = usePreview(campaign.id, { rules: written, closesAtLimit })
  const note = useNote(preview)
  const isChanged = (name: RuleName) => JSON.stringify(draft[name]) !== JSON.stringify(DEFAULTS[name])
  const changed = RULE_GROUPS.flatMap(({ rules }) => rules).filter(isChanged).length
  const save = () => (wrong > 0 ? commands.refuse(words.errors.count(wrong)) : void commands.save())
  const isFinished = campaign.status === 'finished'
  return (
    <div className="grid gap-5">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <p className="flex-1 basis-80 text-ink-2">{words.text}</p>
        <p className="text-xs font-medium text-ink-3 tabular-nums">{words.changedCount(changed)}</p>
      </div>
      {latest && (
        <LatestChangePanel
          change={latest}
          mayUndo={!isDirty && !commands.isBusy && !isFinished}
          onUndo={() => void commands.undo({ ...latest, version: campaign.version })}
        />
      )}
      <RuleLists
        draft={draft}
        errors={errors}
        isChanged={isChanged}
        onChange={(part) => setDraft({ ...draft, ...part })}
        onReset={(name) => setDraft({ ...draft, [name]: DEFAULTS[name] })}
      />
      <FixedRules />
      <PreviewPanel preview={preview} closesAtLimit={closesAtLimit} onCloseAtLimit={setClosesAtLimit} />
      {!isFinished && (
        <SaveBar
          isDirty={isDirty}
          isBusy={commands.isBusy}
          note={note}
          error={commands.refusal.text}
          onReload={commands.refusal.isConflict ? () => void commands.reload() : null}
          onSave={save}
          onDrop={() => void commands.reload()}
        >
          <Button variant="ghost" disabled={changed === 0} onClick={() => setDraft(DEFAULTS)}>
            {words.resetAll}
          </Button>
        </SaveBar>
      )}
    </div>
  )
}

/** What saving does, in one line beside the button. */
function useNote({ figures }: ReturnType<typeof usePreview>): string {
  const { preview: tuning } = useTuningWords()
  const { count } = useFigures()
  if (!figures) return ''
  const effects = effectsOf(figures, { words: tuning, count })
  return effects.length > 0 ? `${effects.join(', ')}.` : tuning.nothingMoves
}
