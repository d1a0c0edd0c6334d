import type { Reader } from '@/db/database'
import type { AddressFile } from '@/lib/imports/address-file'
import { Brought } from '@/lib/imports/brought'
import type { ReadRow, RowSource } from '@/lib/imports/clean-rows'
import { NO_COUNTS } from '@/lib/imports/counts'
import { IdSet } from '@/lib/imports/id-set'
import { IndustryCodes } from '@/lib/imports/industry-codes'
import { type PlannedRow, type Planning, planChunk } from '@/lib/imports/plan-chunk'
import type { PreviewWriter } from '@/lib/imports/preview-file'
import type { PreviewRow } from '@/lib/imports/preview-row'
import type { FilePreview } from '@/lib/imports/types'

/** Larger files are previewed by their beginning: what earlier rows brought is kept in memory. */
export const MOST_PREVIEWED = 100_000
/** Some 5 ms of planning, between which everybody else gets a turn. */
const CHUNK = 128

export interface Previewing {
  /** Lists are read beside the callers. */
  scan: Reader
  file: AddressFile
  rowsFrom: RowSource
  writer: PreviewWriter
  now: number
  /** After each chunk; false ends it. */
  goesOn(counts: FilePreview['counts']): Promise<boolean>
  most?: number
}

/**
 * Plans every row with the code that the import runs, and writes nothing to the register. Rows that may be a company are counted
 * as possible, whatever is decided of them. Null when it was ended.
 */
export async function previewRows(previewing: Previewing): Promise<FilePreview | null> {
  const { scan, file, rowsFrom, now, most = MOST_PREVIEWED } = previewing
  const counts: FilePreview['counts'] = { ...NO_COUNTS, possible: 0 }
  const industries = await IndustryCodes.read(scan)
  const brought = new Brought()
  const planning: Planning = {
    seen: new IdSet(),
    industryOf: (industry) => industries.peek(industry),
    decide: () => 'new',
    bring: (rows, index) => brought.bring(rows, index),
  }
  for await (const { rows, empty } of rowsFrom(file)) {
    counts.empty += empty
    for (let at = 0; at < rows.length; at += CHUNK) {
      if (counts.rows >= most) return { counts, isWhole: false, at: now }
      const chunk = rows.slice(at, Math.min(at + CHUNK, at + most - counts.rows))
      await previewChunk({ ...previewing, planning, brought, counts, chunk })
      if (!(await previewing.goesOn(counts))) return null
      if (chunk.length < Math.min(CHUNK, rows.length - at)) return { counts, isWhole: false, at: now }
      await new Promise((resolve) => setImmediate(resolve))
    }
  }
  return { counts, isWhole: true, at: now }
}

interface Chunk extends Previewing {
  planning: Planning
  brought: Brought
  counts: FilePreview['counts']
  chunk: readonly ReadRow[]
}

async function previewChunk({ scan, planning, brought, counts, chunk, writer }: Chunk): Promise<void> {
  const planned = await planChunk(scan, planning, chunk)
  const shown = planned.map(shownRow)
  for (const { kind } of shown) counts[kind] += 1
  counts.rows += shown.length
  for (const { plan } of planned) if (plan.company && plan.company.id > 0) planning.seen.add(plan.company.id)
  const touched = planned.filter(({ plan }) => plan.action === 'new' || plan.action === 'updated')
  brought.keep(touched.flatMap(({ plan }) => plan.company ?? []))
  await writer.add(shown)
}

function shownRow({ read: { row, raw, line }, plan, action }: PlannedRow): PreviewRow {
  const organization = row.kind === 'clean' ? row.organization : null
  const { possible, company } = plan
  const met = possible?.company ?? (company && company.id > 0 ? company : null)
  // As it stands in the register, not as the row would make it.
  const known = met && { ...met, ...(possible ? null : (plan.before as Partial<typeof met> | null)) }
  return {
    line,
    kind: possible ? 'possible' : action,
    name: organization?.legalName ?? (raw ?? []).filter(Boolean).slice(0, 3).join(' · ').slice(0, 120),
    orgNo: organization?.orgNo ?? null,
    city: organization?.city ?? null,
    phone: row.kind === 'clean' ? (row.numbers[0]?.e164 ?? null) : null,
    faults: plan.faults.map(({ text }) => text),
    changes: plan.action === 'updated' ? Object.keys(plan.before ?? {}) : [],
    adds: plan.action === 'updated' ? plan.numbers.length + (plan.person ? 1 : 0) : 0,
    company: known && { id: known.id, name: known.legalName, orgNo: known.orgNo, city: known.city },
    because: possible?.because ?? null,
  }
}
