import * as z from 'zod'
import type { CompetingPromise } from '@/lib/locks/list-competing'
import type { ListedLock } from '@/lib/locks/list-locks'
import type { Takers } from '@/lib/locks/list-takers'
import type { LockAnswer, SteeredLocks, UndoneSteering } from '@/lib/locks/types'

const id = z.int()
const at = z.iso.datetime()

export const lockAnswerSchema: z.ZodType<LockAnswer> = z.object({ lockId: id, promisedAt: at.nullable() })

export const listedLockSchema: z.ZodType<ListedLock> = z.object({
  id,
  organizationId: id,
  organization: z.string(),
  entryId: id,
  campaignId: id,
  campaign: z.string(),
  ownerId: id,
  ownerName: z.string(),
  ownerWorks: z.boolean(),
  since: at,
  promisedAt: at,
  overdueDays: z.int(),
  onScreenOf: z.string().nullable(),
  timeRules: z.object({
    window: z.object({ weekdays: z.array(z.int()), openMinute: z.int(), closeMinute: z.int() }),
    prioMaxDays: z.int(),
  }),
})

export const locksSchema = z.object({ locks: z.array(listedLockSchema) })

const competing: z.ZodType<CompetingPromise> = z.object({
  id,
  lockId: id,
  userId: id,
  userName: z.string(),
  at,
  promisedAt: at,
})
export const competingSchema = z.object({ competing: z.array(competing) })

export const takersSchema: z.ZodType<Takers> = z.object({
  at,
  takers: z.array(z.object({ id, name: z.string(), open: z.int() })),
  limit: z.int(),
})

export const steeredSchema: z.ZodType<SteeredLocks> = z.object({
  steered: z.array(
    z.object({
      lockId: id,
      organizationId: id,
      nowLockId: id,
      fromUserId: id,
      toUserId: id.nullable(),
      promisedAt: z.int(),
      nowPromisedAt: z.int(),
    }),
  ),
  stayed: z.array(
    z.object({
      lockId: id,
      organization: z.string(),
      why: z.enum(['released', 'on_screen', 'same_owner', 'moved']),
      name: z.string().nullable(),
    }),
  ),
  at: z.int(),
})

export const undoneSchema: z.ZodType<UndoneSteering> = z.object({ restored: z.int(), left: z.int() })
