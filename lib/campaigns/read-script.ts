import type { Script, ScriptSection } from './types'

const HEADING = /^##\s+(.+)$/
const OBJECTION = /^om\s*:/i

/**
 * A script as it is written in a text file: `## ` begins a section, a heading that begins with `Om:` an objection. Text before
 * the first heading is the opening.
 */
export function readScript(text: string): Script {
  const sections: ScriptSection[] = []
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const title = HEADING.exec(line)?.[1]?.trim()
    if (title !== undefined) sections.push(sectionOf(title))
    else if (sections.length === 0) sections.push({ title: 'Öppning', text: line, kind: 'section' })
    else append(sections.at(-1) as ScriptSection, line)
  }
  return { sections: sections.map(trimmed).filter(({ text }) => text !== '') }
}

function sectionOf(title: string): ScriptSection {
  return { title, text: '', kind: OBJECTION.test(title) ? 'objection' : 'section' }
}

function append(section: ScriptSection, line: string): void {
  section.text = `${section.text}\n${line}`
}

function trimmed(section: ScriptSection): ScriptSection {
  return { ...section, text: section.text.trim() }
}
