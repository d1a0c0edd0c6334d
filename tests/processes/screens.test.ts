import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openHearingLine } from '../support/hearing-line'
import { type ReducingScreen, shownOf } from '../support/reducing-screen'
import { startRoundRobin } from '../support/round-robin'
import { waitFor } from '../support/screen'
import { callersOf, companiesOf, type Processes, startProcesses } from '../support/two-processes'

const SCREENS = 30
const PATIENCE_MS = 30_000

test(`${SCREENS} screens at two processes hear what happens at either, and are in step after kill -9 of one`, async () => {
  const p = await startProcesses({ users: callersOf(SCREENS), companies: companiesOf(SCREENS * 4) })
  const { s, a, b, ask } = p
  const proxy = await startRoundRobin(() => [a.port, b.port])
  const screens = new Map<string, ReducingScreen>()
  for (let at = 1; at <= SCREENS; at += 1) screens.set(`c${at}`, await p.screenOf(proxy, `c${at}`))
  const all = [...screens]
  await waitFor('all are here', () => all.every(([, one]) => one.readies() > 0), PATIENCE_MS)
  for (const [name, screen] of all) {
    const { body } = await ask(proxy, name, 'POST /api/desk/next', { campaignId: s.campaignId(), screenId: 'en' })
    screen.answer(body)
  }
  const stop = (at: { address: string }, company: number) =>
    ask(at, 'c1', 'POST /api/suppressions', {
      commandId: randomUUID(),
      organizationId: s.companyId(`Företag ${SCREENS * 4 - company}`),
      case: 'no_calls',
    })
  for (const [heard, at] of [a, b].entries()) {
    expect((await stop(at, heard)).status).toBe(200)
    const hear = () => all.every(([, one]) => one.state().urgentVersion > heard)
    await waitFor('every screen hears of it', hear, PATIENCE_MS)
  }

  const readies = new Map(all.map(([name, one]) => [name, one.readies()]))
  const saved = all.slice(0, 10).map(([name, screen]) => {
    const body = { commandId: randomUUID(), holdToken: screen.state().card?.holdToken, outcome: 'no', next: true }
    return ask(a, name, 'POST /api/desk/outcome', body).catch(() => null)
  })
  await Promise.race(saved)
  await a.kill()
  await Promise.all(saved)
  await waitFor('all took a snapshot', () => all.every(([name, one]) => one.readies() > (readies.get(name) ?? 0)), 5000)
  expect(await outOfStep(p, screens)).toEqual([])

  await a.start()
  expect((await stop(a, 2)).status).toBe(200)
  const hear = () => all.every(([, one]) => one.state().urgentVersion > 2)
  await waitFor('all hear the process that came back', hear, PATIENCE_MS)
  expect(a.said() + b.said()).not.toMatch(/uncaught|unhandled/i)
}, 180_000)

/** Names of those whose screen is not what a fresh snapshot says. */
async function outOfStep({ b, ask }: Processes, screens: ReadonlyMap<string, ReducingScreen>): Promise<string[]> {
  const wrong: string[] = []
  for (const [name, screen] of screens) {
    await screen.settled()
    const { body } = await ask(b, name, 'GET /api/desk?screenId=en')
    if (JSON.stringify(shownOf(screen.state())) !== JSON.stringify(shownOf(body))) wrong.push(name)
  }
  return wrong
}

test('who is at work is known at both processes, and who was just there is not gone', async () => {
  const { s, a, b, tokenOf } = await startProcesses({ users: { anna: 'caller', bo: 'caller', eva: 'supervisor' } })
  const anna = await openHearingLine(a.address, tokenOf('anna'))
  const bo = await openHearingLine(b.address, tokenOf('bo'))
  await anna.beat()
  await bo.beat()
  const userId = s.userId('anna')
  const states = (line: typeof bo) =>
    line.facts.flatMap((fact) =>
      fact.name === 'presence:changed' && fact.payload.userId === userId ? [fact.payload.state] : [],
    )
  await waitFor('the other process tells of her', () => states(bo).at(-1) === 'idle')
  await b.kill()
  await b.start()
  await waitFor('the line is back', () => bo.readyAt.length > 1, 10_000)
  await waitFor('the new process knows of her', () => states(bo).length > 1, 10_000)
  expect(states(bo)).toEqual(['idle', 'idle'])
}, 60_000)
