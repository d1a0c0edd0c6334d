import fc from 'fast-check'
import { expect } from 'vitest'
import { wasCalled } from './call-commands'
import { attempt, Command } from './commands'
import { entryIn, type Model, type ModelCall } from './model'
import { everyRow } from './rows'
import { locksOn, shareNumber, stopsOn } from './rules-of-bars'
import { USERS, type World } from './world'

/** Undoes the caller's latest outcome, or an older one. */
export const undo = fc.tuple(fc.constantFrom(...USERS), fc.constantFrom(0, 0, 0, 1)).map(
  ([user, back]) =>
    new Command(`${user} undoes ${back === 0 ? 'the latest' : 'an older'} outcome`, async (model, real) => {
      const call = model.calls.filter((one) => one.user === user && !one.isUndone).at(-1 - back)
      if (!call) return null
      const mayBe = isUndoable(model, real, call)
      const before = await everyRow(real)
      const answer = await attempt(() => real.desk.undo(user, call.activityId))
      if ('refused' in answer) {
        expect(answer.refused).toBe('conflict')
        expect(await everyRow(real)).toEqual(before)
        if (mayBe) expect(isInTheWay(model, call)).toBe(true)
        return null
      }
      expect(mayBe).toBe(true)
      call.inverse()
      call.isUndone = true
      expect(answer.card?.entryId).toBe(call.entry)
      model.holds = model.holds.filter((hold) => hold.entry !== call.entry || hold.kind === 'desk')
      return call.entry
    }),
)

/** Within 60 seconds, the latest on its card, nobody else has it, and no stop or colleague's lock came since. */
function isUndoable(model: Model, { s }: World, call: ModelCall): boolean {
  const { company } = entryIn(model, call.entry)
  const isLatest = wasCalled(model, call.entry).at(-1) === call
  const isHeld = model.holds.some(
    ({ user, entry }) => user !== call.user && shareOrSame(model, entryIn(model, entry).company, company),
  )
  const isStopped = stopsOn(model, company).some((stop) => stop !== call.stop)
  const { order } = call
  const isDealtWith = order !== undefined && (order.status !== 'placed' || order.isCorrected)
  return !isDealtWith && call.canUndo && s.clock.now <= call.at + 60_000 && isLatest && !isHeld && !isStopped
}

/** Refused though it could be: my own other card shares a number with it, or a colleague locked the address since. */
function isInTheWay(model: Model, call: ModelCall): boolean {
  const { company } = entryIn(model, call.entry)
  const isMine = model.holds.some(
    ({ user, entry }) =>
      user === call.user && entry !== call.entry && shareOrSame(model, entryIn(model, entry).company, company),
  )
  return isMine || locksOn(model, company).some((lock) => lock.owner !== call.user)
}

const shareOrSame = (model: Model, one: string, other: string) => one === other || shareNumber(model, one, other)
