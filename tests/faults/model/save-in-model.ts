import {
  deskOf,
  entryIn,
  type Model,
  type ModelEntry,
  type ModelLock,
  type ModelStop,
  type Said,
  type SaidAny,
} from './model'
import { locksOn, stopsOn } from './rules-of-bars'

export interface Saved {
  counted: boolean
  staysOnDesk: boolean
  talked: boolean
  canUndo: boolean
  stop: ModelStop | null
  inverse: () => void
}
export interface ToSave extends SaidAny {
  user: string
  entryId: number
  e164: string
  /** HK-hänvisning: the company that is the head office. */
  headOffice: string
  /** An order that says an e-mail which is stopped: the entry is done with, and nothing counts. */
  isBlocked?: boolean
}

/** The tables "Outcomes" and "Fel" of queue.md on the model. Call it before the product's holds are read again. */
export function saveInModel(model: Model, save: ToSave): Saved {
  const entry = entryIn(model, save.entryId)
  const isStopped = stopsOn(model, entry.company).length > 0
  const undo: Array<() => void> = []
  const inverse = () => {
    for (const step of undo.reverse()) step()
  }
  if (isStopped) {
    const stop = save.reason === 'address_care' ? stopInModel(model, { ...save, company: entry.company, undo }) : null
    return { counted: false, staysOnDesk: false, talked: false, canUndo: false, stop, inverse }
  }
  const before = { ...entry }
  undo.push(() => Object.assign(entry, before))
  const hasOther = model.phones.some((one) => one.company === entry.company && one.isOk && one.e164 !== save.e164)
  const staysOnDesk = save.reason === 'dead_number' && hasOther
  moveEntry(model, { entry, save, staysOnDesk })
  settleLock(model, { entry, save, staysOnDesk, undo })
  const stop = consequence(model, { entry, save, undo })
  const talked = !['no_answer', 'busy'].includes(save.outcome) && save.reason !== 'dead_number'
  const isFromLadder = save.outcome === 'no' && before.attempts >= 3
  const canUndo = save.reason !== 'address_care' && !save.isBlocked
  return { counted: !save.isBlocked, staysOnDesk, talked: talked && !isFromLadder, canUndo, stop, inverse }
}

function moveEntry(_: Model, { entry, save, staysOnDesk }: { entry: ModelEntry; save: ToSave; staysOnDesk: boolean }) {
  const { outcome, reason, user } = save
  const isOwnPrio = entry.lane === 'prio' && entry.owner === user
  entry.busyInRow = outcome === 'busy' ? entry.busyInRow + 1 : 0
  if (outcome !== 'busy' || entry.busyInRow % 3 === 0) entry.attempts += 1
  if (staysOnDesk) return
  const closes = outcome === 'no' || outcome === 'order' || (outcome === 'wrong' && reason !== 'address_care')
  entry.isClosed = closes
  entry.closedAs = closes ? outcome : null
  if (reason !== 'dead_number') entry.closedWith = null
  const keeps = isOwnPrio && (outcome === 'no_answer' || outcome === 'busy')
  entry.owner = outcome === 'callback_prio' || keeps ? user : null
  if (closes) return
  const lanes = { callback: 'callback', callback_prio: 'prio', no_six_months: 'woken', busy: 'busy' } as const
  entry.lane = keeps ? 'prio' : (lanes[outcome as keyof typeof lanes] ?? 'retry')
}

interface LockStep {
  entry: ModelEntry
  save: ToSave
  staysOnDesk: boolean
  undo: Array<() => void>
}

