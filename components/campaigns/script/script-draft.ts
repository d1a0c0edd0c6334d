import type { CampaignsWords } from '@/components/messages/campaigns-sv'
import { hasOddBraces, unknownFieldsOf } from '@/lib/campaigns/script-fields'
import type { Script, ScriptSection } from '@/lib/campaigns/types'

/** A section while it is written: it keeps its id when it is moved, so that the text field keeps its place. */
export interface DraftSection extends ScriptSection {
  id: number
}

let last = 0
export function draftSection(section: ScriptSection): DraftSection {
  last += 1
  return { ...section, id: last }
}

export function draftOf({ sections }: Script): DraftSection[] {
  return sections.map(draftSection)
}

export function scriptOf(draft: readonly DraftSection[]): Script {
  return { sections: draft.map(({ title, text, kind }) => ({ title: title.trim(), text, kind })) }
}

export function isSameScript(one: Script, other: Script): boolean {
  return JSON.stringify(scriptOf(draftOf(one))) === JSON.stringify(scriptOf(draftOf(other)))
}

export interface SectionErrors {
  title: string
  text: string
}

/** What has to be put right in a section before it can be saved; empty texts where nothing is wrong. */
export function errorsOf(section: ScriptSection, words: CampaignsWords['script']): SectionErrors {
  return {
    title: section.title.trim() === '' ? words.headingMissing : fieldErrorOf(section.title, words),
    text: fieldErrorOf(section.text, words),
  }
}

function fieldErrorOf(text: string, words: CampaignsWords['script']): string {
  const unknown = unknownFieldsOf(text)
  if (unknown.length > 0) return words.unknown(unknown.join(', '))
  return hasOddBraces(text) ? words.oddBraces : ''
}

/** The section one step up or down; at the edge it stays. */
export function moved(draft: readonly DraftSection[], id: number, step: -1 | 1): DraftSection[] {
  const from = draft.findIndex((section) => section.id === id)
  const to = from + step
  const section = draft[from]
  if (!section || to < 0 || to >= draft.length) return [...draft]
  const others = draft.filter((one) => one.id !== id)
  return [...others.slice(0, to), section, ...others.slice(to)]
}
