'use client'
import { useState } from 'react'
import { ChipButton } from '@/components/ui/chip'
import { PageAction } from '@/components/ui/page-action'
import { Panel, PanelHeader } from '@/components/ui/panel'
import { Segments } from '@/components/ui/segments'
import type { PreviewFilter } from '@/lib/imports/preview-row'
import type { FilePreview } from '@/lib/imports/types'
import { DECISIONS } from './decisions'
import { PreviewRows } from './preview-rows'
import type { ImportActions } from './use-import'
import { useImportWords } from './use-import-words'

/** What stands first is what a person has to look at. */
const KINDS = ['possible', 'wrong', 'new', 'updated', 'unchanged', 'duplicate', 'barred'] as const
type Kind = (typeof KINDS)[number]

/** What each row would become, by the code that reads it in: counts to choose among, and the rows with their reasons. */
export function PreviewPanel(actions: ImportActions) {
  const { preview: words } = useImportWords()
  const { file, isBusy, move } = actions
  const { preview } = file
  const { reading } = file
  const hasRows = reading !== null && reading.firstRows.length > 0
  const canRun = file.status === 'draft' && hasRows && reading.missing.length === 0 && !isBusy
  return (
    <Panel aria-labelledby="preview-title">
      <PanelHeader
        id="preview-title"
        title={words.title}
        aside={
          <PageAction
            size="sm"
            keys="f"
            label={preview ? words.again : words.run}
            disabled={!canRun}
            onAct={() => void move('preview')}
          />
        }
      />
      <div className="border-t border-line p-4">
        {preview ? (
          <Preview key={preview.at} {...actions} preview={preview} />
        ) : (
          <p className="text-ink-2">{words.text}</p>
        )}
      </div>
    </Panel>
  )
}

function Preview({ preview, ...actions }: ImportActions & { preview: FilePreview }) {
  const { preview: words, whole } = useImportWords()
  const { counts, isWhole } = preview
  const [kind, setKind] = useState<PreviewFilter>(firstKind(counts))
  const total = kind === 'all' ? counts.rows : counts[kind]
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <p className="text-ink-2">{isWhole ? words.counted(counts.rows) : words.partly(counts.rows)}</p>
      <div className="flex flex-wrap gap-2">
        <KindChip kind="all" count={counts.rows} chosen={kind} onChoose={setKind} />
        {KINDS.filter((one) => counts[one] > 0).map((one) => (
          <KindChip key={one} kind={one} count={counts[one]} chosen={kind} onChoose={setKind} />
        ))}
      </div>
      {counts.possible > 0 && kind === 'possible' && (
        <div className="flex flex-wrap items-center gap-3">
          <span className="text-xs font-medium text-ink-3">{words.undecided}</span>
          <Segments
            aria-label={words.undecided}
            value={actions.file.choices.undecided ?? 'new'}
            options={DECISIONS.map((value) => ({ value, label: words.decisions[value] }))}
            onValueChange={(undecided) => void actions.choose({ undecided })}
          />
        </div>
      )}
      <PreviewRows key={kind} {...actions} kind={kind} total={total} />
      <span className="sr-only" role="status">
        {words.kinds[kind]} {whole(total)}
      </span>
    </div>
  )
}

interface KindChipProps {
  kind: Kind | 'all'
  count: number
  chosen: PreviewFilter
  onChoose: (kind: Kind | 'all') => void
}

function KindChip({ kind, count, chosen, onChoose }: KindChipProps) {
  const { preview: words, whole } = useImportWords()
  return (
    <ChipButton aria-pressed={kind === chosen} onClick={() => onChoose(kind)}>
      {words.kinds[kind]} <b className="font-semibold">{whole(count)}</b>
    </ChipButton>
  )
}

function firstKind(counts: FilePreview['counts']): PreviewFilter {
  return (['possible', 'wrong'] as const).find((kind) => counts[kind] > 0) ?? 'all'
}
