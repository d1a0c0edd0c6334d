/**
 * HTML of a plain text: blank lines part paragraphs, lines that begin with "- " make a list, web addresses become links.
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
const LIST = 'margin:0 0 16px;padding-left:20px'

function htmlOfBlock(block: string): string {
  const lines = block.split('\n')
  const first = lines.findIndex((line) => line.startsWith('- '))
  if (first === -1) return `<p style="${PARAGRAPH}">${lines.map(linked).join('<br>\n')}</p>`
  const last = lines.findLastIndex((line) => line.startsWith('- '))
  const items = lines.slice(first, last + 1).map((line) => `<li>${linked(line.replace(/^- /, ''))}</li>`)
  const rest = [lines.slice(0, first), lines.slice(last + 1)].map((some) => some.join('\n'))
  const [before, after] = rest.map((some) => (some ? htmlOfBlock(some) : ''))
  return `${before}<ul style="${LIST}">${items.join('')}</ul>${after}`
}

/** A web address as a link; what may end a sentence does not belong to it. */
function linked(line: string): string {
  return line
    .split(/(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)])/)
    .map((part, at) => (at % 2 === 1 ? `<a href="${escapeHtml(part)}">${escapeHtml(part)}</a>` : escapeHtml(part)))
    .join('')
}
