import type { QualityCasesQuery } from './schema'

/** What the report's address asks for; without a measure no list is open. */
export type QualityAsked = Omit<QualityCasesQuery, 'measure'> & Partial<Pick<QualityCasesQuery, 'measure'>>
