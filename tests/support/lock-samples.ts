import { randomUUID } from 'node:crypto'
import type { Asked } from './app'
import type { Sample, World } from './route-samples'

const command = () => ({ commandId: randomUUID() })
const nothing = () => ({})

/** A valid request for every route of address locks and promises. */
export const LOCK_SAMPLES: Record<string, Sample> = {
  'GET /api/locks': { mine: nothing },
  'POST /api/locks/{id}/extend': { mine: (world) => steer(world, 'bo') },
  'POST /api/locks/{id}/take-over': {
    async mine(world) {
      const { path, body } = await steer(world, 'bo')
      return { path, body: { ...body, toUserId: world.s.userId('cilla') } }
    },
  },
  'GET /api/locks/takers': { mine: nothing },
  'GET /api/locks/competing': { mine: nothing },
  'POST /api/locks/steer': {
    async mine(world) {
      const { path, body } = await steer(world, 'bo')
      return { body: { ...body, lockIds: [Number(path)], act: { kind: 'release' } } }
    },
  },
  'POST /api/locks/steer/undo': {
    async mine(world) {
      const { path, body } = await steer(world, 'bo')
      const released = { ...body, lockIds: [Number(path)], act: { kind: 'release' } }
      await world.app.ask('POST /api/locks/steer', { as: world.who, body: released })
      return { body: { ...command(), steeringId: released.commandId } }
    },
  },
  'POST /api/locks/{id}/release': {
    mine: (world) => steer(world, world.who),
    others: { call: (world) => steer(world, 'bo'), refused: 403 },
  },
}

/** A lock of that person (of bo, for who cannot have one), and a reason to touch it. */
async function steer(
  world: World,
  name: string,
): Promise<{ path: string; body: { commandId: string; reason: string } }> {
  const owner = ['anna', 'bo', 'eva'].includes(name) ? name : 'bo'
  const { holdToken, contacts, lock } = await open(world, owner)
  if (lock) throw new Error('The sample needs an address without a lock')
  const callbackAt = new Date(world.s.clock.now + 3 * 3600_000).toISOString()
  const prio = { ...command(), holdToken, outcome: 'callback_prio', callbackAt, contactId: contacts[0].id, next: false }
  await done(world, 'POST /api/desk/outcome', { as: owner, body: prio })
  const [open_] = await world.s.db.read.q.select().from(world.s.db.read.t.addressLock)
  return { path: String(open_?.id), body: { ...command(), reason: 'Semester' } }
}

async function open(world: World, name: string) {
  const organizationId = world.s.companyId(name === world.who ? 'Alfa' : 'Beta')
  const { card } = await done(world, 'POST /api/desk/open', { as: name, body: { ...command(), organizationId } })
  return card
}

async function done({ app }: World, call: string, asked: Asked) {
  const { status, body } = await app.ask(call, asked)
  if (status >= 300) throw new Error(`${call} answered ${status}: ${JSON.stringify(body)}`)
  return body
}
