import { randomUUID } from 'node:crypto'
import type { Call, Sample, World } from './route-samples'

const command = () => ({ commandId: randomUUID() })

/** A valid request for every route of the office's inbox and of the stops. */
export const OFFICE_SAMPLES: Record<string, Sample> = {
  'GET /api/office/tasks': { mine: () => ({}) },
  'GET /api/office/tasks/{id}': { mine: async (world) => ({ path: await taskOf(world) }) },
  'GET /api/office/sent': { mine: () => ({}) },
  'GET /api/office/same': { mine: () => ({ query: '?type=address_care' }) },
  'POST /api/office/together': {
    mine: async (world) => ({ body: { batchId: randomUUID(), taskIds: [Number(await taskOf(world))], comment: '' } }),
  },
  'POST /api/office/together/undo': { mine: () => ({ body: { batchId: randomUUID() } }) },
  'GET /api/office/callers': { mine: ({ s }) => ({ query: `?organizationId=${s.companyId('Beta')}` }) },
  'POST /api/office/said-yes': {
    async mine(world) {
      await callOf(world, [])
      return { body: { ...command(), organizationId: world.s.companyId('Beta') } }
    },
  },
  'POST /api/office/tasks/{id}/take': { mine: onTask({}) },
  'POST /api/office/tasks/{id}/give-back': {
    async mine(world) {
      const path = await taskOf(world)
      await world.app.ask(`POST /api/office/tasks/${path}/take`, { as: world.who, body: command() })
      return { path, body: command() }
    },
  },
  'POST /api/office/tasks/{id}/answer': { mine: onTask({ answer: 'Vilken våning?' }) },
  'POST /api/office/tasks/{id}/done': { mine: onTask({ comment: 'Klart.' }) },
  'POST /api/office/tasks/{id}/reopen': {
    async mine(world) {
      const path = await taskOf(world)
      await world.app.ask(`POST /api/office/tasks/${path}/done`, { as: 'adam', body: command() })
      return { path, body: command() }
    },
  },
  'POST /api/office/tasks/{id}/forward': {
    async mine(world) {
      const body = { forwardAddress: 'kund@ringbolaget.example' }
      await world.app.ask('PUT /api/settings/office', { as: 'adam', body })
      await callOf(world, [{ type: 'order_by_mail' }])
      return { path: await lastTask(world), body: command() }
    },
  },
  'POST /api/office/tasks/{id}/lift': { mine: onTask({ reason: 'Kunden ringde själv.' }) },
  'PUT /api/settings/office': { mine: () => ({ body: { forwardAddress: 'kund@ringbolaget.example' } }) },
  'PUT /api/settings/stops': { mine: () => ({ body: { webhookUrl: 'https://vaxel.example/sparrar' } }) },
  'GET /api/suppressions': { mine: () => ({}) },
  'GET /api/suppressions/export': { mine: () => ({ query: '?reason=Till%20telefonväxeln' }) },
}

function onTask(more: object) {
  return async (world: World): Promise<Call> => ({ path: await taskOf(world), body: { ...command(), ...more } })
}

/** An address care case of bo's. */
async function taskOf(world: World): Promise<string> {
  const body = { ...command(), organizationId: world.s.companyId('Delta'), case: 'no_calls' }
  await demandDone(world.app.ask('POST /api/suppressions', { as: 'bo', body }))
  return lastTask(world)
}

/** A call of bo's to Beta that the office is asked something about. */
async function callOf(world: World, office: object[]): Promise<void> {
  const opened = { ...command(), organizationId: world.s.companyId('Beta') }
  const { card } = await demandDone(world.app.ask('POST /api/desk/open', { as: 'bo', body: opened }))
  const outcome = { ...command(), holdToken: card.holdToken, outcome: 'no', office, next: false }
  await demandDone(world.app.ask('POST /api/desk/outcome', { as: 'bo', body: outcome }))
}

async function lastTask({ s }: World): Promise<string> {
  const tasks = await s.db.read.q.select().from(s.db.read.t.officeTask)
  return String(Math.max(...tasks.map(({ id }) => id)))
}

async function demandDone(asked: ReturnType<World['app']['ask']>) {
  const { status, body } = await asked
  if (status >= 300) throw new Error(`A sample's setting was refused: ${JSON.stringify(body)}`)
  return body
}
