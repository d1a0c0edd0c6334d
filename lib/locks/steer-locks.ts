import { selectCompanyOfLock, selectHoldOfEntry, selectLock, selectWorker } from '@/db/queries/locks'
import { findPerson } from '@/db/queries/people'
import type { LockRow } from '@/db/rows'
import { demand } from '@/lib/auth/rights'
import { runCommand } from '@/lib/commands/run-command'
import { type Context, inOneWrite, type Work } from '@/lib/context'
import { auditHandOver } from '@/lib/locks/audit-lock'
import { notAWorker } from '@/lib/locks/errors'
import { openLockCount } from '@/lib/locks/find-locks'
import { givePromise } from '@/lib/locks/give-promise'
import { letGoPromise } from '@/lib/locks/let-go-promise'
import { putOffPromise } from '@/lib/locks/put-off-promise'
import type { LockSteering, SteeringAct } from '@/lib/locks/schema'
import { takeFromDeck } from '@/lib/locks/take-from-deck'
import type { StayedPromise, SteeredLocks, SteeredPromise } from '@/lib/locks/types'
import { tellOwners } from '@/lib/notices/tell-owners'

/**
 * A supervisor moves promises, one or many, in one write: a new time, other owners (spread evenly), or anyone's. With
 * `fromUserId` they are all promises of who is away, and what is somebody else's by now stays. What is on a screen just now
 * stays too and is named. Errors: `invalid` for a time that cannot be promised and for somebody who calls nobody.
 */
export async function steerLocks(ctx: Context, input: LockSteering): Promise<SteeredLocks> {
  demand(ctx.actor, 'lock.steer')
  const key = { userId: ctx.actor.id, commandId: input.commandId, body: { ...input, verb: 'steer' }, now: ctx.now }
  const { answer } = await inOneWrite(ctx, (work) => runCommand(work.tx, key, () => steer(work, input)))
  return answer
}

async function steer(work: Work, { lockIds, act, reason, fromUserId }: LockSteering): Promise<SteeredLocks> {
  const done: SteeredLocks = { steered: [], stayed: [], at: work.now }
  const turn = act.kind === 'give' ? await takersOf(work, act.toUserIds) : []
  for (const lockId of new Set(lockIds)) {
    const [lock] = await selectLock(work.tx, { lockId })
    if (!lock) continue
    const taker = turn.toSorted((one, other) => one.open - other.open)[0]
    const stays = await whyItStays(work, { lock, fromUserId, takerIds: turn.map(({ id }) => id) })
    if (stays) {
      done.stayed.push(stays)
      continue
    }
    done.steered.push(await move(work, { lock, act, reason, takerId: taker?.id ?? 0 }))
    if (taker) taker.open += 1
  }
  await tellOwners(work, { moved: done.steered, reason })
  if (fromUserId !== undefined) await auditHandOver(work, { fromUserId, act, reason, done })
  return done
}

interface Taker {
  id: number
  /** Promises that are theirs already: who has fewest gets the next. */
  open: number
}

async function takersOf({ tx }: Work, userIds: readonly number[]): Promise<Taker[]> {
  const takers: Taker[] = []
  for (const userId of new Set(userIds)) {
    const [worker] = await selectWorker(tx, { userId })
    if (!worker) throw notAWorker()
    takers.push({ id: worker.id, open: await openLockCount(tx, { userId }) })
  }
  return takers
}

interface Asked {
  lock: LockRow
  fromUserId: number | undefined
  takerIds: readonly number[]
}

async function whyItStays({ tx }: Work, { lock, fromUserId, takerIds }: Asked): Promise<StayedPromise | null> {
  const { id: lockId, ownerId } = lock
  const [company] = await selectCompanyOfLock(tx, { lockId })
  const stays = (why: StayedPromise['why'], name: string | null) => {
    return { lockId, organization: company?.organization ?? '', why, name }
  }
  if (lock.releasedAt !== null) return stays('released', null)
  const [owner] = await findPerson(tx, { userId: ownerId })
  if (fromUserId !== undefined && ownerId !== fromUserId) return stays('moved', owner?.name ?? null)
  if (takerIds.includes(ownerId)) return stays('same_owner', owner?.name ?? null)
  const [held] = await selectHoldOfEntry(tx, { entryId: lock.entryId })
  return held?.kind === 'desk' ? stays('on_screen', held.userName) : null
}

interface Move {
  lock: LockRow
  act: SteeringAct
  reason: string
  takerId: number
}

async function move(work: Work, { lock, act, reason, takerId }: Move): Promise<SteeredPromise> {
  const { id: lockId, organizationId, ownerId: fromUserId, promisedAt } = lock
  const kept = {
    lockId,
    organizationId,
    nowLockId: lockId,
    fromUserId,
    toUserId: fromUserId,
    promisedAt,
    nowPromisedAt: promisedAt,
  }
  if (act.kind === 'extend') {
    const wished = act.promisedAt === undefined ? null : Date.parse(act.promisedAt)
    return { ...kept, nowPromisedAt: await putOffPromise(work, { lock, wished, reason }) }
  }
  if (act.kind === 'release') {
    await takeFromDeck(work, lock)
    await letGoPromise(work, { lock, reason, end: 'released' })
    return { ...kept, toUserId: null }
  }
  return { ...kept, toUserId: takerId, nowLockId: await givePromise(work, { lock, ownerId: takerId, reason }) }
}
