import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect } from 'vitest'
import { recordOutcome } from '@/lib/calls/record-outcome'
import type { OutcomeInput } from '@/lib/calls/schema'
import { writeNote } from '@/lib/calls/write-note'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import type { OutcomeAnswer } from '@/lib/queue/types'
import { attempt, Command, deckToken } from './commands'
import { checkAlways } from './invariants'
import type { Model, Said } from './model'
import { presentOf, saveInModel } from './save-in-model'
import { CAMPAIGNS, type CampaignName, USERS, type User, type World } from './world'

const HEAD_OFFICE = 'Hage'
const SAID: Said[] = [
  { outcome: 'callback' },
  { outcome: 'callback_prio' },
  { outcome: 'no' },
  { outcome: 'no_six_months' },
  { outcome: 'no_answer' },
  { outcome: 'busy' },
  { outcome: 'wrong', reason: 'dead_number' },
  { outcome: 'wrong', reason: 'private_person' },
  { outcome: 'wrong', reason: 'unauthorized_contact' },
  { outcome: 'wrong', reason: 'head_office' },
  { outcome: 'wrong', reason: 'address_care', case: 'recently_called' },
  { outcome: 'wrong', reason: 'address_care', case: 'ceased' },
  { outcome: 'wrong', reason: 'address_care', case: 'no_calls' },
]
const weighted = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...SAID.slice(0, 6)) },
  { weight: 3, arbitrary: fc.constantFrom(...SAID.slice(6)) },
)

interface Saving {
  user: User
  campaign: CampaignName
  said: Said
  nth: number
  isNext: boolean
  /** Minutes until the promise. */
  promisedIn: number
  times: number
}
const saving = fc.record({
  user: fc.constantFrom(...USERS),
  campaign: fc.constantFrom(...CAMPAIGNS),
  said: weighted,
  nth: fc.nat(3),
  isNext: fc.boolean(),
  promisedIn: fc.constantFrom(3, 30, 24 * 60),
  times: fc.constantFrom(1, 1, 1, 3),
})

/** Saves what came of the present card, sometimes delivered several times. */
const save = saving.map(
  (wish) =>
    new Command(
      `${wish.user} saves ${Object.values(wish.said).join(' ')}${wish.isNext ? ', next' : ''}`,
      async (model, real) => {
        const present = presentOf(model, wish.user) ?? (await takeCard(model, real, wish))
        if (!present || !isPossible(model, real, wish)) return null
        const { entry, hold } = present
        const { company } = entry
        const phone = nthPhone(model, company, wish.nth)
        const input = inputOf(real, model, { ...wish, holdToken: hold.token, company, e164: phone })
        const deliveries = Array.from({ length: wish.times }, () => recordOutcome(real.s.as(wish.user), input))
        const answers = await Promise.all(deliveries)
        expect(new Set(answers.map(({ saved }) => saved.activityId)).size).toBe(1)
        await remember(model, real, {
          wish,
          answer: answers[0] as OutcomeAnswer,
          entryId: entry.id,
          token: hold.token,
          e164: phone,
        })
        return null
      },
    ),
)

/** Who has no card takes one first, so that most commands save something. */
async function takeCard(model: Model, real: World, { user, campaign }: Saving) {
  await claimNextCard(real.s.as(user), { campaignId: real.s.campaignId(campaign) })
  await checkAlways(real, model, null)
  return presentOf(model, user)
}

/** A stale token writes nothing, and what was said is kept as a note. */
const saveStale = fc.tuple(fc.nat(50), fc.constantFrom(...SAID.slice(2, 6))).map(
  ([nth, said]) =>
    new Command(`an outcome arrives with stale token ${nth}`, async (model, real) => {
      const [token, user] = [...model.spent][nth % Math.max(1, model.spent.size)] ?? []
      if (!token || !user) return null
      const input = { commandId: randomUUID(), holdToken: token, next: true, outcome: said.outcome }
      const answer = await attempt(() => recordOutcome(real.s.as(user), input))
      expect(answer).toEqual({ refused: 'hold_lost' })
      const [organizationId] = [...real.ids.values()]
      await writeNote(real.s.as(user), { commandId: randomUUID(), organizationId: organizationId ?? 0, note: 'sagt' })
      return null
    }),
)

interface Remembered {
  wish: Saving
  answer: OutcomeAnswer
  entryId: number
  token: string
  e164: string
}

async function remember(model: Model, real: World, { wish, answer, entryId, token, e164 }: Remembered): Promise<void> {
  const { user, said } = wish
  const saved = saveInModel(model, { ...said, user, entryId, e164, headOffice: HEAD_OFFICE })
  const { activityId, undoUntil } = answer.saved
  const canUndo = saved.canUndo
  const at = real.s.clock.now
  model.calls.push({ activityId, user, at, entry: entryId, isUndone: false, ...saved })
  expect(undoUntil !== null).toBe(canUndo)
  if (saved.staysOnDesk) expect(answer.card?.holdToken).toBe(token)
  else {
    model.spent.set(token, user)
    model.holds = model.holds.filter((hold) => hold.token !== token)
  }
}

/** Times outside 08-21 are refused by rule; the model keeps to what is allowed. */
function isPossible(model: Model, { s }: World, { user, said, promisedIn }: Saving): boolean {
  const present = presentOf(model, user)
  if (said.reason === 'head_office' && present?.entry.company === HEAD_OFFICE) return false
  if (said.outcome !== 'callback_prio') return true
  const hour = Number(new Date(s.clock.now + promisedIn * 60_000).toISOString().slice(11, 13))
  return hour >= 8 && hour < 19
}

function nthPhone(model: Model, company: string, nth: number): string {
  const phones = model.phones.filter((phone) => phone.company === company)
  return phones[nth % phones.length]?.e164 ?? ''
}

type ToSend = Saving & { holdToken: string; company: string; e164: string }

function inputOf({ s, ids }: World, model: Model, { user, said, isNext, promisedIn, ...to }: ToSend): OutcomeInput {
  const at = [...model.phones].filter((phone) => phone.company === to.company).findIndex(({ e164 }) => e164 === to.e164)
  const deck = deckToken(model, user)
  return {
    commandId: randomUUID(),
    holdToken: to.holdToken,
    next: isNext,
    ...said,
    ...(deck ? { deckToken: deck } : {}),
    goOnReason: 'det går att nå dem',
    phoneId: phoneIdOf(to.company, at),
    ...(said.reason === 'head_office' ? { headOffice: { organizationId: ids.get(HEAD_OFFICE) ?? 0 } } : {}),
    ...(said.outcome === 'callback_prio'
      ? {
          contact: { firstName: 'Bo', lastName: 'Ek' },
          callbackAt: new Date(s.clock.now + promisedIn * 60_000).toISOString(),
        }
      : {}),
  }

  function phoneIdOf(company: string, index: number): number {
    return model.phones.indexOf(model.phones.filter((phone) => phone.company === company)[index] as never) + 1
  }
}

export const wasCalled = (model: Model, entryId: number) =>
  model.calls.filter((call) => call.entry === entryId && (call.counted || call.order) && !call.isUndone)
export const callCommands = [save, save, save, save, save, saveStale]
