import * as z from 'zod'
import type { ListedLock } from '@/lib/locks/list-locks'
import type { LockAnswer } from '@/lib/locks/types'

const id = z.int()
const at = z.iso.datetime()

export const lockAnswerSchema: z.ZodType<LockAnswer> = z.object({ lockId: id, promisedAt: at.nullable() })

const listed: z.ZodType<ListedLock> = z.object({
  id,
  organizationId: id,
  organization: z.string(),
  entryId: id,
  campaignId: id,
  ownerId: id,
  ownerName: z.string(),
  ownerWorks: z.boolean(),
  since: at,
  promisedAt: at,
  overdueDays: z.int(),
})

export const locksSchema = z.object({ locks: z.array(listed) })
