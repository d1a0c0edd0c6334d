'use client'
import { useState } from 'react'
import { newId } from '@/components/desk/shared/new-id'
import { useTuningWords } from '@/components/forecast/use-tuning-words'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import { tuningApi } from '@/lib/api/tuning-client'
import { ownFigures } from '@/lib/campaigns/rules'
import type { SavedRules } from '@/lib/rule-changes/types'
import { useAct } from '../shared/use-act'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { readRules } from './rules-draft'
import type { RulesEditor } from './use-rules-draft'

interface Asked {
  campaignId: number
  refresh: () => Promise<void>
  edited: RulesEditor
  closesAtLimit: boolean
  onSaved: () => void
}

const NOTHING = { text: '', isConflict: false }

/** What is done with the rules of the form: saved, undone, read anew, and what the server said against it. */
export function useRulesCommands({ campaignId, refresh, edited, closesAtLimit, onSaved }: Asked) {
  const { rules: words } = useCampaignsWords()
  const { preview: tuning } = useTuningWords()
  const act = useAct()
  const [refusal, setRefusal] = useState(NOTHING)
  const undo = async (change: Pick<SavedRules, 'changeId' | 'version'>) => {
    const { changeId, version } = change
    if (!(await act.run(() => tuningApi.undoRules({ commandId: newId(), campaignId, changeId, version })))) return
    await refresh()
    edited.drop()
    showToast({ id: 'rules', title: tuning.undone })
  }
  const tellSaved = (saved: SavedRules) => {
    const more = saved.isDone
      ? { action: { label: tuning.undo, run: () => void undo(saved) } }
      : { description: tuning.underWay }
    showToast({ id: 'rules', title: words.saved, ...more })
  }
  const save = async () => {
    const rules = ownFigures(readRules(edited.draft).rules)
    const change = { commandId: newId(), campaignId, version: edited.base.version, rules }
    const saved = await act.run(
      () => api.campaigns.editRules({ ...change, ...(closesAtLimit && { closesAtLimit }) }),
      ({ code, message }) => setRefusal({ text: message, isConflict: code === 'conflict' }),
    )
    if (!saved) return
    edited.keep({ rules, version: saved.version })
    setRefusal(NOTHING)
    onSaved()
    tellSaved(saved)
    await refresh()
  }
  const reload = async () => {
    await refresh()
    edited.drop()
    setRefusal(NOTHING)
  }
  return {
    isBusy: act.isBusy,
    refusal,
    refuse: (text: string) => setRefusal({ text, isConflict: false }),
    save,
    undo,
    reload,
  }
}
