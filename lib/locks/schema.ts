import * as z from 'zod'
import { id } from '@/lib/ids'
import { MOST_STEERED } from '@/lib/locks/rules'

const reason = z.string().trim().min(1, 'Skriv en anledning.').max(500)
const steering = { commandId: z.uuid(), lockId: id, reason }

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
  toUserId: id.optional(),
})
export type LockTakeOver = z.infer<typeof lockTakeOver>

const lockIds = z.array(id).min(1).max(MOST_STEERED)
const userIds = z.array(id).min(1, 'Välj vem som tar över.').max(20)

/** What is done to promises: a new time, other owners (spread evenly), or anyone's. */
const steeringAct = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('extend'),
    /** ISO 8601; without it the start of the next working day. */
    promisedAt: z.iso.datetime({ offset: true }).optional(),
  }),
  z.strictObject({ kind: z.literal('give'), toUserIds: userIds }),
  z.strictObject({ kind: z.literal('release') }),
])
export type SteeringAct = z.infer<typeof steeringAct>

export const lockSteering = z
  .strictObject({
    commandId: z.uuid(),
    lockIds,
    act: steeringAct,
    reason: z.string().trim().max(500).default(''),
    /** Only what is still this person's is moved: all promises of who is away. */
    fromUserId: id.optional(),
  })
  .refine(({ act, fromUserId, reason: said }) => said !== '' || (act.kind !== 'release' && fromUserId === undefined), {
    path: ['reason'],
    message: 'Skriv en anledning.',
  })
export type LockSteering = z.infer<typeof lockSteering>

export const steeringUndo = z.strictObject({
  commandId: z.uuid(),
  /** The command that is taken back. */
  steeringId: z.uuid(),
})
export type SteeringUndo = z.infer<typeof steeringUndo>
