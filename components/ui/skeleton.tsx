import { cn } from './cn'

export interface SkeletonProps {
  /** Size and place: the shape of what comes. */
  className?: string
}

/** Stands where something will come. It does not move: nothing on the screen moves by itself. */
export function Skeleton({ className }: SkeletonProps) {
  return <span aria-hidden="true" className={cn('block h-4 rounded-control bg-line', className)} />
}
