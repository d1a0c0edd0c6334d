import type { Field } from '@/lib/imports/header-mapping'
import type { FillCounts } from '@/lib/rounds/types'

export type RowAction = 'new' | 'updated' | 'unchanged' | 'duplicate' | 'barred' | 'wrong' | 'skipped'
/** `rows` are the rows with something in them; `empty` are passed over. */
export type FileCounts = Record<RowAction, number> & { rows: number; empty: number }
/** Header of the file -> field of the register. */
export type FileMapping = Record<string, string>

/**
 * A file from the browser: draft while it is set up, previewing while its rows are planned, queued until background work
 * takes it, stopping when somebody asked, stopped when it did (what is in stays), failed when it cannot go on, undo_failed when its undoing cannot: that can only be
 * tried again.
 */
export type FileStatus =
  | 'draft'
  | 'previewing'
  | 'queued'
  | 'running'
  | 'filling'
  | 'stopping'
  | 'stopped'
  | 'failed'
  | 'done'
  | 'undoing'
  | 'undo_failed'
  | 'undone'

/** What a row did to the company itself: a barred row may have made it or changed it too. */
export type RowEffect = 'new' | 'updated'

/** What a row added to a company that was there. */
export interface RowAdded {
  /** E.164. */
  numbers: string[]
  person: { firstName: string; lastName: string } | null
}

/** What undo made of a row's company, or why it stays. */
export type RowUndo = 'removed' | 'restored' | 'held' | 'called' | 'changed' | 'gone'
export type UndoCounts = Record<RowUndo, number>

/** What the person says of a row that may be a company of the register. */
export type Decision = 'new' | 'same' | 'skip'

/** What was chosen for a file; what is not chosen is as it was found. */
export interface FileChoices {
  encoding?: string
  delimiter?: string
  /** Worksheet of a spreadsheet. */
  sheet?: string
  /** Field of each column, in the order of the file. */
  columns?: (Field | null)[]
  /** Name of the saved mapping that the columns come from. */
  mappingName?: string
  source?: string
  plan?: FilePlan | null
  roundId?: number | null
  /** For possible matches that nobody has decided. */
  undecided?: Decision
}

/** What is planned for every imported company (Q31). */
export interface FilePlan {
  codeId: number
  /** Local day. */
  day: string
  /** Null is the pool. */
  ownerId: number | null
  /** Also for companies that the file only repeats. */
  withDuplicates: boolean
}

export type PreviewKind = RowAction | 'possible'

export interface FilePreview {
  counts: Record<PreviewKind, number> & { rows: number; empty: number }
  /** False when the file goes on below the rows that were looked at. */
  isWhole: boolean
  /** Instant. */
  at: number
}

export type FileFill = FillCounts & { roundId: number; afterLine: number; isDone: boolean; refusal: string | null }
