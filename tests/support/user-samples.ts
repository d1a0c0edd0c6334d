import { randomUUID } from 'node:crypto'
import type { Call, Sample, World } from './route-samples'

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
  'POST /api/users/{id}/sessions/end': { mine: onCilla(() => ({})) },
}
