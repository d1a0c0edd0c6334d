'use client'
import { useMoment } from '@/components/messages/use-moment'
import { useSetUpWords } from '@/components/set-up/use-set-up-words'
import { Panel, PanelHeader } from '@/components/ui/panel'
import type { BackupState } from '@/lib/company/types'

/** Whether the server takes backups by itself, and how the last one went. */
export function BackupPanel({ plan, succeededAt, megabytes, failed }: BackupState) {
  const { backup: words } = useSetUpWords()
  const moment = useMoment()
  return (
    <Panel aria-labelledby="backup-title">
      <PanelHeader id="backup-title" title={words.title} />
      <div className="grid gap-1 border-t border-line p-4 text-ink-2 wrap-anywhere">
        <p>{plan ? words.plan(plan.at, plan.keep, plan.folder) : words.off}</p>
        {plan && !succeededAt && <p>{words.none}</p>}
        {succeededAt && <p className="font-medium text-ink">{words.done(moment(succeededAt), megabytes ?? 0)}</p>}
        {failed && <p className="font-medium text-wrong">{words.failed(moment(failed.at), failed.reason)}</p>}
      </div>
    </Panel>
  )
}
