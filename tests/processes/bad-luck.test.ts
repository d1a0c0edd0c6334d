import { expect, test } from 'vitest'
import { seededRandom } from '@/lib/demo/seeded-random'
import { sizeOf, tellFigure } from '../support/fault-figure'
import { type ReducingScreen, shownOf } from '../support/reducing-screen'
import { openOwnServer } from '../support/restartable-server'
import { startRoundRobin } from '../support/round-robin'
import { waitFor } from '../support/screen'
import { callersOf, companiesOf, type Processes, startProcesses } from '../support/two-processes'
import { compareOutcomes, startWork } from '../support/working-callers'

const CALLERS = 10
const SCREENS = 10
const RESTARTS = sizeOf({ short: 3, long: 20, name: 'RINGKO_RESTARTS' })
const KILLS = sizeOf({ short: 6, long: 60, name: 'RINGKO_R2_PROCESS_KILLS' })
const SEED = Number(process.env.RINGKO_SEED ?? 20_261_122)
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const floor = (rounds: number) => ({
  users: callersOf(CALLERS + SCREENS),
  // More than a fast machine calls in the time.
  companies: companiesOf(500 + rounds * 500),
})
const workers = Object.keys(callersOf(CALLERS))
const watchers = Object.keys(callersOf(CALLERS + SCREENS)).slice(CALLERS)

test(
  `the database is restarted ${RESTARTS} times under load and the proxy cuts lines: what was acknowledged is there, once`,
  async () => {
    const { next: random } = seededRandom(SEED)
    const { server, opened } = await openOwnServer()
    const p = await startProcesses({ ...floor(RESTARTS), opened })
    const proxy = await startRoundRobin(() => [p.a.port, p.b.port])
    const screens = await openScreens(p, proxy)
    const known = startWork(p, { at: proxy, names: workers })
    let slowest = 0
    for (let turn = 0; turn < RESTARTS; turn += 1) {
      const enough = known.outcomes.size + 20 + Math.floor(random() * 20)
      await waitFor('callers work', () => known.outcomes.size >= enough || known.unexpected.length > 0, 60_000)
      proxy.cut(() => random() < 0.2)
      await server.restart(random() < 0.5 ? 'fast' : 'immediate')
      const backAt = performance.now()
      await inStep(p, screens)
      slowest = Math.max(slowest, performance.now() - backAt)
    }
    await known.end()
    await compareOutcomes(p, known)
    expect(await wrongScreens(p, screens)).toEqual([])
    expect([p.a.pid, p.b.pid].every(isAlive)).toBe(true)
    const figures = { restarts: RESTARTS, outcomes: known.outcomes.size, 'slowest screen ms': Math.round(slowest) }
    tellFigure('restarts', { ...figures, seed: SEED, lost: 0, doubled: 0 })
  },
  RESTARTS * 60_000 + 300_000,
)

test(
  `R2: ${KILLS} times kill -9 of one of two processes under load: what was acknowledged is there, once`,
  async () => {
    const { next: random } = seededRandom(SEED)
    const p = await startProcesses(floor(KILLS))
    const proxy = await startRoundRobin(() => [p.a.port, p.b.port])
    const screens = await openScreens(p, proxy)
    const known = startWork(p, { at: proxy, names: workers })
    for (let kill = 0; kill < KILLS; kill += 1) {
      const enough = known.outcomes.size + 10 + Math.floor(random() * 20)
      await waitFor('callers work', () => known.outcomes.size >= enough || known.unexpected.length > 0, 60_000)
      const one = random() < 0.5 ? p.a : p.b
      await one.kill()
      await pause(random() * 500)
      await one.start()
    }
    await known.end()
    await compareOutcomes(p, known)
    expect(await wrongScreens(p, screens)).toEqual([])
    tellFigure('R2 two processes', { kills: KILLS, outcomes: known.outcomes.size, seed: SEED, lost: 0, doubled: 0 })
  },
  KILLS * 15_000 + 120_000,
)

async function openScreens(p: Processes, at: { address: string }): Promise<Map<string, ReducingScreen>> {
  const screens = new Map<string, ReducingScreen>()
  for (const name of watchers) screens.set(name, await p.screenOf(at, name))
  return screens
}

/** All lines stand, and every screen has read its desk since the database came back. */
async function inStep(p: Processes, screens: ReadonlyMap<string, ReducingScreen>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const areUp = [...screens.values()].every((one) => one.socket.connected)
    if (areUp && (await wrongScreens(p, screens).catch(() => watchers)).length === 0) return
    await pause(50)
  }
  throw new Error('Some screen was not right again')
}

async function wrongScreens({ a, ask }: Processes, screens: ReadonlyMap<string, ReducingScreen>): Promise<string[]> {
  const wrong: string[] = []
  for (const [name, screen] of screens) {
    await screen.settled()
    const { body } = await ask(a, name, 'GET /api/desk?screenId=en')
    if (JSON.stringify(shownOf(screen.state())) !== JSON.stringify(shownOf(body))) wrong.push(name)
  }
  return wrong
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
