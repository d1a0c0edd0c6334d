import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Call, SAMPLES, type World } from '../support/route-samples'
import { worldOf } from '../support/world-of'

/** One over PostgreSQL's largest integer, and one over anything that is counted here. */
const TOO_LARGE = [2 ** 31, 1e15]
const IS_ID = /^(id|version|\w+Id|\w+Ids)$/

/** Who may ask most, tried until one may. */
const ASKERS = ['eva', 'adam', 'anna', 'disa']

type Place = Array<string | number>

/** Where numbers stand in a body. */
function placesOf(value: unknown, at: Place = []): Place[] {
  if (typeof value === 'number') return [at]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => placesOf(one, [...at, Array.isArray(value) ? Number(key) : key]))
}

function withNumber(body: object, place: Place, number: number): object {
  const copy = structuredClone(body) as Record<string | number, unknown>
  const last = place.at(-1) as string | number
  const inner = place.slice(0, -1).reduce((one, key) => one[key] as typeof copy, copy)
  inner[last] = number
  return 'commandId' in copy ? { ...copy, commandId: randomUUID() } : copy
}

const nameOf = (place: Place) => place.findLast((key) => typeof key === 'string') ?? ''

interface Attack extends Call {
  at: string
  isId: boolean
}

function attacksOf({ path = '', query = '', body }: Call): Attack[] {
  const asked = { path, query, body }
  const inPath = /^\d+$/.test(path)
    ? TOO_LARGE.map((id) => ({ ...asked, path: String(id), at: 'path', isId: true }))
    : []
  const params = [...new URLSearchParams(query)].filter(([, value]) => /^\d+$/.test(value))
  const inQuery = params.flatMap(([key]) =>
    TOO_LARGE.map((number) => {
      const changed = new URLSearchParams(query)
      changed.set(key, String(number))
      return { ...asked, query: `?${changed}`, at: `?${key}`, isId: true }
    }),
  )
  const inBody = placesOf(body).flatMap((place) =>
    TOO_LARGE.map((number) => ({
      ...asked,
      body: withNumber(body as object, place, number),
      at: place.join('.'),
      isId: IS_ID.test(nameOf(place)),
    })),
  )
  return [...inPath, ...inQuery, ...inBody]
}

const ask = ({ app, who }: World, route: string, { path = '', query = '', body }: Call) =>
  app.ask(route.replace('{id}', path) + query, { as: who, body })

type Worlds = Map<string, World>

/** A request of a world that others have asked in; a new world where what it asks about has been used up. */
async function sampleIn(worlds: Worlds, { who, route }: { who: string; route: string }) {
  const make = (world: World) => (SAMPLES[route] as (typeof SAMPLES)[string]).mine(world)
  const known = worlds.get(who)
  const call =
    known &&
    (await Promise.resolve(known)
      .then(make)
      .catch(() => null))
  if (call) return { world: known, call }
  const world = await worldOf(who)
  worlds.set(who, world)
  return { world, call: await make(world) }
}

/** Answers how many numbers were tried. */
async function attack(worlds: Worlds, route: string): Promise<number> {
  for (const who of ASKERS) {
    const { world, call } = await sampleIn(worlds, { who, route })
    const attacks = attacksOf(call)
    const answers: Array<{ at: string; isId: boolean; status: number }> = []
    for (const { at, isId, ...asked } of attacks) {
      answers.push({ at, isId, status: (await ask(world, route, asked)).status })
    }
    if (answers.some(({ status }) => status === 403)) continue
    const ids = answers.filter(({ isId }) => isId)
    expect({ route, ids }).toEqual({ route, ids: ids.map((one) => ({ ...one, status: expect.toBeOneOf([400, 404]) })) })
    expect({ route, broken: answers.filter(({ status }) => status >= 500) }).toEqual({ route, broken: [] })
    return answers.length
  }
  return 0
}

test('every route refuses numbers that are too large for an id, in address, query and body, and none breaks', async () => {
  const worlds: Worlds = new Map()
  let tried = 0
  for (const route of Object.keys(SAMPLES)) tried += await attack(worlds, route)
  expect(tried).toBeGreaterThan(200)
}, 180_000)
