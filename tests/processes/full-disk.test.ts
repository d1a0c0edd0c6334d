import { expect, test } from 'vitest'
import { sizeOf, tellFigure } from '../support/fault-figure'
import { ownerOf } from '../support/postgres-server'
import { openOwnServer } from '../support/restartable-server'
import { waitFor } from '../support/screen'
import { hasStandingDisks, standingDisk } from '../support/small-disk'
import { callersOf, companiesOf, type Processes, startProcesses } from '../support/two-processes'
import { compareOutcomes, startWork } from '../support/working-callers'

const CALLERS = 6
const FILLS = sizeOf({ short: 1, long: 10, name: 'RINGKO_R5_FILLS' })
const users = { ...callersOf(CALLERS), watcher: 'caller' as const }
const names = Object.keys(callersOf(CALLERS))

test.runIf(hasStandingDisks).each(['tables', 'everything'] as const)(
  `R5: the disk of PostgreSQL is full for %s (${FILLS} times): what was acknowledged is there, and work goes on without a restart`,
  async (holds) => {
    const disk = await standingDisk({ megabytes: 120, owner: ownerOf() ?? { uid: 0, gid: 0 } })
    const { server, opened } = await openOwnServer({ disk: { disk, holds } })
    const p = await startProcesses({ users, companies: companiesOf(1000 + FILLS * 1500), opened })
    const known = startWork(p, { at: p.a, names })
    const more = (count: number) => {
      const enough = known.outcomes.size + count
      return waitFor('callers work', () => known.outcomes.size >= enough || known.unexpected.length > 0, 60_000)
    }
    for (let turn = 0; turn < FILLS; turn += 1) {
      await more(20)
      await seeWhatIsRead(p)
      const refused = known.refused()
      const makeRoom = disk.fill()
      await waitFor('callers are refused', () => known.refused() > refused + 5 * CALLERS, 60_000)
      if (holds === 'tables') await seeWhatIsRead(p)
      makeRoom()
      // A PostgreSQL without room for its log ends; its service starts it again.
      if (holds === 'everything') await server.restart('fast')
      await more(50)
    }
    await known.end()
    await compareOutcomes(p, known)
    expect([p.a, p.b].map(({ said }) => said()).join('')).not.toMatch(/uncaught|unhandled/i)
    tellFigure(`full for ${holds}`, { fills: FILLS, outcomes: known.outcomes.size, lost: 0, doubled: 0 })
  },
  FILLS * 60_000 + 120_000,
)

/** By a process that has read before: PostgreSQL may let nobody in anew. */
async function seeWhatIsRead({ b, ask }: Processes): Promise<void> {
  for (const call of ['GET /api/desk', 'GET /api/companies/search?q=foretag'])
    expect([call, (await ask(b, 'watcher', call)).status]).toEqual([call, 200])
}
