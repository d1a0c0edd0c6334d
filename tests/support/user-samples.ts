import { randomUUID } from 'node:crypto'
import { setPassword } from './accounts'
import { codeNow } from './code-now'
import { pngOf } from './pictures'
import type { Call, Sample, World } from './route-samples'

const PNG = pngOf({ width: 60, height: 20 })
const command = () => ({ commandId: randomUUID() })
const person = (username: string) => ({ username, name: 'Nytt Namn', signature: 'NN', email: null, mobile: '' })
/** On somebody who is neither the asker nor an administrator. */
const onCilla =
  (body?: () => object) =>
  ({ s }: World): Call => ({ path: String(s.userId('cilla')), body: body?.() })

/** A valid request for every route about users. */
export const USER_SAMPLES: Record<string, Sample> = {
  'GET /api/users': { mine: () => ({}) },
  'POST /api/users': { mine: () => ({ body: { ...command(), ...person('dag'), role: 'caller' } }) },
  'PATCH /api/users/{id}': { mine: onCilla(() => ({ ...command(), ...person('cilla'), version: 1 })) },
  'POST /api/users/{id}/role': { mine: onCilla(() => ({ ...command(), role: 'supervisor' })) },
  'POST /api/users/{id}/deactivate': { mine: onCilla(command) },
  'POST /api/users/{id}/activate': { mine: onCilla(command) },
  'POST /api/users/{id}/link': { mine: onCilla(() => ({})) },
  'GET /api/users/{id}/sessions': { mine: onCilla() },
  'POST /api/users/{id}/second-factor/reset': { mine: onCilla(() => ({})) },
  'POST /api/second-factor/begin': { mine: () => ({ body: {} }) },
  'POST /api/second-factor/confirm': {
    mine: async (world) => ({ body: { code: codeNow((await begin(world)).secret, world.s.clock.now) } }),
  },
  'POST /api/second-factor/turn-off': { mine: turningOff },
  'POST /api/second-factor/recovery-codes': {
    mine: async (world) => ({ body: { code: ((await turningOff(world)).body as { code: string }).code } }),
  },
  'PUT /api/settings/company': {
    mine: () => ({
      body: { name: 'Ringbolaget AB', orgNo: '', street: '', postalCode: '', city: '', phone: '', email: '' },
    }),
  },
  'PUT /api/settings/logo': { mine: () => ({ body: PNG }) },
  'GET /api/settings/logo': {
    mine: async ({ app }) => {
      await app.ask('PUT /api/settings/logo', { as: 'adam', body: PNG })
      return {}
    },
  },
  'DELETE /api/settings/logo': { mine: () => ({}) },
  'PUT /api/settings/second-factor': { mine: () => ({ body: { roles: ['admin'] } }) },
  'GET /api/log': { mine: () => ({}) },
  'GET /api/log/export': { mine: () => ({}) },
  'POST /api/users/{id}/sessions/end': { mine: onCilla(() => ({})) },
}

/** Begun by who may; for a caller, whom it is refused, anything will do. */
async function begin({ app, who }: World): Promise<{ secret: string }> {
  const { status, body } = await app.ask('POST /api/second-factor/begin', { as: who, body: {} })
  return status === 200 ? body : { secret: 'JBSWY3DPEHPK3PXP' }
}

async function turningOff(world: World): Promise<Call> {
  const { app, s, who } = world
  await setPassword(s, who, 'ett långt ord')
  const { secret } = await begin(world)
  const on = await app.ask('POST /api/second-factor/confirm', { as: who, body: { code: codeNow(secret, s.clock.now) } })
  const code = on.status === 200 ? on.body.recoveryCodes[0] : '123456'
  return { body: { password: 'ett långt ord', code } }
}
