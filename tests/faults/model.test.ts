import fc from 'fast-check'
import { expect, test } from 'vitest'
import { callCommands } from './model/call-commands'
import { quietCommands } from './model/commands'
import { undo } from './model/undo-command'
import { makeWorld } from './model/world'

const isLong = process.env.RINGKO_LONG === '1'
const RUNS = Number(process.env.RINGKO_RUNS ?? (isLong ? 50_000 : 300))
// The short form is the same every time; RINGKO_SEED looks elsewhere or repeats what a run printed.
const SEED = Number(process.env.RINGKO_SEED ?? (isLong ? process.hrtime.bigint() % 2_147_483_647n : 20_261_119n))

test(
  `R9: ${RUNS} runs of callers at work keep everything that is always true`,
  async () => {
    console.info(`R9 seed ${SEED}`)
    let commands = 0
    const run = fc.asyncProperty(
      fc.commands([...quietCommands, ...callCommands, undo, undo], { maxCommands: 40, size: '+1' }),
      async (steps) => {
        const world = await makeWorld()
        try {
          await fc.asyncModelRun(() => world, steps)
        } finally {
          await world.real.s.db.close()
        }
        commands += [...steps].length
      },
    )
    await fc.assert(run, { numRuns: RUNS, seed: SEED })
    console.info(`R9: ${commands} commands in ${RUNS} runs`)
    expect(commands).toBeGreaterThan(RUNS)
  },
  isLong ? 24 * 3_600_000 : 300_000,
)
