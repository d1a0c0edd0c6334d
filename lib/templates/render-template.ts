import { Liquid, type LiquidOptions } from 'liquidjs'
import { explainLiquid } from '@/lib/templates/explain-liquid'
import { htmlOfText } from '@/lib/templates/html-of-text'

export interface TemplateText {
  subject: string
  /** Liquid; blank lines part paragraphs, lines that begin with "- " make a list. */
  body: string
  /** Own HTML in Liquid; null: made of the text. */
  html: string | null
}

export interface Rendered {
  subject: string
  text: string
  /** What stands within the mail's body; the frame comes around it. */
  html: string
}

/** Values by name; what is null or empty counts as missing. */
export type Fields = Readonly<Record<string, unknown>>

/**
 * Fills a template with its fields, on the spot and without any file: `parts` are what it may include by name. Strict: a
 * field or a filter that is not there is `invalid`, with the part (subject, body or html) and the line, before anything
 * is sent; `{% if field %}` may ask for one that is missing.
 */
export function renderTemplate(template: TemplateText, fields: Fields, parts: Record<string, string> = {}): Rendered {
  const scope = withValues(fields) as object
  const plain = new Liquid({ ...STRICT, templates: parts })
  const subject = render(plain, { part: 'subject', source: template.subject, scope }).replaceAll(/\s+/g, ' ').trim()
  const text = tidy(render(plain, { part: 'body', source: template.body, scope }))
  if (template.html === null) return { subject, text, html: htmlOfText(text) }
  const escaping = new Liquid({ ...STRICT, templates: parts, outputEscape: 'escape' })
  return { subject, text, html: render(escaping, { part: 'html', source: template.html, scope }) }
}

const STRICT: LiquidOptions = {
  strictVariables: true,
  strictFilters: true,
  lenientIf: true,
  ownPropertyOnly: true,
  parseLimit: 100_000,
  renderLimit: 500,
  memoryLimit: 2_000_000,
  timezoneOffset: 'Europe/Stockholm',
}

function render(engine: Liquid, { part, source, scope }: { part: string; source: string; scope: object }): string {
  try {
    return engine.parseAndRenderSync(source, scope)
  } catch (error) {
    throw explainLiquid(error, part)
  }
}

/** Without what is null or empty, so that a strict template says what is missing instead of leaving a hole in a sentence. */
function withValues(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withValues)
  if (value === null || typeof value !== 'object') return value
  const kept = Object.entries(value).filter(([, one]) => one !== null && one !== undefined && one !== '')
  return Object.fromEntries(kept.map(([key, one]) => [key, withValues(one)]))
}

const tidy = (text: string) =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[ \t]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
