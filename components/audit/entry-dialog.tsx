'use client'
import Link from 'next/link'
import { useMoment } from '@/components/messages/use-moment'
import { Dialog } from '@/components/ui/dialog'
import type { AuditEntry } from '@/lib/audit/types'
import { auditSentence } from './audit-sentence'
import { type ChangedRow, changedRows } from './changed-rows'
import { logHref } from './log-href'
import { useAuditWords } from './use-audit-words'

export interface EntryDialogProps {
  entry: AuditEntry | null
  onClose: () => void
}

/** One line of the log, with what was written before and after. */
export function EntryDialog({ entry, onClose }: EntryDialogProps) {
  const words = useAuditWords()
  const moment = useMoment()
  const rows = entry ? changedRows(entry.before, entry.after) : []
  return (
    <Dialog
      open={entry !== null}
      onOpenChange={onClose}
      isText
      title={words.details.title}
      description={entry && `${moment(entry.at)} · ${words.details.number(entry.id)}`}
    >
      {entry && <p className="text-[15px]">{auditSentence(entry, words)}</p>}
      {rows.length > 0 ? <Changes rows={rows} /> : <p className="mt-3 text-ink-3">{words.details.nothing}</p>}
      {entry?.company && (
        <Link
          prefetch={false}
          href={logHref({ company: entry.company.id })}
          onClick={onClose}
          className="mt-4 inline-block text-accent hover:underline"
        >
          {words.details.company}
        </Link>
      )}
    </Dialog>
  )
}

function Changes({ rows }: { rows: readonly ChangedRow[] }) {
  const { details } = useAuditWords()
  return (
    <table className="mt-4 w-full">
      <thead className="text-left text-xs text-ink-3">
        <tr>
          <th className="py-1 pr-4 font-medium">{details.field}</th>
          <th className="py-1 pr-4 font-medium">{details.before}</th>
          <th className="py-1 font-medium">{details.after}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ field, before, after }) => (
          <tr key={field} className="border-t border-line align-top">
            <th scope="row" className="py-1.5 pr-4 text-left font-normal text-ink-2">
              {field}
            </th>
            <td className="py-1.5 pr-4 wrap-anywhere">{before}</td>
            <td className="py-1.5 wrap-anywhere">{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
