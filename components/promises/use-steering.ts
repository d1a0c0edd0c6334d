'use client'
import type * as z from 'zod'
import { newId } from '@/components/desk/shared/new-id'
import { useRequest } from '@/components/shell/use-request'
import { showToast } from '@/components/ui/toast'
import { api } from '@/lib/api/client'
import type { lockSteering } from '@/lib/locks/schema'
import type { StayedPromise, SteeredLocks } from '@/lib/locks/types'
import { usePromisesWords } from './use-promises-words'

type Steering = Omit<z.input<typeof lockSteering>, 'commandId'>

export interface PromiseSteering {
  isBusy: boolean
  details: Record<string, string>
  /** Says what was done with a way back; false when it was refused. `said`: what stands in the message. */
  steer: (input: Steering, said: (count: number) => string) => Promise<boolean>
}

/** One act on promises, one or many: what stayed is named, and the message takes it back. */
export function useSteering(): PromiseSteering {
  const words = usePromisesWords()
  const { isBusy, details, send } = useRequest()
  const undo = async (steeringId: string) => {
    const done = await send(() => api.locks.undo({ commandId: newId(), steeringId }))
    if (done) showToast({ id: TOAST, title: words.undone(done.answer.restored, done.answer.left) })
  }
  const steer = async (input: Steering, said: (count: number) => string) => {
    const steeringId = newId()
    const done = await send(() => api.locks.steer({ ...input, commandId: steeringId }))
    if (!done) return false
    const { steered, stayed } = done.answer as SteeredLocks
    const action = { label: words.undo, run: () => void undo(steeringId) }
    showToast({
      id: TOAST,
      title: steered.length === 0 ? words.nothing : said(steered.length),
      description: stayed.length > 0 ? listed(stayed) : undefined,
      durationMs: SHOWN_MS,
      ...(steered.length > 0 ? { action } : {}),
    })
    return true
  }
  const listed = (stayed: readonly StayedPromise[]) => {
    const more = stayed.length > NAMED ? [words.andMore(stayed.length - NAMED)] : []
    return [...stayed.slice(0, NAMED).map(told), ...more].join(' ')
  }
  const told = ({ organization, why, name }: StayedPromise) => words.stayed(organization, words.why[why](name ?? ''))
  return { isBusy, details, steer }
}

const TOAST = 'promises'
const NAMED = 3
const SHOWN_MS = 20_000
