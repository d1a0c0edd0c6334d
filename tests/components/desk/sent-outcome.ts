import { waitFor } from '@testing-library/react'
import { expect } from 'vitest'
import type { FakeServer } from './fake-server'

/** The one outcome that was sent, without what every outcome carries. */
export async function sentOutcome(server: FakeServer): Promise<Record<string, unknown>> {
  await waitFor(() => expect(server.to('/api/desk/outcome')).toHaveLength(1))
  const {
    commandId: _,
    holdToken,
    deckToken,
    campaignId,
    next,
    ...said
  } = server.to('/api/desk/outcome')[0]?.body ?? {}
  expect({ holdToken, deckToken, campaignId, next }).toEqual({
    holdToken: '1.token',
    deckToken: '2.token',
    campaignId: 1,
    next: true,
  })
  return said
}
