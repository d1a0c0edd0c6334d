'use client'
import { useEffect, useState } from 'react'
import { type Column, DataTable } from '@/components/ui/data-table'
import { api } from '@/lib/api/client'
import type { KeptRow } from '@/lib/imports/list-kept-rows'
import { useImportWords } from './use-import-words'

/** The first companies that stayed although their file was undone, each with the reason. */
export function KeptList({ id }: { id: number }) {
  const { result: words, preview } = useImportWords()
  const [rows, setRows] = useState<KeptRow[]>([])
  useEffect(() => {
    void api.imports
      .kept(id)
      .then((answer) => setRows(answer.rows))
      .catch(() => setRows([]))
  }, [id])
  const columns: Column<KeptRow>[] = [
    { id: 'name', header: preview.company, cell: ({ name }) => name },
    { id: 'why', header: preview.why, cell: ({ why }) => words.keptWhy[why] ?? why },
  ]
  if (rows.length === 0) return null
  return <DataTable label={words.kept} columns={columns} rows={rows} rowId={({ line }) => line} empty={null} />
}
