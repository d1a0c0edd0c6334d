import type { Reader } from '@/db/database'
import { selectTemplateByKey } from '@/db/queries/templates'
import { isAppError } from '@/lib/errors'
import { type Fields, type Rendered, renderTemplate, type TemplateText } from '@/lib/templates/render-template'
import { type SystemKey, systemTemplateOf } from '@/lib/templates/system-templates'

/** One of the product's own texts as the office has written it, with the parts that it names. */
export interface SystemTemplateUse {
  key: SystemKey
  parts?: readonly SystemKey[]
  fields: Fields
}

/** Fills it. One that was edited so that it does not hold is set aside for the original: an order never waits for a text. */
export async function renderSystemTemplate(
  reader: Reader,
  { key, parts = [], fields }: SystemTemplateUse,
): Promise<Rendered> {
  const written = await textOf(reader, key)
  const partTexts: Record<string, string> = {}
  for (const part of parts) partTexts[part] = (await textOf(reader, part)).body
  try {
    return renderTemplate(written, fields, partTexts)
  } catch (error) {
    if (!isAppError(error)) throw error
    const originals = Object.fromEntries(parts.map((part) => [part, systemTemplateOf(part).body]))
    return renderTemplate({ ...systemTemplateOf(key), html: null }, fields, originals)
  }
}

async function textOf(reader: Reader, key: SystemKey): Promise<TemplateText> {
  const [row] = await selectTemplateByKey(reader, { key })
  return row ?? { ...systemTemplateOf(key), html: null }
}
