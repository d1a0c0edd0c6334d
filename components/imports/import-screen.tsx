'use client'
import Link from 'next/link'
import { useMoment } from '@/components/messages/use-moment'
import { PageAction } from '@/components/ui/page-action'
import { PageHeader } from '@/components/ui/page-header'
import { showToast } from '@/components/ui/toast'
import type { ImportView } from '@/lib/imports/import-view'
import type { ImportOptions } from '@/lib/imports/load-options'
import { isAtWork, isRowOfCompany } from '@/lib/imports/rules'
import { ChoicesPanel } from './choices-panel'
import { ColumnsPanel } from './columns-panel'
import { FilePanel } from './file-panel'
import { ImportStatus } from './import-status'
import { PreviewPanel } from './preview-panel'
import { ProgressPanel } from './progress-panel'
import { ResultPanel } from './result-panel'
import { type ImportActions, useImport } from './use-import'
import { useImportWords } from './use-import-words'

export interface ImportScreenProps {
  file: ImportView
  options: ImportOptions
}

/** One file, from understood to read in, and back. */
export function ImportScreen({ file: given, options }: ImportScreenProps) {
  const words = useImportWords()
  const actions = useImport(given)
  const { file } = actions
  const isSetUp = file.status === 'draft' || file.status === 'previewing'
  return (
    <>
      <PageHeader
        above={
          <Link prefetch={false} href="/import" className="text-accent hover:underline">
            {words.back}
          </Link>
        }
        title={file.name}
        actions={isSetUp ? <SetUpActions {...actions} /> : <ImportStatus status={file.status} />}
      />
      <Notices file={file} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {isAtWork(file.status) && <ProgressPanel {...actions} />}
        {isSetUp && file.reading && (
          <>
            <FilePanel {...actions} reading={file.reading} />
            <ColumnsPanel
              key={file.reading.headers.join()}
              {...actions}
              reading={file.reading}
              mappings={options.mappings}
            />
            <PreviewPanel {...actions} />
            <ChoicesPanel {...actions} options={options} />
          </>
        )}
        {!isSetUp && !isAtWork(file.status) && <ResultPanel {...actions} />}
      </div>
    </>
  )
}

function SetUpActions({ file, isBusy, move, discard }: ImportActions) {
  const words = useImportWords()
  const rows = file.preview?.isWhole ? file.preview.counts.rows : null
  const { reading } = file
  const isReady = file.status === 'draft' && reading?.missing.length === 0 && reading.firstRows.length > 0
  const throwAway = async () => {
    if (await discard()) showToast({ title: words.discarded })
  }
  return (
    <>
      <PageAction variant="ghost" label={words.discard} keys="k" disabled={isBusy} onAct={() => void throwAway()} />
      <PageAction
        variant="primary"
        keys="Control+Enter"
        label={rows === null ? words.start : words.startCount(rows)}
        disabled={isBusy || !isReady}
        onAct={() => void move('start')}
      />
    </>
  )
}

/** What somebody should know before going on: trouble, and that the same file was read in. */
function Notices({ file }: { file: ImportView }) {
  const words = useImportWords()
  const moment = useMoment()
  const { sameContent: same, trouble, status, reading } = file
  const isOpen = status === 'draft' || status === 'previewing'
  const sameWords = ({ status, by, at }: NonNullable<typeof same>) => {
    if (status === 'undoing') return words.sameUndone
    return isAtWork(status) ? words.sameNow(by) : words.same(by, moment(at))
  }
  return (
    <div role="status" className="mb-3 grid gap-2 empty:hidden">
      {trouble && <p className="font-medium text-wrong">▲ {trouble}</p>}
      {isOpen && reading?.firstRows.length === 0 && <p className="font-medium text-wrong">▲ {words.noRows}</p>}
      {isOpen && reading && isRowOfCompany(reading.headers) && (
        <p className="font-medium text-wrong">▲ {words.noHeaders(reading.headerLine)}</p>
      )}
      {isOpen && same && <p className="rounded-control bg-accent-soft px-3 py-2">{sameWords(same)}</p>}
    </div>
  )
}
