'use client'
import { AlertDialog } from '@/components/ui/alert-dialog'
import type { CampaignRound } from '@/lib/campaigns/campaign-view'
import type { Lane } from '@/lib/queue/types'
import type { RoundProgress } from '@/lib/rounds/types'
import { useCampaignsWords } from '../shared/use-campaigns-words'
import { useFigures } from '../shared/use-figures'
import { turnOf } from './turn-of'

export interface TurnDialogProps {
  kind: 'next' | 'end' | 'cancel'
  open: boolean
  onOpenChange: (open: boolean) => void
  /** The one that is asked about. */
  round: CampaignRound
  rounds: readonly CampaignRound[]
  progress: RoundProgress | null
  onConfirm: () => void
}

/** Says exactly what moves and what is closed, before a round ends. */
export function TurnDialog({ kind, round, rounds, progress, ...rest }: TurnDialogProps) {
  const { rounds: words, overview } = useCampaignsWords()
  const figures = useFigures()
  if (kind === 'cancel') {
    return (
      <AlertDialog
        {...rest}
        title={words.cancelTitle(round.number)}
        description={words.cancelText(figures.count(round.total))}
        confirmLabel={words.cancelPrepared}
        tone="danger"
      />
    )
  }
  const next = rounds.find(({ state }) => state === 'prepared')?.number ?? (rounds[0]?.number ?? 0) + 1
  const { moves, closes, movesByLane, closesByLane } = turnOf(progress)
  const count = (entries: number) => (entries === 0 ? words.nobody : figures.count(entries))
  const detail = (lanes: ReadonlyArray<{ lane: Lane; entries: number }>) =>
    lanes.map(({ lane, entries }) => `${overview.lanes[lane]} ${figures.count(entries)}`).join(', ')
  const goesOn = kind === 'next' || next <= (rounds[0]?.number ?? 0)
  const lines = [
    { text: goesOn ? words.moves(count(moves), next) : words.waits(count(moves)), detail: detail(movesByLane) },
    { text: words.closes(count(closes)), detail: detail(closesByLane) },
  ]
  return (
    <AlertDialog
      {...rest}
      title={kind === 'next' ? words.nextTitle(round.number, next) : words.endTitle(round.number)}
      description={
        <span className="grid gap-2">
          {lines.map(({ text, detail: by }) => (
            <span key={text}>
              {text}.{by && <span className="block text-xs text-ink-3 tabular-nums">{by}</span>}
            </span>
          ))}
          {progress && progress.onScreen > 0 && <span className="text-wrong">{words.taken(progress.onScreen)}</span>}
        </span>
      }
      confirmLabel={kind === 'next' ? words.next : words.end}
      tone={kind === 'next' ? 'primary' : 'danger'}
    />
  )
}
