import type { Actor } from '@/lib/auth/types'
import { localDayOf } from '@/lib/calendar/local-time'
import { inOneWrite, type SystemContext } from '@/lib/context'
import { endRound } from '@/lib/rounds/end-round'
import { fillRound } from '@/lib/rounds/fill-round'
import { startRound } from '@/lib/rounds/start-round'
import { demoUuid } from './demo-uuid'
import type { SeededRandom } from './seeded-random'
import type { RunningCampaign } from './start-campaigns'

interface Turning {
  demo: RunningCampaign
  organizationIds: number[]
  /** Who steers campaigns. */
  actor: Actor
  random: SeededRandom
}

/** Ends a campaign's round and starts the next with the same companies, as a supervisor does between two rounds. */
export async function turnToNextRound(system: SystemContext, { demo, organizationIds, actor, random }: Turning) {
  const context = { ...system, actor }
  const { campaignId, roundId: endedId } = demo
  await endRound(context, { commandId: demoUuid(random), roundId: endedId })
  const startsOn = localDayOf(system.now)
  const { roundId } = await startRound(context, { commandId: demoUuid(random), campaignId, startsOn })
  await inOneWrite(context, (work) =>
    fillRound(work, { roundId, organizationIds: organizationIds.slice(...demo.companies) }),
  )
  demo.roundId = roundId
}
