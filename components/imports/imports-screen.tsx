'use client'
import { PageHeader } from '@/components/ui/page-header'
import type { ImportSummary } from '@/lib/imports/import-view'
import { DropFile } from './drop-file'
import { ImportTable } from './import-table'
import { useImportWords } from './use-import-words'

export interface ImportsScreenProps {
  imports: ImportSummary[]
  isFirstPage: boolean
}

/** Where a file is dropped, and the files that were. */
export function ImportsScreen({ imports, isFirstPage }: ImportsScreenProps) {
  const words = useImportWords()
  return (
    <>
      <PageHeader title={words.title} text={words.intro} />
      <DropFile />
      <h2 className="mt-6 mb-2 text-[13px] font-semibold">{words.earlier}</h2>
      <ImportTable imports={imports} isFirstPage={isFirstPage} />
    </>
  )
}
