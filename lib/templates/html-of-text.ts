/**
 * HTML of a plain text: blank lines part paragraphs, lines that begin with "- " make a list, web addresses become links, lines
 * of "name | amount" a table.
 * Everything else is escaped, so that no name brings markup of its own.
 */
export function htmlOfText(text: string): string {
  return text
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .map(htmlOfBlock)
    .join('\n')
}

export const escapeHtml = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => SIGNS[sign] ?? sign)

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const PARAGRAPH = 'margin:0 0 16px'
const CELL = 'padding:6px 0;border-bottom:1px solid #e2e2de'
const LIST = 'margin:0 0 16px;padding-left:20px'

function htmlOfBlock(block: string): string {
  const lines = block.split('\n')
  if (lines.every((line) => line.includes(' | '))) return tableOf(lines)
  const first = lines.findIndex((line) => line.startsWith('- '))
  if (first === -1) return `<p style="${PARAGRAPH}">${lines.map(linked).join('<br>\n')}</p>`
  const last = lines.findLastIndex((line) => line.startsWith('- '))
  const items = lines.slice(first, last + 1).map((line) => `<li>${linked(line.replace(/^- /, ''))}</li>`)
  const rest = [lines.slice(0, first), lines.slice(last + 1)].map((some) => some.join('\n'))
  const [before, after] = rest.map((some) => (some ? htmlOfBlock(some) : ''))
  return `${before}<ul style="${LIST}">${items.join('')}</ul>${after}`
}

/** "Name | amount" on each line: a table with the amounts to the right. */
function tableOf(lines: readonly string[]): string {
  const rows = lines.map((line) => {
    const [name = '', ...rest] = line.split(' | ')
    return `<tr><td style="${CELL}">${linked(name)}</td><td align="right" style="${CELL};white-space:nowrap">${linked(rest.join(' | '))}</td></tr>`
  })
  return `<table width="100%" cellspacing="0" cellpadding="0" style="margin:0 0 16px">${rows.join('\n')}</table>`
}

/** A web address as a link; what may end a sentence does not belong to it. */
function linked(line: string): string {
  return line
    .split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)])/)
    .map((part, at) => (at % 2 === 1 ? `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>` : escapeHtml(part)))
    .join('')
}
