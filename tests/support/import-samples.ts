import { randomUUID } from 'node:crypto'
import type { Asked } from './app'
import type { Call, Sample, World } from './route-samples'

const command = () => ({ commandId: randomUUID() })
const nothing = (): Call => ({})

/** What the table of rights is tried with: address files in the browser. */
export const IMPORT_SAMPLES: Record<string, Sample> = {
  'POST /api/imports/upload': {
    mine: () => ({ query: '?name=adresser.csv', body: { file: 'inget företag' } }),
  },
  'GET /api/imports': { mine: nothing },
  'GET /api/imports/options': { mine: nothing },
  'GET /api/imports/{id}': { mine: imported },
  'PATCH /api/imports/{id}': {
    mine: async (world) => ({ ...(await imported(world)), body: { source: 'Vår lista' } }),
  },
  'DELETE /api/imports/{id}': { mine: imported },
  'POST /api/imports/{id}/decisions': {
    mine: async (world) => ({ ...(await imported(world)), body: { line: 2, decision: 'new' } }),
  },
  'POST /api/imports/{id}/preview': { mine: async (world) => ({ ...(await imported(world)), body: command() }) },
  'POST /api/imports/{id}/start': { mine: async (world) => ({ ...(await imported(world)), body: command() }) },
  'POST /api/imports/{id}/cancel': {
    async mine(world) {
      const { path } = await imported(world)
      await done(world, `POST /api/imports/${path}/start`, { as: 'eva', body: command() })
      return { path, body: command() }
    },
  },
  'POST /api/imports/{id}/undo': {
    async mine(world) {
      const { path } = await imported(world)
      await done(world, `POST /api/imports/${path}/start`, { as: 'eva', body: command() })
      await done(world, `POST /api/imports/${path}/cancel`, { as: 'eva', body: command() })
      return { path, body: command() }
    },
  },
  'GET /api/imports/{id}/rows': { mine: imported },
  'GET /api/imports/{id}/kept': { mine: imported },
  'GET /api/imports/{id}/wrong-rows': { mine: imported },
  'POST /api/imports/mappings': {
    mine: () => ({ body: { ...command(), name: 'PAR', headers: ['A'], columns: ['legalName'] } }),
  },
  'DELETE /api/imports/mappings/{id}': {
    async mine(world) {
      const body = { ...command(), name: 'PAR', headers: ['A'], columns: ['legalName'] }
      const { mappingId } = await done(world, 'POST /api/imports/mappings', { as: 'eva', body })
      return { path: String(mappingId) }
    },
  },
}

/** A file that the supervisor has uploaded. */
async function imported(world: World): Promise<Call & { path: string }> {
  const body = 'Företag;Tel\nMåleri AB;031-390 06 18'
  const { id } = await done(world, 'POST /api/imports/upload', { as: 'eva', body })
  return { path: String(id) }
}

async function done({ app }: World, call: string, asked: Asked) {
  const { status, body } = await app.ask(call, asked)
  if (status >= 300) throw new Error(`${call} answered ${status}: ${JSON.stringify(body)}`)
  return body
}
