import type { Table } from '@/lib/imports/find-table'
import type { FileMapping } from '@/lib/imports/types'

/** Which header became which field, for the record of the file. */
export function mappingOf({ headers, columns }: Pick<Table, 'headers' | 'columns'>): FileMapping {
  return Object.fromEntries(
    headers.flatMap((header, at): [string, string][] => {
      const field = columns[at]
      return field ? [[header, field]] : []
    }),
  )
}
