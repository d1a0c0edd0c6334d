/** What a script can call things on the card: `{{company}}`. The desk fills them in. */
export const SCRIPT_FIELDS = ['company', 'contact', 'first_name', 'caller', 'city', 'industry'] as const
export type ScriptField = (typeof SCRIPT_FIELDS)[number]

const FIELD = /\{\{([^{}]*)\}\}/g
const ODD_BRACES = /\{\{|\}\}/
const THREE_BRACES = /\{{3}|\}{3}/

/** Fields in a text that no card can fill, as they are written, each once: a caller would read them aloud. */
export function unknownFieldsOf(text: string): string[] {
  const written = [...text.matchAll(FIELD)].map((match) => match[1] ?? '')
  const unknown = written.filter((name) => !isScriptField(name.trim())).map((name) => `{{${name}}}`)
  return [...new Set(unknown)]
}

/** Braces that open or close no field: `{{company}` would be read aloud too. */
export function hasOddBraces(text: string): boolean {
  return THREE_BRACES.test(text) || ODD_BRACES.test(text.replaceAll(FIELD, ''))
}

function isScriptField(name: string): name is ScriptField {
  return (SCRIPT_FIELDS as readonly string[]).includes(name)
}
