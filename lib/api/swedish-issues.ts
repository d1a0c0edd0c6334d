import type * as z from 'zod'

type Issue = z.core.$ZodRawIssue
const SIZES: Record<string, [few: string, unit: string]> = {
  string: ['Skriv minst', 'tecken'],
  array: ['Välj minst', ''],
}
const FORMATS: Record<string, string> = {
  email: 'E-postadressen är inte rätt skriven.',
  url: 'Webbadressen är inte rätt skriven.',
  uuid: 'Det här är inte ett giltigt id.',
  datetime: 'Tiden är inte rätt skriven.',
}

/** What a person is told about a value that does not do; zod's own Swedish is poor. A schema's own message goes first. */
export function swedishIssue(issue: Issue): string {
  if (issue.code === 'invalid_type') return issue.input === undefined ? 'Fyll i det här.' : 'Fel sorts värde.'
  if (issue.code === 'too_small') return tooSmall(issue)
  if (issue.code === 'too_big') return tooBig(issue)
  if (issue.code === 'invalid_format') return FORMATS[String(issue.format)] ?? 'Det här är inte rätt skrivet.'
  if (issue.code === 'invalid_value') return 'Välj något av det som går att välja.'
  if (issue.code === 'unrecognized_keys') return `Okänt fält: ${(issue.keys as string[]).join(', ')}.`
  return 'Det går inte att använda.'
}

function tooSmall({ origin, minimum, inclusive }: Issue): string {
  if (origin === 'string' && minimum === 1) return 'Fyll i det här.'
  if (inclusive === false) return `Större än ${minimum}.`
  const [few, unit] = SIZES[String(origin)] ?? ['Minst', '']
  return `${`${few} ${minimum} ${unit}`.trim()}.`
}

function tooBig({ origin, maximum }: Issue): string {
  return origin === 'string' ? `Högst ${maximum} tecken.` : `Högst ${maximum}.`
}
