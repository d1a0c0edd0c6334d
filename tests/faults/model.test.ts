import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { isLong, tellFigure } from '../support/fault-figure'
import { useMemoryFolder } from '../support/memory-folder'
import { testEngine } from '../support/test-database'
import { steps } from './model/steps'
import { Worlds } from './model/worlds'

const SHORT = testEngine === 'postgres' ? 100 : 300
const RUNS = Number(process.env.RINGKO_RUNS ?? (isLong ? 50_000 : SHORT))
// The short form is the same every time; RINGKO_SEED looks elsewhere or repeats what a run printed.
const SEED = Number(process.env.RINGKO_SEED ?? (isLong ? process.hrtime.bigint() % 2_147_483_647n : 20_261_119n))

test(
  `R9: ${RUNS} runs of callers at work keep everything that is always true`,
  async () => {
    console.info(`R9 seed ${SEED}`)
    const done = { commands: 0, outcomes: 0, undone: 0, kept: 0, orders: 0, blocked: 0 }
    useMemoryFolder()
    const worlds = new Worlds()
    onTestFinished(() => worlds.leave())
    const run = fc.asyncProperty(steps, async (commands) => {
      const world = await worlds.next()
      await fc
        .asyncModelRun(() => world, commands)
        .catch(async (error: unknown) => {
          await worlds.leave()
          throw error
        })
      const { calls } = world.model
      done.commands += [...commands].length
      done.outcomes += calls.length
      done.orders += calls.filter(({ order }) => order).length
      done.blocked += calls.filter(({ order, canUndo }) => order && !canUndo).length
      done.undone += calls.filter(({ isUndone }) => isUndone).length
      done.kept += calls.filter(({ counted }) => !counted).length
    })
    await fc.assert(run, { numRuns: RUNS, seed: SEED })
    tellFigure('R9', { runs: RUNS, ...done, seed: SEED })
    // The commands must not pass each other by.
    expect(done.outcomes).toBeGreaterThan(RUNS * 4)
    expect(done.undone).toBeGreaterThan(RUNS / 3)
    expect(done.orders).toBeGreaterThan(RUNS / 2)
    expect(done.blocked).toBeGreaterThan(RUNS / 20)
  },
  isLong ? 24 * 3_600_000 : 600_000,
)
