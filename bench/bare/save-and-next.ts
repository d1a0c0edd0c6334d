import { hash, randomBytes } from 'node:crypto'
import type { Bare } from './statements'

// biome-ignore lint/suspicious/noExplicitAny: rows as the driver gives them, which is what bare means
type Row = any

export interface BareCommand {
  commandId: string
  holdToken: string
  outcome: string
}

const DAY = '2026-11-19'
const HOUR = 10
const HOURS_MS = 3_600_000
const LANES: Record<string, string> = { no_answer: 'retry', busy: 'busy', callback: 'callback', no_six_months: 'woken' }

/** One Spara/nästa: an outcome and what follows from it, the deck card to the desk, a further one on deck. */
export function saveAndNext(
  sql: Bare,
  { userId, body, now }: { userId: number; body: BareCommand; now: number },
): { status: number; answer: object } {
  const bodyHash = hash('sha256', JSON.stringify(body), 'base64url')
  const saved: Row = sql.command.get(userId, body.commandId)
  if (saved) return { status: 200, answer: cardsOf(sql, userId) }
  const entryId = Number(body.holdToken.slice(0, body.holdToken.indexOf('.')))
  const card: Row = sql.card.get({ userId, entryId })
  if (card?.token !== body.holdToken || card.token_user_id !== userId) return { status: 409, answer: {} }
  const campaign: Row = sql.campaign.get(card.campaign_id)
  const activityId = settle(sql, { card, body, userId, now })
  serve(sql, { userId, campaign, now })
  const answer = { activityId, undoUntil: new Date(now + 60_000).toISOString() }
  sql.keepCommand.run(userId, body.commandId, bodyHash, JSON.stringify(answer), now)
  return { status: 200, answer: { ...cardsOf(sql, userId), saved: answer } }
}

/** The desk and deck card of somebody who begins, or goes on. */
export function takeFirst(sql: Bare, { userId, now }: { userId: number; now: number }): object {
  const campaign: Row = sql.campaign.get(1)
  const isNew = sql.holds.all(userId).length === 0
  for (const kind of isNew ? ['desk', 'deck'] : []) claim(sql, { userId, campaign, kind, now })
  return cardsOf(sql, userId)
}

interface Settling {
  card: Row
  body: BareCommand
  userId: number
  now: number
}

function settle(sql: Bare, { card, body, userId, now }: Settling): number {
  const { outcome, commandId } = body
  const phones: Row[] = sql.phones.all(card.organization_id)
  const e164 = phones[0]?.e164
  if (outcome === 'busy') sql.busyToday.get(card.id, DAY)
  if (outcome === 'busy' || outcome === 'no_answer') sql.attempts.get(e164, now - 10 * HOURS_MS, card.campaign_id)
  const { id: entryId, organization_id: organizationId, campaign_id: campaignId, round_id: roundId } = card
  const attempts = card.attempts + (outcome === 'busy' ? 0 : 1)
  const lane = LANES[outcome]
  const busy = outcome === 'busy' ? card.busy_in_row + 1 : 0
  const place = lane ? ['waiting', lane, now + 4 * HOURS_MS] : ['closed', card.lane, card.due_at]
  const closedAs = lane ? null : outcome
  sql.finishEntry.run(...place, attempts, busy, closedAs, outcome, now, now, entryId, card.version)
  sql.lastCalled.run(now, organizationId)
  sql.deleteHold.run(card.hold_id)
  const talked = outcome === 'busy' || outcome === 'no_answer' ? 0 : 1
  const { state, due_at: dueAt, attempts: before, busy_in_row: busyInRow } = card
  const entry = {
    state,
    lane: card.lane,
    dueAt,
    isPromised: false,
    attempts: before,
    busyInRow,
    ownerId: null,
    lastCallAt: null,
  }
  const undo = JSON.stringify({ until: now + 60_000, entry, lastCalledAt: card.last_called_at, moved: [] })
  const called = { now, userId, organizationId, outcome, talked, e164, attempts, campaignId, roundId, entryId }
  const written = sql.activity.run({ ...called, commandId, day: DAY, hour: HOUR, undo })
  sql.tally.run(DAY, HOUR, campaignId, userId, outcome, talked)
  sql.day.get(userId, DAY)
  return Number(written.lastInsertRowid)
}

interface Serving {
  userId: number
  campaign: Row
  now: number
}

function serve(sql: Bare, serving: Serving): void {
  const { userId, now } = serving
  const deck: Row = sql.holds.all(userId)[0]
  if (deck) sql.toDesk.run(now, now, now + 20 * 60_000, deck.id)
  else claim(sql, { ...serving, kind: 'desk' })
  claim(sql, { ...serving, kind: 'deck' })
}

function claim(sql: Bare, { userId, campaign, kind, now }: Serving & { kind: string }): void {
  sql.ownPrio.all({ userId, now })
  const { mix_served: mixServed }: Row = sql.member.get(campaign.id, userId)
  const found: Row[] = sql.lanes.all({ roundId: campaign.round_id, now })
  const of = (lane: string) => found.find((one) => one.lane === lane)
  const retry = of('retry') ?? of('woken')
  const mixed = mixServed % 3 >= 2 ? (of('fresh') ?? retry) : (retry ?? of('fresh'))
  const next = of('callback') ?? of('busy') ?? mixed
  if (!next) return
  const token = `${next.id}.${randomBytes(16).toString('base64url')}`
  const until = now + (kind === 'desk' ? 20 * 60_000 : 150_000)
  const held = sql.hold.run(next.id, next.organization_id, userId, kind, token, now, now, until)
  for (const { e164 } of sql.numbers.all(next.organization_id) as Row[]) sql.holdNumber.run(held.lastInsertRowid, e164)
  sql.held.run(userId, token, userId, next.id)
  sql.mix.run(now, campaign.id, userId)
}

function cardsOf(sql: Bare, userId: number): object {
  const heads: Row[] = sql.heads.all(userId)
  const phones: Row[] = sql.ownPhones.all(userId)
  const contacts: Row[] = sql.ownContacts.all(userId)
  const cardOf = (kind: string) => {
    const head = heads.find((one) => one.kind === kind)
    if (!head) return null
    const isIts = (row: Row) => row.organization_id === head.id
    const {
      token,
      until,
      entry_id: entryId,
      version,
      campaign_id: campaignId,
      lane,
      why,
      attempts,
      ...organization
    } = head
    return {
      ...{
        entryId,
        holdToken: token,
        holdUntil: new Date(until).toISOString(),
        version,
        campaignId,
        lane,
        why,
        attempts,
      },
      campaignName: 'Bench',
      attemptLimit: 5,
      proposeNoAt: 3,
      organization: { ...organization, phones: phones.filter(isIts).map((one) => ({ ...one, shown: one.e164 })) },
      contacts: contacts.filter(isIts),
      ...EMPTY,
    }
  }
  return { card: cardOf('desk'), deck: cardOf('deck') }
}

const EMPTY = {
  ...{ lastActivities: [], olderActivities: 0, recentCalls: [], lock: null, stop: null, draft: null },
  preview: {
    noAnswer: '2026-11-19T13:00:00.000Z',
    busy: '2026-11-19T09:20:00.000Z',
    noSixMonths: '2027-05-19T08:00:00.000Z',
    callback: '2026-11-19T09:30:00.000Z',
  },
  script: { sections: [{ title: 'Öppning', text: 'Hej, jag heter {{caller}}.', kind: 'section' }] },
  timeRules: { window: { weekdays: [1, 2, 3, 4, 5], openMinute: 480, closeMinute: 1020 }, prioMaxDays: 30 },
}
