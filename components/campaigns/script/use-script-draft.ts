'use client'
import { useEffect, useState } from 'react'
import { showToast } from '@/components/ui/toast'
import { useKeptDraft } from '@/components/ui/use-kept-draft'
import type { CampaignView } from '@/lib/campaigns/campaign-view'
import type { Script, ScriptSection } from '@/lib/campaigns/types'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { type DraftSection, draftOf, draftSection, isSameScript, moved, scriptOf } from './script-draft'

interface Base {
  script: Script
  version: number
}

export interface ScriptEditor {
  draft: readonly DraftSection[]
  /** What was read last, and is changed from here. */
  base: Base
  add(kind: ScriptSection['kind']): void
  change(id: number, part: Partial<ScriptSection>): void
  move(id: number, step: -1 | 1): void
  remove(id: number): void
  /** What is written has been saved. */
  keep(saved: Base): void
  /** What is written goes; the campaign's script stands there again. */
  drop(): void
}

/** The script while it is written. Others' changes come in while nothing is; else they are told when saving. */
export function useScriptDraft({ id: campaignId, script, version }: CampaignView): ScriptEditor {
  const { script: words, undo } = useCampaignsWords()
  const [base, setBase] = useState<Base>({ script, version })
  const [draft, setDraft] = useState<readonly DraftSection[]>(() => draftOf(script))
  const [isDropping, setDropping] = useState(false)
  useEffect(() => {
    if (version <= base.version && !isDropping) return
    const isUntouched = isSameScript(scriptOf(draft), base.script)
    if (isSameScript(script, base.script)) setBase({ script, version })
    else if (isUntouched || isDropping) {
      setBase({ script, version })
      setDraft(draftOf(script))
    }
    if (isDropping) setDropping(false)
  }, [script, version, base, draft, isDropping])
  useKeptDraft({
    name: `script:${campaignId}`,
    written: isSameScript(scriptOf(draft), base.script) ? null : { base, draft },
    onFound(kept) {
      setBase(kept.base)
      setDraft(kept.draft.map(draftSection))
    },
  })
  return {
    draft,
    base,
    add(kind) {
      const section = draftSection({ title: '', text: '', kind })
      setDraft((known) => [...known, section])
      focusSoon(headingId(section.id))
    },
    change: (id, part) =>
      setDraft((known) => known.map((section) => (section.id === id ? { ...section, ...part } : section))),
    move: (id, step) => setDraft((known) => moved(known, id, step)),
    remove(id) {
      const at = draft.findIndex((section) => section.id === id)
      const section = draft[at]
      if (!section) return
      setDraft((known) => known.filter((one) => one.id !== id))
      const back = () => setDraft((known) => [...known.slice(0, at), section, ...known.slice(at)])
      showToast({ title: words.removed(section.title || words.untitled), action: { label: undo, run: back } })
    },
    keep: setBase,
    drop() {
      setDraft(draftOf(base.script))
      setDropping(true)
    },
  }
}

export const headingId = (id: number) => `script-heading-${id}`

function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus())
}
