'use client'
import { MOST_STEERED } from '@/lib/locks/rules'
import type { useHandOver } from './use-hand-over'
import { usePromisesWords } from './use-promises-words'

/** "14 löften flyttas från Anna till Bo", what of it is late, what cannot move, and who gets more than the limit. */
export function HandOverPreview({ form }: { form: ReturnType<typeof useHandOver> }) {
  const { handOver: words } = usePromisesWords()
  const { from, way, toIds, takers, moving, theirs, limit } = form
  if (!from || !form.isLoaded) return null
  if (theirs.length === 0) return <p className="text-ink-2">{words.none(from.name)}</p>
  const to = takers.find(({ id }) => id === toIds[0])
  const late = moving.filter(({ overdueDays }) => overdueDays > 0).length
  const onScreen = theirs.filter(({ onScreenOf }) => onScreenOf !== null).map(({ organization }) => organization)
  const share = way === 'anyone' || toIds.length === 0 ? 0 : Math.ceil(moving.length / toIds.length)
  const over = takers.filter(({ id, open }) => toIds.includes(id) && open + share > limit)
  const said =
    way === 'anyone'
      ? words.preview.anyone(moving.length, from.name)
      : way === 'several'
        ? words.preview.several(moving.length, from.name, toIds.length)
        : to && words.preview.one(moving.length, from.name, to.name)
  return (
    <div aria-live="polite" className="grid gap-1 rounded-control bg-panel-2 px-3 py-2 empty:hidden">
      {said && <p className="font-medium tabular-nums">{said}</p>}
      {late > 0 && <p className="text-ink-2 tabular-nums">{words.late(late)}</p>}
      {onScreen.length > 0 && <p className="text-ink-2">{words.cannot(onScreen.join(', '))}</p>}
      {over.map(({ id, name, open }) => (
        <p key={id} className="text-no-answer tabular-nums">
          {words.over(name, open + share, limit)}
        </p>
      ))}
      {theirs.length > MOST_STEERED && <p className="text-ink-2">{words.tooMany(MOST_STEERED)}</p>}
    </div>
  )
}
