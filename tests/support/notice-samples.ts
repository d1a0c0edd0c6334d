import { randomUUID } from 'node:crypto'
import type { Sample, World } from './route-samples'

const command = () => ({ commandId: randomUUID() })
const message = ({ s }: World, to: string[]) => {
  const userIds = to.map((name) => s.userId(name))
  return { ...command(), to: { kind: 'users', userIds }, body: 'Möte kl. 13 i konferensen.' }
}

/** A valid request for every route of the messages. */
export const NOTICE_SAMPLES: Record<string, Sample> = {
  'GET /api/notices': { mine: () => ({}) },
  'POST /api/notices': { mine: (world) => ({ body: message(world, ['bo']) }) },
  'POST /api/notices/{id}/withdraw': {
    async mine(world) {
      const writer = ['eva', 'adam'].includes(world.who) ? world.who : 'eva'
      return { path: await sent(world, writer, ['bo']), body: command() }
    },
  },
  'POST /api/notices/{id}/read': {
    async mine(world) {
      const reader = ['anna', 'bo', 'eva'].includes(world.who) ? world.who : 'bo'
      return { path: await sent(world, reader === 'eva' ? 'adam' : 'eva', [reader]), body: command() }
    },
    others: {
      call: async (world) => ({ path: await sent(world, 'adam', ['bo']), body: command() }),
      refused: 404,
      isAlwaysOwn: true,
    },
  },
}

async function sent(world: World, writer: string, to: string[]): Promise<string> {
  const { status, body } = await world.app.ask('POST /api/notices', { as: writer, body: message(world, to) })
  if (status >= 300) throw new Error(`A sample's setting was refused: ${JSON.stringify(body)}`)
  return String(body.noticeId)
}
