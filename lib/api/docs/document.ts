/** What the page of the API needs of an OpenAPI 3.1 document. */
export interface Schema {
  type?: string | string[]
  format?: string
  enum?: unknown[]
  const?: unknown
  default?: unknown
  $ref?: string
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
}

export interface Operation {
  tags?: string[]
  summary?: string
  'x-right'?: string
  parameters?: Array<{ name: string; in: string; required?: boolean }>
  requestBody?: { content?: Record<string, { schema?: Schema }> }
  responses?: Record<string, { content?: Record<string, { schema?: Schema }> }>
}

export interface ApiDocument {
  info?: { description?: string }
  paths?: Record<string, Record<string, Operation>>
  components?: { schemas?: Record<string, Schema> }
}

/** A body to start from: every required field, with a value of its kind. */
export function sampleOf(schema: Schema | undefined): unknown {
  if (!schema) return null
  if (schema.default !== undefined) return schema.default
  const [first] = schema.enum ?? schema.anyOf?.map(sampleOf) ?? schema.oneOf?.map(sampleOf) ?? []
  if (first !== undefined) return first
  if (schema.const !== undefined) return schema.const
  if (schema.properties) return sampleOfObject(schema)
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (type === 'string') return sampleOfText(schema.format)
  if (type === 'array') return []
  if (type === 'object') return {}
  return type === 'boolean' ? false : 1
}

function sampleOfObject({ properties = {}, required = [] }: Schema): Record<string, unknown> {
  return Object.fromEntries(required.map((name) => [name, sampleOf(properties[name])]))
}

function sampleOfText(format: string | undefined): string {
  // The page's script puts a fresh one in for each try, as every command needs.
  if (format === 'uuid') return '{{uuid}}'
  return format === 'date-time' ? '2026-11-24T09:00:00.000Z' : ''
}
