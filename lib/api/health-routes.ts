import * as z from 'zod'
import { AppError, isAppError } from '@/lib/errors'
import { endpoint } from './endpoint'
import type { Api, ApiOptions } from './types'

const okSchema = z.object({ ok: z.literal(true) })
const readySchema = okSchema.extend({ reasons: z.record(z.string(), z.string()).optional() })
const tag = 'Drift'

/** For whoever keeps the server running: is it there, and can it work. */
export function healthRoutes(api: Api, { runtime, stalledWork, isStopping, log }: ApiOptions): void {
  endpoint(api, {
    method: 'get',
    path: '/api/health',
    tag,
    summary: 'Servern svarar',
    right: 'anyone',
    answer: okSchema,
    run: async () => ({ ok: true as const }),
  })
  endpoint(api, {
    method: 'get',
    path: '/api/ready',
    tag,
    summary:
      'Databasen går att skriva och är migrerad, bakgrundsarbetet lever, inget stopp pågår; annars 503 med vad som är fel. reasons: det som saknas utan att något stannar',
    right: 'anyone',
    answer: readySchema,
    async run() {
      if (isStopping()) throw notReady('stopping', 'servern håller på att stoppas')
      await runtime.db.check().catch((err: unknown) => {
        log.warn({ err }, 'not ready')
        throw notReady('database', isAppError(err) ? err.message : 'databasen svarar inte eller är inte migrerad')
      })
      const [stalled] = stalledWork()
      if (stalled) throw notReady('background', stalled)
      return { ok: true as const, ...(runtime.db.standby?.isAway() && { reasons: { standby: STANDBY_AWAY } }) }
    },
  })
}

const STANDBY_AWAY = 'reserven svarar inte, listorna läses ur databasen själv'
const notReady = (part: string, wrong: string) => new AppError('read_only', `Inte redo: ${wrong}`, { [part]: wrong })
