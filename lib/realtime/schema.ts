import * as z from 'zod'
import { id } from '@/lib/ids'
import type { Heartbeat } from './events'

const token = z.string().max(100).nullable()

export const heartbeatSchema: z.ZodType<Heartbeat> = z.strictObject({
  screenId: z.string().min(1).max(64),
  holdToken: token,
  deckToken: token,
  idleMs: z.number().min(0).max(Number.MAX_SAFE_INTEGER),
  viewing: id.nullable(),
})

export const floorWatchSchema = z.strictObject({ campaignId: id.nullable() })
