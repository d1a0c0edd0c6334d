import type { Tables } from './tables'

/** Rows as they are read. */
export type OrganizationRow = Tables['organization']['$inferSelect']
export type ContactRow = Tables['contact']['$inferSelect']
export type RoundRow = Tables['round']['$inferSelect']
export type EntryRow = Tables['queueEntry']['$inferSelect']
export type HoldRow = Tables['hold']['$inferSelect']
export type LockRow = Tables['addressLock']['$inferSelect']
export type SuppressionRow = Tables['suppression']['$inferSelect']
export type ActivityRow = Tables['activity']['$inferSelect']
export type OfficeTaskRow = Tables['officeTask']['$inferSelect']
export type OutboxRow = Tables['outbox']['$inferSelect']
export type OrderRow = Tables['order']['$inferSelect']
export type RuleChangeRow = Tables['ruleChange']['$inferSelect']
export type TemplateRow = Tables['template']['$inferSelect']
