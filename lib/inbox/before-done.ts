import type { FilledFields } from '@/lib/inbox/filled-fields'
import type { OfficeTaskStatus } from '@/lib/office/types'

/** What opening a task again puts back. */
export interface BeforeDone {
  status: OfficeTaskStatus
  takenById: number | null
  takenAt: number | null
  filled: { before: Partial<FilledFields>; after: Partial<FilledFields> } | null
}
