import * as z from 'zod'

const reason = z.string().trim().min(1, 'Skriv en anledning.').max(500)
const steering = { commandId: z.uuid(), lockId: z.int().positive(), reason }

export const lockRelease = z.strictObject(steering)
export type LockRelease = z.infer<typeof lockRelease>

export const lockExtension = z.strictObject({
  ...steering,
  /** ISO 8601; without it the start of the next working day. */
  promisedAt: z.iso.datetime({ offset: true }).optional(),
})
export type LockExtension = z.infer<typeof lockExtension>

export const lockTakeOver = z.strictObject({
  ...steering,
  /** Who shall keep the promise; without it the one who asks. */
  toUserId: z.int().positive().optional(),
})
export type LockTakeOver = z.infer<typeof lockTakeOver>
