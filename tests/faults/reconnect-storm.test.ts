import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { isLong, sizeOf, tellFigure } from '../support/fault-figure'
import { startFloor } from '../support/fault-floor'
import { openReducingScreen, type ReducingScreen, shownOf } from '../support/reducing-screen'
import { headersOf } from '../support/request-headers'
import { waitFor } from '../support/screen'

const SCREENS = sizeOf({ short: { sqlite: 300, postgres: 100 }, long: 1000, name: 'RINGKO_R7_SCREENS' })
/** No bar: only that it comes to an end on a slow machine. */
const PATIENCE_MS = isLong ? 300_000 : 60_000

test(
  `R7: ${SCREENS} screens come back after kill -9 and are in step`,
  async () => {
    const floor = await startFloor({ companies: SCREENS * 8, callers: SCREENS })
    const screens: ReducingScreen[] = []
    for (const [at, token] of floor.tokens.entries()) {
      const load = async () => (await floor.ask(at + 1, 'GET /api/desk?screenId=en')).body
      screens.push(await openReducingScreen({ address: floor.server.address, headers: headersOf(token), load }))
    }
    const all = (readies: number) => screens.every((screen) => screen.readies() >= readies)
    await waitFor('all are here', () => all(1), PATIENCE_MS)
    const next = (at: number) =>
      floor.ask(at + 1, 'POST /api/desk/next', { campaignId: floor.campaignId, screenId: 'en' })
    for (const [at, screen] of screens.entries()) screen.answer((await next(at)).body)

    await floor.server.kill()
    // What happens to some while their line is away: they hear nothing of it, and must know it afterwards.
    const missed = screens.slice(0, 10)
    for (const screen of missed) screen.socket.disconnect()
    const startMs = await floor.server.start()
    const readyAt = performance.now()
    for (const [at, screen] of missed.entries()) {
      const said = { commandId: randomUUID(), holdToken: screen.state().card?.holdToken, outcome: 'no', next: true }
      expect((await floor.ask(at + 1, 'POST /api/desk/outcome', said)).status).toBe(200)
      screen.socket.connect()
    }
    await waitFor('all are back', () => all(2), PATIENCE_MS)
    const backMs = performance.now() - readyAt
    await Promise.all(screens.map((screen) => screen.settled()))
    const inStepMs = performance.now() - readyAt - backMs

    await floor.ask(1, 'POST /api/suppressions', { commandId: randomUUID(), organizationId: 1, case: 'no_calls' })
    await waitFor('all hear a fact', () => screens.every((one) => one.state().urgentVersion > 0), PATIENCE_MS)
    await Promise.all(screens.map((screen) => screen.settled()))
    const wrong: number[] = []
    for (const [at, screen] of screens.entries()) {
      const { body } = await floor.ask(at + 1, 'GET /api/desk?screenId=en')
      if (JSON.stringify(shownOf(screen.state())) !== JSON.stringify(shownOf(body))) wrong.push(at + 1)
    }
    expect(wrong).toEqual([])
    expect(screens.filter((screen) => screen.state().card === null)).toEqual([])
    const figures = { 'server back ms': startMs, 'all back ms': backMs, 'in step after ms': inStepMs }
    const rounded = Object.entries(figures).map(([name, value]) => [name, Math.round(value)])
    tellFigure('R7', { screens: SCREENS, ...Object.fromEntries(rounded), 'out of step': wrong.length })
  },
  5 * PATIENCE_MS,
)
