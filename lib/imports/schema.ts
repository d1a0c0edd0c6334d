import * as z from 'zod'
import { id } from '@/lib/ids'
import { FIELDS } from '@/lib/imports/header-mapping'

const dataFileId = id
const columns = z.array(z.enum(FIELDS).nullable()).max(500)
const decision = z.enum(['new', 'same', 'skip'])

const plan = z.strictObject({
  codeId: id,
  day: z.iso.date('Välj en dag.'),
  ownerId: id.nullable(),
  withDuplicates: z.boolean(),
})

/** What is chosen for a file that is set up; what is left out stays as it is. */
export const importChoices = z.strictObject({
  dataFileId,
  encoding: z.enum(['utf8', 'utf-16le', 'utf-16be', 'windows-1252', 'cp850', 'macintosh']).optional(),
  delimiter: z.enum([';', ',', '\t', '|']).optional(),
  sheet: z.string().max(200).optional(),
  columns: columns.optional(),
  mappingId: id.optional(),
  source: z.string().trim().max(200, 'Högst 200 tecken.').optional(),
  plan: plan.nullable().optional(),
  roundId: id.nullable().optional(),
  undecided: decision.optional(),
})
export type ImportChoices = z.infer<typeof importChoices>

export const importCommand = z.strictObject({ commandId: z.uuid(), dataFileId })
export type ImportCommand = z.infer<typeof importCommand>

export const rowDecision = z.strictObject({ dataFileId, line: z.int().positive(), decision: decision.nullable() })
export type RowDecision = z.infer<typeof rowDecision>

export const newMapping = z.strictObject({
  commandId: z.uuid(),
  name: z.string().trim().min(1, 'Skriv ett namn.').max(80, 'Högst 80 tecken.'),
  headers: z.array(z.string().max(500)).min(1).max(500),
  columns,
})
export type NewMapping = z.infer<typeof newMapping>

export const previewQuery = z.strictObject({
  kind: z
    .enum(['all', 'new', 'updated', 'unchanged', 'duplicate', 'barred', 'wrong', 'possible', 'skipped'])
    .default('all'),
  from: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})

export const uploadQuery = z.strictObject({ name: z.string().max(1000).default('') })
