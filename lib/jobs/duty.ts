import type { House } from '@/db/house'

/** Who has not renewed it for this long has lost it: another process goes on. */
const LEASE_MS = 4000
const RENEW_MS = 1000
/** Others may take it when the lease is over; whoever had it stops a little before. */
const MARGIN_MS = 500
export const DUTY = 'background'

export interface Duty {
  /** Whether this process does what one does for all. */
  isMine(): boolean
  /** Another process takes over at once. */
  leave(): Promise<void>
}

const ALWAYS: Duty = { isMine: () => true, leave: async () => {} }

/**
 * One of the processes on a database does the background work that is not claimed row by row. All of that work bears being
 * done by two, so a process that froze and wakes up does no harm: this saves them from being in each other's way.
 */
export async function takeDuty(house: House | null, failed: (error: unknown) => void): Promise<Duty> {
  if (!house) return ALWAYS
  const holder = crypto.randomUUID()
  let isLeft = false
  let mineUntil = 0
  const renew = async () => {
    const askedAt = performance.now()
    const isMine = await house.takeDuty({ name: DUTY, holder, forMs: LEASE_MS }).catch((error: unknown) => {
      failed(error)
      return null
    })
    // Unanswered it may be ours still, until the lease is over.
    if (isMine !== null) mineUntil = isMine ? askedAt + LEASE_MS - MARGIN_MS : 0
  }
  let current = renew()
  await current
  const renewing = setInterval(() => {
    current = current.then(renew)
  }, RENEW_MS).unref()
  return {
    isMine: () => !isLeft && performance.now() < mineUntil,
    async leave() {
      isLeft = true
      clearInterval(renewing)
      await current
      await house.leaveDuty({ name: DUTY, holder }).catch(failed)
    },
  }
}
