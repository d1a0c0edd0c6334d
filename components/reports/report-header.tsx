'use client'
import { useState } from 'react'
import { ExportDialog, type ExportFile } from '@/components/ui/export-dialog'
import { PageAction } from '@/components/ui/page-action'
import { PageHeader } from '@/components/ui/page-header'
import { showToast } from '@/components/ui/toast'
import type { ReportAddress } from '@/lib/reports/read-address'
import type { Period } from '@/lib/reports/types'
import { type FileAsked, fileHref, type ReportName } from './report-href'
import { useReportWords } from './use-report-words'

export interface ReportHeaderProps {
  title: string
  text: string
  report: ReportName
  address: ReportAddress
  /** None when there is nothing to fetch or to print. */
  period: Period | null
  /** It shows figures of named people: why a file of them is fetched is asked. */
  isOfPeople: boolean
}

/** What the report is, and the ways out of it: two kinds of file, and paper. */
export function ReportHeader({ title, text, report, address, period, isOfPeople }: ReportHeaderProps) {
  const { file } = useReportWords()
  const [asked, setAsked] = useState<ExportFile['format'] | null>(null)
  const hrefOf = (chosen: Pick<FileAsked, 'format' | 'reason'>) =>
    fileHref({ report, address: { ...address, ...period }, ...chosen })
  const fetchFile = (format: ExportFile['format']) => {
    if (isOfPeople) return setAsked(format)
    window.location.assign(hrefOf({ format }))
    showToast({ title: file.started })
  }
  return (
    <>
      <PageHeader
        title={title}
        text={text}
        actions={
          period && (
            <div className="flex flex-wrap gap-2 print:hidden">
              <PageAction label={file.csv} keys="c" onAct={() => fetchFile('csv')} />
              <PageAction label={file.xlsx} keys="x" onAct={() => fetchFile('xlsx')} />
              <PageAction label={file.print} keys="p" onAct={() => window.print()} />
            </div>
          )
        }
      />
      {asked && (
        <ExportDialog
          words={file.withNames}
          hrefOf={hrefOf}
          isOpen
          firstFormat={asked}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}
