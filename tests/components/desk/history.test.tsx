import { act, renderHook, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { useHistory } from '@/components/desk/middle/use-history'
import type { CardActivity } from '@/lib/queue/types'
import { fakeServer } from './fake-server'
import { cardOf } from './fixtures'

const note = (id: number): CardActivity => ({ id, at: `2026-10-0${id}T09:00:00Z` }) as CardActivity

it('older ones that are asked for twice, before the first are drawn, are shown once', async () => {
  const server = fakeServer()
  const card = cardOf(1, { lastActivities: [note(3)], olderActivities: 2 })
  const path = `/api/companies/${card.organization.id}/activities`
  server.on(path, () => ({ status: 200, body: { activities: [note(2), note(1)] } }))
  const { result } = renderHook(() => useHistory(card))
  const ids = () => result.current.activities.map(({ id }) => id)
  // As a scroll has it that comes between the answer and the picture.
  const { loadOlder } = result.current
  act(loadOlder)
  await waitFor(() => expect(ids()).toEqual([3, 2, 1]))
  act(loadOlder)
  await waitFor(() => expect([server.to(path).length, result.current.isLoading]).toEqual([2, false]))
  expect(ids()).toEqual([3, 2, 1])
})
