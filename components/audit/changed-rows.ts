export interface ChangedRow {
  field: string
  before: string
  after: string
}

/** What was written before and after, field by field, as text. */
export function changedRows(before: unknown, after: unknown): ChangedRow[] {
  const was = fieldsOf(before)
  const is = fieldsOf(after)
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  return fields.map((field) => ({ field, before: textOf(was[field]), after: textOf(is[field]) }))
}

function fieldsOf(words: unknown): Record<string, unknown> {
  return typeof words === 'object' && words !== null ? { ...words } : {}
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
