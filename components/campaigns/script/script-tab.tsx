'use client'
import { useState } from 'react'
import { newId } from '@/components/desk/shared/new-id'
import { EmptyState } from '@/components/ui/empty-state'
import { PageAction } from '@/components/ui/page-action'
import { Panel } from '@/components/ui/panel'
import { showToast } from '@/components/ui/toast'
import { useLeaveGuard } from '@/components/ui/use-leave-guard'
import { api } from '@/lib/api/client'
import type { CampaignView } from '@/lib/campaigns/campaign-view'
import { SaveBar } from '../shared/save-bar'
import { useAct } from '../shared/use-act'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { errorsOf, isSameScript, scriptOf } from './script-draft'
import { ScriptPreview } from './script-preview'
import { SectionEditor } from './section-editor'
import { useScriptDraft } from './use-script-draft'

export interface ScriptTabProps {
  campaign: CampaignView
  refresh: () => Promise<void>
  /** Who reads the preview. */
  userName: string
}

/** The script in parts, and beside it what the caller will see. */
export function ScriptTab({ campaign, refresh, userName }: ScriptTabProps) {
  const { script: words } = useCampaignsWords()
  const act = useAct()
  const editor = useScriptDraft(campaign)
  const [tried, setTried] = useState(false)
  const [refusal, setRefusal] = useState({ text: '', isConflict: false })
  const { draft, base } = editor
  const isDirty = !isSameScript(scriptOf(draft), base.script)
  useLeaveGuard(isDirty)
  const isWrong = draft.some((section) => Object.values(errorsOf(section, words)).some(Boolean))

  const save = async () => {
    setTried(true)
    if (isWrong) return setRefusal({ text: words.fixFirst, isConflict: false })
    const script = scriptOf(draft)
    const change = { commandId: newId(), campaignId: campaign.id, version: base.version, script }
    const saved = await act.run(
      () => api.campaigns.editScript(change),
      ({ code, message }) => setRefusal({ text: message, isConflict: code === 'conflict' }),
    )
    if (!saved) return
    editor.keep({ script, version: saved.version })
    setRefusal({ text: '', isConflict: false })
    setTried(false)
    showToast({ id: 'script', title: words.saved })
    await refresh()
  }
  const reload = async () => {
    await refresh()
    editor.drop()
    setRefusal({ text: '', isConflict: false })
  }
  const isFinished = campaign.status === 'finished'
  return (
    <div className="grid items-start gap-x-6 gap-y-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]">
      <section aria-label={words.editor} className="grid gap-3 print:hidden">
        <div className="flex flex-wrap items-center gap-2">
          <PageAction keys="n" label={words.addSection} onAct={() => editor.add('section')} disabled={isFinished} />
          <PageAction keys="i" label={words.addObjection} onAct={() => editor.add('objection')} disabled={isFinished} />
          <p className="text-xs text-ink-3 max-sm:hidden">{words.moveHint}</p>
        </div>
        {draft.length === 0 && (
          <Panel>
            <EmptyState title={words.emptyTitle} text={words.emptyText} />
          </Panel>
        )}
        {draft.map((section, at) => (
          <SectionEditor
            key={section.id}
            section={section}
            number={at + 1}
            isLast={at === draft.length - 1}
            isTried={tried}
            editor={editor}
          />
        ))}
        {!isFinished && (
          <SaveBar
            isDirty={isDirty}
            isBusy={act.isBusy}
            error={tried && !isWrong && refusal.text === words.fixFirst ? '' : refusal.text}
            onReload={refusal.isConflict ? () => void reload() : null}
            onSave={() => void save()}
            onDrop={() => void reload()}
          />
        )}
      </section>
      <ScriptPreview sections={scriptOf(draft).sections} example={campaign.example} userName={userName} />
    </div>
  )
}
