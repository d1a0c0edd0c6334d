'use client'
import { useState } from 'react'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { ButtonLink } from '@/components/ui/button-link'
import { PageAction } from '@/components/ui/page-action'
import { Panel, PanelHeader } from '@/components/ui/panel'
import { CountList } from './count-list'
import { KeptList } from './kept-list'
import type { ImportActions } from './use-import'
import { useImportWords } from './use-import-words'

const COUNTED = ['new', 'updated', 'unchanged', 'duplicate', 'barred', 'wrong', 'skipped', 'empty'] as const
const FILLED = ['added', 'alreadyIn', 'suppressed', 'asleep'] as const
const UNDONE = ['removed', 'restored', 'held', 'called', 'changed', 'gone'] as const

/** What became of the file, the wrong rows to take home, and the way back. */
export function ResultPanel(actions: ImportActions) {
  const { result: words } = useImportWords()
  const { file } = actions
  const { counts, fill, undone } = file
  return (
    <>
      <Panel aria-labelledby="result-title">
        <PanelHeader id="result-title" title={words.title} aside={<ResultActions {...actions} />} />
        <div className="grid gap-x-8 gap-y-4 border-t border-line p-4 md:grid-cols-3">
          <CountList
            label={words.title}
            counts={[
              { label: words.rows, count: counts.rows },
              ...COUNTED.map((kind) => ({ label: words.counts[kind], count: counts[kind] })),
            ]}
          />
          {fill && (
            <div className="grid content-start gap-2">
              <h3 className="text-xs font-medium text-ink-3">{words.fill}</h3>
              <CountList
                label={words.fill}
                counts={FILLED.map((kind) => ({ label: words.fillCounts[kind], count: fill[kind] }))}
              />
              {fill.refusal && <p className="text-wrong">▲ {fill.refusal}</p>}
            </div>
          )}
          {undone && (
            <div className="grid content-start gap-2">
              <h3 className="text-xs font-medium text-ink-3">{words.undone}</h3>
              <CountList
                label={words.undone}
                counts={UNDONE.map((kind) => ({ label: words.undoCounts[kind], count: undone[kind] }))}
              />
            </div>
          )}
        </div>
        {counts.wrong > 0 && (
          <div className="flex flex-wrap items-center gap-3 border-t border-line p-4">
            <ButtonLink href={`/api/imports/${file.id}/wrong-rows`} download>
              {words.wrongRows}
            </ButtonLink>
            <p className="text-ink-2">{words.wrongText}</p>
          </div>
        )}
      </Panel>
      {undone && undone.held + undone.called + undone.changed > 0 && <KeptList id={file.id} />}
    </>
  )
}

function ResultActions({ file, isBusy, move }: ImportActions) {
  const { result: words } = useImportWords()
  const [isAsking, setAsking] = useState(false)
  const { counts, status } = file
  const undo = () => {
    setAsking(false)
    void move('undo')
  }
  return (
    <>
      {(status === 'stopped' || status === 'failed') && file.reading && (
        <PageAction size="sm" keys="r" label={words.goOn} disabled={isBusy} onAct={() => void move('start')} />
      )}
      {file.isUndoable && (
        <PageAction size="sm" keys="u" label={words.undo} disabled={isBusy} onAct={() => setAsking(true)} />
      )}
      <AlertDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={words.undoAsk(counts.new + counts.updated, counts.barred)}
        description={words.undoText}
        confirmLabel={words.undo}
        onConfirm={undo}
      />
    </>
  )
}
