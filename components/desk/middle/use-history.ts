'use client'
import { useCallback, useRef, useState } from 'react'
import { companiesApi } from '@/lib/api/desk-client'
import type { Card, CardActivity } from '@/lib/queue/types'
import { answerOf } from '../api/answer-of'

export interface CompanyHistory {
  activities: readonly CardActivity[]
  hasOlder: boolean
  isLoading: boolean
  hasFailed: boolean
  loadOlder(): void
}

interface Older {
  organizationId: number
  activities: readonly CardActivity[]
  isAll: boolean
  isLoading: boolean
  hasFailed: boolean
}

/** The company's history, newest first: what came with the card, and older ones as they are asked for. */
export function useHistory(card: Card): CompanyHistory {
  const { id: organizationId } = card.organization
  const [older, setOlder] = useState<Older>(() => nothingOf(organizationId))
  const current = older.organizationId === organizationId ? older : nothingOf(organizationId)
  const newest = card.lastActivities
  const hasOlder = !current.isAll && card.olderActivities > current.activities.length
  const activities = joined(newest, current.activities)
  const oldest = activities.at(-1)

  // A scroll asks many times in a row: only the first of them counts.
  const askingFor = useRef<number | null>(null)

  const loadOlder = useCallback(() => {
    if (!oldest || !hasOlder || askingFor.current === organizationId) return
    askingFor.current = organizationId
    setOlder((before) => ({ ...of(before, organizationId), isLoading: true, hasFailed: false }))
    void answerOf(companiesApi.activities(organizationId, { beforeAt: oldest.at, beforeId: oldest.id })).then(
      (answer) => {
        if (askingFor.current === organizationId) askingFor.current = null
        setOlder((before) => {
          if (before.organizationId !== organizationId) return before
          if (answer.kind !== 'done') return { ...before, isLoading: false, hasFailed: true }
          const { activities: more } = answer.answer
          // A scroll between the answer and the next picture has asked for the same ones again.
          const activities = joined(before.activities, more)
          return { ...before, activities, isAll: more.length === 0, isLoading: false }
        })
      },
    )
  }, [organizationId, oldest, hasOlder])

  return { activities, hasOlder, isLoading: current.isLoading, hasFailed: current.hasFailed, loadOlder }
}

function nothingOf(organizationId: number): Older {
  return { organizationId, activities: [], isAll: false, isLoading: false, hasFailed: false }
}

function of(before: Older, organizationId: number): Older {
  return before.organizationId === organizationId ? before : nothingOf(organizationId)
}

/** A new note pushes the third one out of what came with the card: nothing is shown twice, nothing is lost. */
function joined(newest: readonly CardActivity[], older: readonly CardActivity[]): readonly CardActivity[] {
  const known = new Set(newest.map(({ id }) => id))
  return [...newest, ...older.filter(({ id }) => !known.has(id))]
}
