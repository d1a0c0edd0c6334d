import type { Model, ModelEntry, ModelLock, ModelStop } from './model'

/** Who is barred and why, said once more from queue.md, without the product's code. */
export function isBarred(model: Model, entry: ModelEntry): boolean {
  const reaching = locksOn(model, entry.company)
  const own = reaching.filter((lock) => lock.entry === entry.id).map((lock) => lock.owner)
  const isLocked = reaching.some((lock) => lock.entry !== entry.id && !own.includes(lock.owner))
  return isLocked || stopsOn(model, entry.company).length > 0 || workingNumbers(model, entry.company).length === 0
}

/** Locks on the company itself or on one of its numbers. */
export function locksOn(model: Model, company: string): ModelLock[] {
  return model.locks.filter((lock) => lock.company === company || shareNumber(model, lock.company, company))
}

export function stopsOn(model: Model, company: string): ModelStop[] {
  const numbers = numbersOf(model, company)
  return model.stops.filter((stop) => stop.company === company || (stop.phone !== null && numbers.includes(stop.phone)))
}

export function workingNumbers(model: Model, company: string): string[] {
  return model.phones.filter((phone) => phone.company === company && phone.isOk).map(({ e164 }) => e164)
}

export function numbersOf(model: Model, company: string): string[] {
  return model.phones.filter((phone) => phone.company === company).map(({ e164 }) => e164)
}

export function shareNumber(model: Model, one: string, other: string): boolean {
  const numbers = numbersOf(model, one)
  return numbersOf(model, other).some((e164) => numbers.includes(e164))
}
