/** What a caller can send to the office, and the two kinds that an outcome makes by itself (address care, dead numbers). */
export const SENDABLE_TYPES = [
  'other_diploma_address',
  'invoice_by_mail',
  'directed',
  'order_by_mail',
  'other',
] as const
export type SendableType = (typeof SENDABLE_TYPES)[number]
export type OfficeTaskType = SendableType | 'address_care' | 'dead_numbers' | 'late_outcome'
export type OfficeTaskStatus = 'new' | 'taken' | 'answered' | 'done' | 'withdrawn'
