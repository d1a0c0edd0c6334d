import { aliasedTable, and, desc, eq, lt, sql } from 'drizzle-orm'
import type { Reader } from '../database'
import {
  cancelledOrders,
  type QualityWanted,
  type RareMeasure,
  rareCalls,
  skipReason,
  skips,
  unkept,
} from './quality-wanted'

/** A page of cases, newest first: the ids below `before`. */
export interface CasesPage {
  before?: number | undefined
  limit: number
}

const below = (column: Parameters<typeof lt>[0], before: number | undefined) =>
  before === undefined ? undefined : lt(column, before)

export function selectRareCases(
  reader: Reader,
  wanted: QualityWanted,
  { before, limit, measure }: CasesPage & { measure: RareMeasure },
) {
  const { q, t } = reader
  const { activity, organization, campaign, user } = t
  const text = measure === 'gone_on' ? activity.goOnReason : activity.body
  return q
    .select({
      id: activity.id,
      at: activity.startAt,
      organizationId: organization.id,
      organization: organization.legalName,
      campaign: campaign.name,
      caller: user.name,
      outcome: activity.outcome,
      text,
      shownMs: activity.shownMs,
    })
    .from(activity)
    .leftJoin(organization, eq(organization.id, activity.organizationId))
    .leftJoin(campaign, eq(campaign.id, activity.campaignId))
    .leftJoin(user, eq(user.id, activity.createdById))
    .where(and(rareCalls(reader, wanted, measure), below(activity.id, before)))
    .orderBy(desc(activity.id))
    .limit(limit)
}

export function selectSkipCases(reader: Reader, wanted: QualityWanted, { before, limit }: CasesPage) {
  const { q, t } = reader
  const { auditLog, queueEntry, organization, campaign, user } = t
  return q
    .select({
      id: auditLog.id,
      at: auditLog.at,
      organizationId: organization.id,
      organization: organization.legalName,
      campaign: campaign.name,
      caller: user.name,
      text: skipReason(t),
    })
    .from(auditLog)
    .innerJoin(queueEntry, eq(queueEntry.id, auditLog.entityId))
    .innerJoin(organization, eq(organization.id, queueEntry.organizationId))
    .innerJoin(campaign, eq(campaign.id, queueEntry.campaignId))
    .leftJoin(user, eq(user.id, auditLog.userId))
    .where(and(skips(reader, wanted), below(auditLog.id, before)))
    .orderBy(desc(auditLog.id))
    .limit(limit)
}

export function selectUnkeptCases(reader: Reader, wanted: QualityWanted, { before, limit }: CasesPage) {
  const { q, t } = reader
  const { addressLock, queueEntry, organization, campaign, user } = t
  const releaser = aliasedTable(user, 'releaser')
  return q
    .select({
      id: addressLock.id,
      at: addressLock.releasedAt,
      organizationId: organization.id,
      organization: organization.legalName,
      campaign: campaign.name,
      caller: user.name,
      text: addressLock.reasonText,
      end: addressLock.reason,
      promisedAt: addressLock.promisedAt,
      // Who gave it back is the caller.
      by: sql<string | null>`case when ${addressLock.releasedById} <> ${addressLock.ownerId} then ${releaser.name} end`,
    })
    .from(addressLock)
    .innerJoin(queueEntry, eq(queueEntry.id, addressLock.entryId))
    .innerJoin(organization, eq(organization.id, addressLock.organizationId))
    .innerJoin(campaign, eq(campaign.id, queueEntry.campaignId))
    .innerJoin(user, eq(user.id, addressLock.ownerId))
    .leftJoin(releaser, eq(releaser.id, addressLock.releasedById))
    .where(and(unkept(reader, wanted), below(addressLock.id, before)))
    .orderBy(desc(addressLock.id))
    .limit(limit)
}

export function selectCancelledCases(reader: Reader, wanted: QualityWanted, { before, limit }: CasesPage) {
  const { q, t } = reader
  const { order, organization, campaign, user } = t
  const canceller = aliasedTable(user, 'canceller')
  return q
    .select({
      id: order.id,
      at: order.cancelledAt,
      organizationId: organization.id,
      organization: order.legalName,
      campaign: campaign.name,
      caller: user.name,
      text: order.cancelReason,
      by: canceller.name,
      order: { id: order.id, number: order.number, totalExVat: order.totalExVat },
    })
    .from(order)
    .innerJoin(organization, eq(organization.id, order.organizationId))
    .innerJoin(campaign, eq(campaign.id, order.campaignId))
    .innerJoin(user, eq(user.id, order.placedById))
    .leftJoin(canceller, eq(canceller.id, order.cancelledById))
    .where(and(cancelledOrders(reader, wanted), below(order.id, before)))
    .orderBy(desc(order.id))
    .limit(limit)
}
