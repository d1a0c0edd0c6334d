import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect } from 'vitest'
import { inOneWrite } from '@/lib/context'
import { isAppError } from '@/lib/errors'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { exchangeDecks } from '@/lib/queue/exchange-decks'
import { expireHolds } from '@/lib/queue/expire-holds'
import { openCompany } from '@/lib/queue/open-company'
import { releaseHold } from '@/lib/queue/release-hold'
import type { CardAnswer } from '@/lib/queue/types'
import { fillRound } from '@/lib/rounds/fill-round'
import { suppress } from '@/lib/suppression/suppress'
import { checkAlways } from './invariants'
import { deckOf, deskOf, entryIn, type Model } from './model'
import { rowsOf } from './rows'
import { remove, stopInModel } from './save-in-model'
import { addEntry, CAMPAIGNS, type CampaignName, NUMBERS, USERS, type User, type World } from './world'

/** What may be refused for a good reason; anything else fails the run. */
export async function attempt<T>(ask: () => Promise<T>): Promise<T | { refused: string }> {
  try {
    return await ask()
  } catch (thrown) {
    if (!isAppError(thrown)) throw thrown
    return { refused: thrown.code }
  }
}

type Step = (model: Model, real: World) => Promise<number | null | undefined>

/** A command that fast-check can shrink and print; every one ends with all that is always true. */
export class Command implements fc.AsyncCommand<Model, World> {
  readonly name: string
  readonly step: Step

  constructor(name: string, step: Step) {
    this.name = name
    this.step = step
  }

  check(): boolean {
    return true
  }

  async run(model: Model, real: World): Promise<void> {
    const opened = await this.step(model, real)
    await checkAlways(real, model, opened ?? null)
  }

  toString(): string {
    return this.name
  }
}

export function shows(model: Model, user: string, answer: CardAnswer): void {
  const before = deskOf(model, user)
  if (before && answer.card) expect(answer.card.holdToken).toBe(before.token)
}

const next = fc.tuple(fc.constantFrom(...USERS), fc.constantFrom(...CAMPAIGNS)).map(
  ([user, campaign]) =>
    new Command(`${user} takes the next card of ${campaign}`, async (model, { s }) => {
      shows(model, user, await claimNextCard(s.as(user), { campaignId: s.campaignId(campaign) }))
      return null
    }),
)

const wait = fc.constantFrom(0.5, 2, 4, 21, 45, 250, 900).map(
  (minutes) =>
    new Command(`${minutes} minutes pass`, async (model, { s }) => {
      s.wait(minutes)
      const gone = model.holds.filter(({ until }) => until <= s.clock.now)
      await expireHolds(s.system())
      for (const hold of gone) remove(model.holds, hold)
      await exchangeDecks(s.system())
      return null
    }),
)

const release = fc.tuple(fc.constantFrom(...USERS), fc.constantFrom('pause', 'Hoppa över'), fc.boolean()).map(
  ([user, reason, isNext]) =>
    new Command(`${user} gives the card back (${reason}${isNext ? ', next' : ''})`, async (model, { s }) => {
      const desk = deskOf(model, user)
      if (!desk) return null
      await releaseHold(s.as(user), { commandId: randomUUID(), holdToken: desk.token, reason, next: isNext })
      model.spent.set(desk.token, user)
      remove(model.holds, desk)
      return null
    }),
)

const open = fc.tuple(fc.constantFrom(...USERS), fc.nat(20)).map(
  ([user, nth]) =>
    new Command(`${user} opens company ${nth}`, async (model, { s, ids }) => {
      const [company, organizationId] = [...ids][nth % ids.size] ?? ['', 0]
      const had = deskOf(model, user)
      const answer = await attempt(() => openCompany(s.as(user), { commandId: randomUUID(), organizationId }))
      if ('refused' in answer) {
        expect(['conflict', 'not_found']).toContain(answer.refused)
        return null
      }
      const entryId = answer.card?.entryId ?? 0
      addOpened(model, {
        id: entryId,
        company,
        campaign: s.campaignId('höst') === answer.card?.campaignId ? 'höst' : 'vår',
      })
      entryIn(model, entryId).isClosed = false
      if (had && had.entry !== entryId) expect(answer.deck?.entryId).toBe(had.entry)
      return entryId
    }),
)

/** Opening makes an entry where the company has none: closed again if nothing is said on it. */
function addOpened(model: Model, made: { id: number; company: string; campaign: CampaignName }) {
  if (model.entries.has(made.id)) return
  addEntry(model, made)
  Object.assign(entryIn(model, made.id), { lane: 'callback', closedAs: 'callback' })
}

const stop = fc.tuple(fc.constantFrom(...USERS), fc.nat(20)).map(
  ([user, nth]) =>
    new Command(`${user} stops company ${nth}`, async (model, { s, ids }) => {
      const [company, organizationId] = [...ids][nth % ids.size] ?? ['', 0]
      const e164 = model.phones.find((phone) => phone.company === company)?.e164 ?? ''
      const wish = { organizationId, e164, case: 'no_calls', urgent: false, wholeCompany: false, note: '' } as const
      await inOneWrite(s.as(user), (work) => suppress(work, wish))
      stopInModel(model, { company, e164, case: 'no_calls', undo: [] })
      return null
    }),
)

const bring = fc.tuple(fc.constantFrom(...CAMPAIGNS), fc.subarray(NUMBERS, { minLength: 1, maxLength: 2 })).map(
  ([campaign, numbers]) =>
    new Command(`a company with ${numbers} is imported to ${campaign}`, async (model, real) => {
      const company = `Ny${real.imported}`
      real.imported += 1
      const organizationId = await insertCompany(real, { company, numbers })
      real.ids.set(company, organizationId)
      for (const e164 of numbers) model.phones.push({ company, e164, isOk: true })
      const roundId = real.s.roundId(campaign)
      await inOneWrite(real.s.system(), (work) => fillRound(work, { roundId, organizationIds: [organizationId] }))
      const made = (await rowsOf(real, 'entries')).find((entry) => entry.organizationId === organizationId)
      const isStopped = model.stops.some(({ phone }) => phone !== null && numbers.includes(phone))
      expect(made === undefined).toBe(isStopped)
      if (made) addEntry(model, { id: made.id, company, campaign })
      return null
    }),
)

function insertCompany({ s }: World, { company, numbers }: { company: string; numbers: string[] }): Promise<number> {
  const stamps = { createdAt: s.clock.now, updatedAt: s.clock.now }
  return s.db.write(async ({ q, t }) => {
    const [made] = await q
      .insert(t.organization)
      .values({ legalName: company, ...stamps })
      .returning()
    const organizationId = made?.id ?? 0
    for (const e164 of numbers)
      await q
        .insert(t.phoneNumber)
        .values({ organizationId, e164, ...stamps })
        .returning()
    return organizationId
  })
}

export const deckToken = (model: Model, user: User) => deckOf(model, user)?.token
export const quietCommands = [next, wait, wait, release, open, stop, bring]
