import * as z from 'zod'
import { FIELDS } from '@/lib/imports/header-mapping'

const count = z.number().int()
const decision = z.enum(['new', 'same', 'skip'])
const status = z.enum([
  ...['draft', 'previewing', 'queued', 'running', 'filling', 'stopping', 'stopped'],
  ...['failed', 'done', 'undoing', 'undo_failed', 'undone'],
] as const)
const actions = {
  new: count,
  updated: count,
  unchanged: count,
  duplicate: count,
  barred: count,
  wrong: count,
  skipped: count,
}
const counts = z.object({ rows: count, empty: count, ...actions })
const undone = z.object({ removed: count, restored: count, held: count, called: count, changed: count, gone: count })
const fill = z.object({
  ...{ added: count, alreadyIn: count, suppressed: count, asleep: count, roundId: count, afterLine: count },
  isDone: z.boolean(),
  refusal: z.string().nullable(),
})

const summary = z.object({
  id: count,
  name: z.string(),
  status,
  by: z.string(),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
  counts,
  undone: undone.nullable(),
  fill: fill.nullable(),
  trouble: z.string().nullable(),
  isWaiting: z.boolean(),
  isUndoable: z.boolean(),
})
export const importsSchema = z.object({ imports: z.array(summary) })

const field = z.enum(FIELDS).nullable()
const reading = z.object({
  encoding: z.string(),
  delimiter: z.string(),
  sheet: z.string().nullable(),
  sheets: z.array(z.string()).nullable(),
  headers: z.array(z.string()),
  columns: z.array(field).readonly(),
  headerLine: count,
  firstRows: z.array(z.object({ line: count, cells: z.array(z.string()) })),
  missing: z.array(z.enum(['name', 'identity'])),
})
const plan = z.object({
  codeId: count,
  day: z.string(),
  ownerId: count.nullable(),
  withDuplicates: z.boolean(),
})
const choices = z.object({
  encoding: z.string().optional(),
  delimiter: z.string().optional(),
  sheet: z.string().optional(),
  columns: z.array(field).optional(),
  mappingName: z.string().optional(),
  source: z.string().optional(),
  plan: plan.nullable().optional(),
  roundId: count.nullable().optional(),
  undecided: decision.optional(),
})

export const importSchema = summary.extend({
  bytes: count,
  reading: reading.nullable(),
  choices,
  defaultSource: z.string(),
  preview: z
    .object({
      counts: z.object({ rows: count, empty: count, ...actions, possible: count }),
      isWhole: z.boolean(),
      at: count,
    })
    .nullable(),
  decisions: z.record(z.string(), decision),
  sameContent: z.object({ id: count, by: z.string(), status, at: z.string() }).nullable(),
})

export const decisionsSchema = z.object({ decisions: z.record(z.string(), decision) })
export const mappingSchema = z.object({ mappingId: count })
export const optionsSchema = z.object({
  planCodes: z.array(z.object({ id: count, label: z.string() })),
  owners: z.array(z.object({ id: count, name: z.string() })),
  rounds: z.array(z.object({ id: count, number: count, campaign: z.string() })),
  mappings: z.array(z.object({ id: count, name: z.string() })),
})
export const previewRowsSchema = z.object({
  rows: z.array(
    z.object({
      line: count,
      kind: z.enum(['new', 'updated', 'unchanged', 'duplicate', 'barred', 'wrong', 'skipped', 'possible']),
      name: z.string(),
      orgNo: z.string().nullable(),
      city: z.string().nullable(),
      phone: z.string().nullable(),
      faults: z.array(z.string()),
      changes: z.array(z.string()),
      adds: count,
      company: z
        .object({ id: count, name: z.string(), orgNo: z.string().nullable(), city: z.string().nullable() })
        .nullable(),
      because: z.enum(['name', 'number']).nullable(),
    }),
  ),
})
export const keptRowsSchema = z.object({
  rows: z.array(
    z.object({
      line: count,
      organizationId: count,
      name: z.string(),
      why: z.enum(['removed', 'restored', 'held', 'called', 'changed', 'gone']),
    }),
  ),
})
