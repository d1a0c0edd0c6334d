import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import { DEFAULT_ORDER_SETTINGS } from '@/lib/orders/rules/totals'
import type { Card, CardAnswer, DeskSnapshot, OutcomeAnswer } from '@/lib/queue/types'

/** A Friday, 10:00 in Stockholm. */
export const NOW = Date.parse('2026-11-20T09:00:00Z')
const LATER = '2026-11-20T09:20:00.000Z'

export function cardOf(entryId: number, changes: Partial<Card> = {}): Card {
  const id = entryId * 10
  return {
    entryId,
    holdToken: `${entryId}.token`,
    holdUntil: LATER,
    version: 1,
    campaignId: 1,
    campaignName: 'Hösten 2026',
    lane: 'fresh',
    why: 'Nytt kort, inte ringt än',
    whyCode: 'fresh',
    dueAt: null,
    lastCallAt: null,
    attempts: 0,
    attemptLimit: 5,
    proposeNoAt: 3,
    organization: organizationOf(id),
    contacts: [
      {
        id: 7,
        version: 1,
        firstName: 'Lisa',
        lastName: 'Ek',
        title: null,
        mobile: null,
        email: null,
        isDecisionMaker: false,
      },
      {
        id: 8,
        version: 1,
        firstName: 'Anna',
        lastName: 'Åberg',
        title: 'vd',
        mobile: null,
        email: null,
        isDecisionMaker: true,
      },
    ],
    lastActivities: [],
    olderActivities: 0,
    recentCalls: [],
    lock: null,
    stop: null,
    draft: null,
    preview: {
      noAnswer: '2026-11-20T13:00:00.000Z',
      busy: '2026-11-20T09:20:00.000Z',
      noSixMonths: '2027-05-20T08:00:00.000Z',
      callback: '2026-11-20T12:00:00.000Z',
    },
    script: { sections: [{ title: 'Öppning', text: 'Hej {{contact}}, jag heter {{caller}}.', kind: 'section' }] },
    timeRules: { window: DEFAULT_RULES.window, prioMaxDays: DEFAULT_RULES.prioMaxDays },
    ...changes,
  }
}

export function organizationOf(id: number): Card['organization'] {
  return {
    id,
    legalName: `Bolag ${id} AB`,
    marketingName: null,
    orgNo: '165595010967',
    soleTrader: false,
    legalForm: 'Aktiebolag',
    customerNo: null,
    phones: [
      {
        id: 1,
        e164: '+46313900618',
        shown: '031-390 06 18',
        status: 'ok',
        kind: 'main',
        extension: null,
        contactId: null,
      },
    ],
    email: null,
    url: null,
    address: 'Storgatan 1, 903 25 Umeå',
    industry: null,
    status: null,
    source: null,
    headOffice: null,
    employees: null,
    bestMinute: null,
    invoiceDelivery: null,
    invoiceEmail: null,
    paymentTermsDays: null,
    recurringOncePerYear: false,
    directedTo: null,
  }
}

export function snapshotOf(changes: Partial<DeskSnapshot> = {}): DeskSnapshot {
  return {
    version: 1,
    at: new Date(NOW).toISOString(),
    user: { id: 5, name: 'Anna Nyström', role: 'caller' },
    campaigns: [{ id: 1, name: 'Hösten 2026', roundNumber: 2, status: 'running' }],
    campaignId: 1,
    card: cardOf(1),
    deck: cardOf(2),
    because: null,
    otherScreen: false,
    callbacks: [],
    counts: { day: '2026-11-20', calls: 3, talked: 1, orders: 0, orderValue: 0, cancelled: 0 },
    undo: null,
    locks: { open: 0, warnAt: 20, limit: 25 },
    notices: [],
    colleagues: [{ id: 6, name: 'Bo Lindqvist' }],
    ordering: { products: [], settings: DEFAULT_ORDER_SETTINGS },
    settings: { dialScheme: 'tel', demo: false, clockOffsetMs: 0 },
    ...changes,
  }
}

export function answerOf(changes: Partial<OutcomeAnswer> = {}): OutcomeAnswer {
  return {
    saved: { activityId: 100, undoUntil: new Date(NOW + 60_000).toISOString() },
    card: cardOf(2),
    deck: cardOf(3),
    ...changes,
  }
}

export const nothing: CardAnswer = { card: null, deck: null, because: { code: 'empty', text: 'kön är tom' } }
