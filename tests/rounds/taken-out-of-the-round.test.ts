import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { loadCampaign } from '@/lib/campaigns/load-campaign'
import { changeDraft } from '@/lib/imports/change-draft'
import { undoImport } from '@/lib/imports/undo-import'
import { endRound } from '@/lib/rounds/end-round'
import { loadProgress } from '@/lib/rounds/load-progress'
import { atRest, command, ROWS, readIn, text, upload } from '../imports/browser'
import { type Scenario, scenario } from '../support/scenario'

const users = { anna: 'caller', eva: 'supervisor' } as const

describe('companies that an undone import took out of a round', () => {
  test('are in none of its figures, while it runs and when it has ended', async () => {
    const { s, roundId, undo } = await filled()
    await undo()
    expect(await figures(s, roundId)).toEqual({ total: 1, closed: 0, listed: 1 })
    const ended = await endRound(s.as('eva'), { commandId: randomUUID(), roundId })
    expect(ended).toMatchObject({ closed: 1, goesOn: 0 })
    expect(await figures(s, roundId)).toEqual({ total: 1, closed: 1, listed: 1 })
  })

  test('are in none of them either when the round had ended before', async () => {
    const { s, roundId, undo } = await filled()
    await endRound(s.as('eva'), { commandId: randomUUID(), roundId })
    expect(await figures(s, roundId)).toEqual({ total: 4, closed: 4, listed: 4 })
    await undo()
    expect(await figures(s, roundId)).toEqual({ total: 1, closed: 1, listed: 1 })
  })
})

/** A round with a company of its own, and three of a file. */
async function filled() {
  const s = await scenario({ users, companies: { Egen: {} } })
  const { id } = await upload(s, text(...ROWS))
  await changeDraft(s.as('eva'), { dataFileId: id, roundId: s.roundId() })
  await readIn(s, id)
  const undo = async () => {
    await undoImport(s.as('eva'), command(id))
    await atRest(s, id)
  }
  return { s, roundId: s.roundId(), undo }
}

async function figures(s: Scenario, roundId: number) {
  const { total, closed } = await loadProgress(s.as('eva'), { roundId })
  const { rounds } = await loadCampaign(s.as('eva'), { campaignId: s.campaignId() })
  return { total, closed, listed: rounds.find(({ id }) => id === roundId)?.total }
}
