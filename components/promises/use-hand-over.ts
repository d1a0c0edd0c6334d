'use client'
import { useEffect, useState } from 'react'
import { api } from '@/lib/api/client'
import type { ListedLock } from '@/lib/locks/list-locks'
import { MOST_STEERED } from '@/lib/locks/rules'
import { usePromisesWords } from './use-promises-words'
import { useSteering } from './use-steering'
import { useTakers } from './use-takers'

export type HandOverWay = 'one' | 'several' | 'anyone'

/** What is filled in about an absence, and what will move: read when the dialog opens, checked again when it is done. */
export function useHandOver(fromUserId: number | null, onDone: () => void) {
  const words = usePromisesWords()
  const { isBusy, details, steer } = useSteering()
  const known = useTakers()
  const locks = useLocks()
  const [fromId, setFromId] = useState(fromUserId)
  const [way, setWay] = useState<HandOverWay>('one')
  const [toIds, setTo] = useState<readonly number[]>([])
  const [reason, setReason] = useState('')
  const owners = ownersOf(locks)
  const from = owners.find(({ id }) => id === fromId) ?? known?.takers.find(({ id }) => id === fromId) ?? null
  const theirs = locks.filter(({ ownerId }) => ownerId === fromId)
  const moving = theirs.filter(({ onScreenOf }) => onScreenOf === null).slice(0, MOST_STEERED)
  const takers = (known?.takers ?? []).filter(({ id }) => id !== fromId)
  const isReady = moving.length > 0 && (way === 'anyone' || toIds.length > 0)
  const submit = async () => {
    if (!from || !isReady) return
    const act = way === 'anyone' ? { kind: 'release' as const } : { kind: 'give' as const, toUserIds: [...toIds] }
    const input = { lockIds: theirs.slice(0, MOST_STEERED).map(({ id }) => id), act, reason, fromUserId: from.id }
    if (await steer(input, (count) => words.handOver.done(count, from.name))) onDone()
  }
  return {
    isBusy,
    details,
    isLoaded: known !== null && locks !== NO_LOCKS,
    // Who was chosen stands there also without promises: the form then says so.
    owners: (from && !owners.some(({ id }) => id === from.id) ? [...owners, from] : owners).map(({ id, name }) => {
      const count = locks.filter(({ ownerId }) => ownerId === id).length
      return { id, label: words.taker(name, count) }
    }),
    from,
    setFrom: (id: number) => {
      setFromId(id)
      setTo((ids) => ids.filter((one) => one !== id))
    },
    way,
    setWay: (next: HandOverWay) => {
      setWay(next)
      if (next === 'one') setTo((ids) => ids.slice(0, 1))
    },
    takers,
    toIds,
    setTo,
    limit: known?.limit ?? 0,
    theirs,
    moving,
    reason,
    setReason,
    isReady,
    submit,
  }
}

const NO_LOCKS: ListedLock[] = []

function useLocks(): ListedLock[] {
  const [locks, setLocks] = useState(NO_LOCKS)
  useEffect(() => {
    let isGone = false
    const read = async () => {
      const found = await api.locks.list().catch(() => null)
      if (found && !isGone) setLocks(found.locks)
    }
    void read()
    return () => {
      isGone = true
    }
  }, [])
  return locks
}

function ownersOf(locks: readonly ListedLock[]): Array<{ id: number; name: string }> {
  const owners = new Map(locks.map(({ ownerId, ownerName }) => [ownerId, ownerName]))
  return [...owners]
    .map(([id, name]) => ({ id, name }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'sv'))
}
