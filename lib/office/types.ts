/** What a caller can send to the office, and the two kinds that an outcome makes by itself (address care, dead numbers). */
export const SENDABLE_TYPES = [
  'other_diploma_address',
  'invoice_by_mail',
  'directed',
  'order_by_mail',
  'other',
] as const
export type SendableType = (typeof SENDABLE_TYPES)[number]
export const OFFICE_TASK_TYPES = [
  ...SENDABLE_TYPES,
  'address_care',
  'dead_numbers',
  'late_outcome',
  'blocked_order',
] as const
export type OfficeTaskType = (typeof OFFICE_TASK_TYPES)[number]
export const OFFICE_TASK_STATUSES = ['new', 'taken', 'answered', 'done', 'withdrawn'] as const
export type OfficeTaskStatus = (typeof OFFICE_TASK_STATUSES)[number]
/** What happened to a task, as screens hear of it. */
export type OfficeChange =
  | 'sent'
  | 'taken'
  | 'given_back'
  | 'answered'
  | 'done'
  | 'reopened'
  | 'withdrawn'
  | 'forwarded'

/** What the office was asked on a note, and what came of it. */
export interface NoteTask {
  type: OfficeTaskType
  status: OfficeTaskStatus
  answer: string | null
  comment: string | null
}
