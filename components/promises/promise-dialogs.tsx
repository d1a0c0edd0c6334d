'use client'
import type { ListedLock } from '@/lib/locks/list-locks'
import { ExtendDialog } from './extend-dialog'
import { ReleaseDialog } from './release-dialog'
import { TakeOverDialog } from './take-over-dialog'

export type PromiseAct = 'extend' | 'give' | 'release'

export interface PromiseDialogProps {
  /** One or many. */
  locks: readonly ListedLock[]
  /** Who takes over, when that is settled already. */
  toUserId?: number
  onClose: () => void
  onDone: () => void
}

/** What an act on promises asks before it is done. */
export function PromiseDialogs({ act, ...props }: PromiseDialogProps & { act: PromiseAct }) {
  if (act === 'extend') return <ExtendDialog {...props} />
  if (act === 'give') return <TakeOverDialog {...props} />
  return <ReleaseDialog {...props} />
}
