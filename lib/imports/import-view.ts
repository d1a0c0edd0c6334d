import type { Columns } from '@/lib/imports/header-mapping'
import type { MissingColumn } from '@/lib/imports/rules'
import type {
  Decision,
  FileChoices,
  FileCounts,
  FileFill,
  FilePreview,
  FileStatus,
  UndoCounts,
} from '@/lib/imports/types'

/** How a file is read now. */
export interface FileReading {
  encoding: string
  delimiter: string
  sheet: string | null
  /** Null for a file that is no spreadsheet. */
  sheets: string[] | null
  headers: string[]
  columns: Columns
  /** Line of the header row, from 1. */
  headerLine: number
  firstRows: { line: number; cells: string[] }[]
  missing: MissingColumn[]
}

export interface ImportSummary {
  id: number
  name: string
  status: FileStatus
  by: string
  /** ISO 8601 UTC. */
  createdAt: string
  startedAt: string | null
  finishedAt: string | null
  counts: FileCounts
  undone: UndoCounts | null
  fill: FileFill | null
  /** Why it cannot go on, for a person. */
  trouble: string | null
  /** Nobody works on it just now: the server has restarted or the disk is full. It goes on by itself. */
  isWaiting: boolean
  isUndoable: boolean
}

export interface ImportView extends ImportSummary {
  bytes: number
  /** Null when the file is gone: it was read in, or removed. */
  reading: FileReading | null
  choices: FileChoices
  /** Name of the source when nothing else is chosen. */
  defaultSource: string
  preview: FilePreview | null
  decisions: Record<string, Decision>
  /** The same content was or is being read in by somebody. */
  sameContent: { id: number; by: string; status: FileStatus; at: string } | null
}
