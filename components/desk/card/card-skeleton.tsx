'use client'
import { Skeleton } from '@/components/ui/skeleton'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { useDeskWords } from '../shared/desk-context'

const LINES = ['w-2/5', 'w-3/5', 'w-1/2', 'w-2/3', 'w-1/3']

/** The shape of the card that comes. */
export function CardSkeleton() {
  const { empty } = useDeskWords()
  return (
    <div className="grid flex-1 content-start gap-3 px-5 py-4">
      <VisuallyHidden>{empty.fetching}</VisuallyHidden>
      <Skeleton className="h-8 w-3/5" />
      <Skeleton className="h-5 w-2/5 rounded-full" />
      <Skeleton className="h-[74px] rounded-panel" />
      {LINES.map((width) => (
        <Skeleton key={width} className={width} />
      ))}
    </div>
  )
}
