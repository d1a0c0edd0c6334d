'use client'
import type { ScriptValues } from '@/components/desk/middle/fill-script'
import { ScriptSections } from '@/components/desk/middle/script-sections'
import { Panel, PanelHeader } from '@/components/ui/panel'
import type { ScriptExample } from '@/lib/campaigns/campaign-view'
import type { ScriptSection } from '@/lib/campaigns/types'
import { useCampaignsWords } from '../shared/use-campaigns-words'

export interface ScriptPreviewProps {
  sections: readonly ScriptSection[]
  example: ScriptExample | null
  userName: string
}

/** The script with a company of the campaign, drawn by the desk's own parts. */
export function ScriptPreview({ sections, example, userName }: ScriptPreviewProps) {
  const { script: words } = useCampaignsWords()
  const { company, contact, firstName, city, industry } = example ?? words.example
  const values: ScriptValues = { company, contact, first_name: firstName, caller: userName, city, industry }
  return (
    <Panel
      aria-labelledby="preview-title"
      className="lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto"
    >
      <PanelHeader id="preview-title" title={words.preview} />
      <p className="px-4 text-xs text-ink-3">{example ? words.previewText(company) : words.noExample}</p>
      <ScriptSections sections={sections} values={values} />
    </Panel>
  )
}
