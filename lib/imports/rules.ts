import { type Columns, type Field, foldHeader } from '@/lib/imports/header-mapping'
import type { FileStatus } from '@/lib/imports/types'

const NAMES: readonly Field[] = ['legalName', 'marketingName']
const IDENTITIES: readonly Field[] = ['orgNo', 'workplaceNo', 'phone', 'directPhone', 'mobile', 'contactMobile']

export type MissingColumn = 'name' | 'identity'

/** What columns a file must have before it can be read in: a name, and something to know a company again by. */
export function missingColumns(columns: Columns): MissingColumn[] {
  const has = (fields: readonly Field[]) => columns.some((field) => field !== null && fields.includes(field))
  return [...(has(NAMES) ? [] : (['name'] as const)), ...(has(IDENTITIES) ? [] : (['identity'] as const))]
}

/** Whether what is taken for headers is a company of its own: a row with a number or an address of e-mail in it. */
export function isRowOfCompany(headers: readonly string[]): boolean {
  return headers.some((header) => /^\+?[\d\s()./-]{7,}$/.test(header.trim()) || /\S@\S/.test(header))
}

/** The same headers in the same order, however they are written: a saved mapping is known again by it. */
export function headersKey(headers: readonly string[]): string {
  return headers.map(foldHeader).join('|')
}

/** A file's name as people see it: no folders, no signs that nobody sees. */
export function shownName(name: string): string {
  const last = name.replaceAll('\\', '/').split('/').at(-1) ?? ''
  return last.replace(/\p{C}/gu, '').trim().slice(0, 200) || 'adresser.csv'
}

/** Statuses in which background work has the file. */
export const isAtWork = (status: FileStatus) =>
  ['previewing', 'queued', 'running', 'filling', 'stopping', 'undoing'].includes(status)

/** What is in the register because of the file can be taken out again. */
export const isUndoable = (status: FileStatus) => ['done', 'stopped', 'failed', 'undo_failed'].includes(status)
