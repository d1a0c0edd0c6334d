export type RowAction = 'new' | 'updated' | 'unchanged' | 'duplicate' | 'barred' | 'wrong'
/** `rows` are the rows with something in them; `empty` are passed over. */
export type FileCounts = Record<RowAction, number> & { rows: number; empty: number }
/** Header of the file -> field of the register. */
export type FileMapping = Record<string, string>
