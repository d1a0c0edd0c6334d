import type { PreviewKind } from '@/lib/imports/types'

/** A planned row as it is shown. */
export interface PreviewRow {
  line: number
  kind: PreviewKind
  name: string
  orgNo: string | null
  city: string | null
  phone: string | null
  /** What is wrong or was left out, in Swedish. */
  faults: string[]
  /** Fields that change. */
  changes: string[]
  /** Numbers and people that are added. */
  adds: number
  /** The company of the register that it is, or may be. */
  company: { id: number; name: string; orgNo: string | null; city: string | null } | null
  because: 'name' | 'number' | null
}

export const PREVIEW_KINDS = [
  'all',
  'new',
  'updated',
  'unchanged',
  'duplicate',
  'barred',
  'wrong',
  'possible',
  'skipped',
] as const
export type PreviewFilter = (typeof PREVIEW_KINDS)[number]
