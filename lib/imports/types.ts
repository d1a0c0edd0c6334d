export type RowAction = 'new' | 'updated' | 'unchanged' | 'duplicate' | 'barred' | 'wrong'
export type FileCounts = Record<RowAction, number> & { rows: number }
/** Header of the file -> field of the register. */
export type FileMapping = Record<string, string>
