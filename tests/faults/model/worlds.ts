import { inOneWrite } from '@/lib/context'
import { countReserveAgain } from '@/lib/queue/reserve'
import { TEST_NOW } from '../../support/scenario'
import { type FreshAgain, freshAgain } from './fresh-again'
import type { Model } from './model'
import { CAMPAIGNS, modelOf, openWorld, type World } from './world'

/** Then there is a new database: what grows with use, and what is kept in memory for each connection, is new as well. */
const RUNS_OF_ONE = 50

interface Kept {
  world: Omit<World, 'commit'>
  runs: number
  again: FreshAgain | null
}

/**
 * A world for each run, most of them on the database of the run before, with its contents put back: opening another and preparing
 * its statements took four fifths of a run.
 */
export class Worlds {
  #kept: Kept | null = null

  async next(): Promise<{ real: World; model: Model }> {
    if (this.#kept && (this.#kept.runs >= RUNS_OF_ONE || !this.#kept.again)) await this.leave()
    const kept = this.#kept ?? (await open())
    if (kept.runs > 0) await putBack(kept)
    kept.runs += 1
    this.#kept = kept
    const real = { ...kept.world, ids: new Map(kept.world.ids), commit: kept.again?.commit ?? counting() }
    return { real, model: modelOf(real) }
  }

  /** After a run that failed too: what it left under way must not reach the next. */
  async leave(): Promise<void> {
    const kept = this.#kept
    this.#kept = null
    kept?.again?.close()
    await kept?.world.s.db.close()
  }
}

/** Where nobody can tell, everything is read again. */
function counting(): () => number {
  let asked = 0
  return () => {
    asked += 1
    return asked
  }
}

async function open(): Promise<Kept> {
  const world = await openWorld()
  return { world, runs: 0, again: freshAgain(world.s.dataDir) }
}

async function putBack({ world, again }: Kept): Promise<void> {
  const { s } = world
  again?.putBack()
  s.clock.now = TEST_NOW
  s.facts.length = 0
  // The only thing about rows that is remembered outside of them: what was counted a second ago.
  for (const campaign of CAMPAIGNS)
    await inOneWrite(s.system(), async (work) => countReserveAgain(work, s.roundId(campaign)))
}
