import { and, eq, gt, isNull, lte, ne, notExists, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { arg, statement } from '../statement'
import { heldColumns, withEntry } from './holds'

/** Cards made ready, parked ones aside: at most one for each caller. */
export const readyDecks = statement('ready_decks', (reader) =>
  withEntry(reader, and(sql`${reader.t.hold.kind} = 'deck'`, isNull(reader.t.hold.screenId))).orderBy(
    sql`${reader.t.hold.since} desc`,
    sql`${reader.t.hold.id} desc`,
  ),
)

/** Callers who were heard from and have a card on the desk but none on deck. */
export const desksWithoutDeck = statement('desks_without_deck', (reader) => {
  const { q, t } = reader
  const deck = alias(t.hold, 'deck')
  const own = q
    .select({ one: sql`1` })
    .from(deck)
    .where(and(eq(deck.userId, t.hold.userId), eq(deck.kind, sql`'deck'`)))
  return withEntry(
    reader,
    and(sql`${t.hold.kind} = 'desk'`, gt(t.hold.until, arg('aliveUntil')), notExists(own)),
  ).orderBy(t.hold.id)
})

/** Deck cards of others in the round, newest first: what nobody should go without. Parked cards stand on a screen. */
export const reserveOfOthers = statement('reserve_of_others', (reader) => {
  const { t } = reader
  const isReserve = and(
    sql`${t.hold.kind} = 'deck'`,
    ne(t.hold.userId, arg('userId')),
    isNull(t.hold.screenId),
    eq(t.queueEntry.roundId, arg('roundId')),
    ne(t.queueEntry.lane, 'prio'),
  )
  return withEntry(reader, isReserve).orderBy(sql`${t.hold.since} desc`, sql`${t.hold.id} desc`).limit(1)
})

/** Holds that stand in the way of a company: on itself or on one of its numbers. */
export const holdsInTheWay = statement('holds_in_the_way', (reader) => {
  const { q, t } = reader
  const held = q
    .select({ id: t.holdNumber.holdId })
    .from(t.holdNumber)
    .innerJoin(t.phoneNumber, eq(t.phoneNumber.e164, t.holdNumber.e164))
    .where(and(eq(t.phoneNumber.organizationId, arg('organizationId')), sql`${t.phoneNumber.status} = 'ok'`))
  return q
    .select({ ...heldColumns(reader), by: t.user.name })
    .from(t.hold)
    .innerJoin(t.queueEntry, eq(t.queueEntry.id, t.hold.entryId))
    .innerJoin(t.user, eq(t.user.id, t.hold.userId))
    .where(or(eq(t.hold.organizationId, arg('organizationId')), sql`${t.hold.id} in ${held}`))
    .orderBy(t.hold.id)
})

export const holdsThatEnded = statement('holds_that_ended', (reader) =>
  withEntry(reader, lte(reader.t.hold.until, arg('now')))
    .orderBy(reader.t.hold.until, reader.t.hold.id)
    .limit(200),
)