function settleLock(model: Model, { entry, save, staysOnDesk, undo }: LockStep) {
  const { outcome, user } = save
  const standing = locksOn(model, entry.company)
  const own = standing.find((lock) => lock.company === entry.company && lock.owner === user)
  if (outcome === 'callback_prio') {
    if (standing.some((lock) => lock.owner !== user)) return
    if (!own) {
      const made: ModelLock = { company: entry.company, entry: entry.id, owner: user }
      model.locks.push(made)
      undo.push(() => remove(model.locks, made))
    } else if (own.entry !== entry.id) {
      const elsewhere = own.entry
      undo.push(giveAway(model, elsewhere), () => Object.assign(own, { entry: elsewhere }))
      own.entry = entry.id
    }
    return
  }
  if (staysOnDesk || !own || outcome === 'no_answer' || outcome === 'busy') return
  if (own.entry !== entry.id) undo.push(giveAway(model, own.entry))
  remove(model.locks, own)
  undo.push(() => model.locks.push(own))
}

/** A promise without its lock is anyone's. Answers what takes it back. */
function giveAway(model: Model, entryId: number): () => void {
  const promise = entryIn(model, entryId)
  if (promise.lane !== 'prio' || promise.isClosed) return () => {}
  const { lane, owner } = promise
  Object.assign(promise, { lane: 'callback', owner: null })
  return () => Object.assign(promise, { lane, owner })
}

function consequence(model: Model, { entry, save, undo }: Pick<LockStep, 'entry' | 'save' | 'undo'>) {
  const { reason, e164 } = save
  if (reason === 'dead_number' || reason === 'private_person') {
    for (const phone of model.phones.filter((one) => one.e164 === e164 && one.isOk)) {
      phone.isOk = false
      undo.push(() => {
        phone.isOk = true
      })
    }
  }
  if (reason === 'head_office') closeChain(model, { entry, save, undo })
  if (reason !== 'private_person' && reason !== 'address_care') return null
  return stopInModel(model, { ...save, company: entry.company, undo })
}

function closeChain(model: Model, { entry, save, undo }: Pick<LockStep, 'entry' | 'save' | 'undo'>) {
  const { headOffice } = save
  const parent = model.parents.get(entry.company)
  model.parents.set(entry.company, headOffice)
  undo.push(() =>
    parent === undefined ? model.parents.delete(entry.company) : model.parents.set(entry.company, parent),
  )
  const orgNo = model.orgNos.get(entry.company)
  for (const local of model.entries.values()) {
    const isChain =
      (orgNo !== undefined && model.orgNos.get(local.company) === orgNo) ||
      model.parents.get(local.company) === headOffice
    const isBegun = model.holds.some((hold) => hold.entry === local.id && (hold.kind === 'desk' || hold.isParked))
    const isOther = local.company !== entry.company && local.company !== headOffice
    if (!isChain || !isOther || isBegun || local.isClosed || local.lane === 'prio') continue
    if (local.campaign !== entry.campaign) continue
    const { closedAs } = local
    const closedWith = {}
    Object.assign(local, { isClosed: true, closedAs: 'wrong', closedWith })
    undo.push(() => {
      // What a later outcome has ended stays as it is.
      if (local.closedWith === closedWith) Object.assign(local, { isClosed: false, closedAs, closedWith: null })
    })
  }
}

/** A stop ends the locks it reaches; their promises become anyone's. */
export function stopInModel(
  model: Model,
  {
    company,
    e164,
    case: ofCase,
    undo,
  }: { company: string; e164: string; case?: Said['case']; undo: Array<() => void> },
): ModelStop {
  const stop = { company, phone: ofCase === 'ceased' ? null : e164 }
  model.stops.push(stop)
  undo.push(() => remove(model.stops, stop))
  const reached = (lock: ModelLock) =>
    lock.company === company || model.phones.some((one) => one.company === lock.company && one.e164 === stop.phone)
  for (const lock of model.locks.filter(reached)) {
    remove(model.locks, lock)
    undo.push(giveAway(model, lock.entry), () => model.locks.push(lock))
  }
  return stop
}

export function remove<T>(list: T[], one: T): void {
  const at = list.indexOf(one)
  if (at >= 0) list.splice(at, 1)
}

/** The card that a caller has on the desk, with its entry. */
export function presentOf(model: Model, user: string) {
  const hold = deskOf(model, user)
  return hold ? { hold, entry: entryIn(model, hold.entry) } : null
}
