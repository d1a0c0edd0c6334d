import { randomUUID } from 'node:crypto'
import { anOrder } from './an-order'
import type { App, Asked } from './app'
import { CAMPAIGN_SAMPLES } from './campaign-samples'
import { IMPORT_SAMPLES } from './import-samples'
import { LOCK_SAMPLES } from './lock-samples'
import { MAIL_SAMPLES } from './mail-samples'
import { NOTICE_SAMPLES } from './notice-samples'
import { OFFICE_SAMPLES } from './office-samples'
import { ORDER_SAMPLES } from './order-samples'
import { putProduct } from './put-product'
import { QUALITY_SAMPLES } from './quality-samples'
import { REPORT_SAMPLES } from './report-samples'
import type { Scenario } from './scenario'
import { USER_SAMPLES } from './user-samples'

/** Who asks, and what there is to ask about. Alfa to Delta wait in the queue; `bo` is somebody else. */
export interface World {
  s: Scenario
  app: App
  who: string
}
export interface Call {
  path?: string
  query?: string
  body?: object
}
type Make = (world: World) => Promise<Call> | Call

export interface Sample {
  /** On something that is the asker's own, or nobody's. */
  mine: Make
  /** On something that is another's: what is answered to who may do it on their own only. `true` in the rights opens it. */
  others?: { call: Make; refused: number; isAlwaysOwn?: true }
}

const command = () => ({ commandId: randomUUID() })
const nothing: Make = () => ({})
const company = ({ s }: World, name = 'Delta') => String(s.companyId(name))

/** A valid request for every route of the document: one that has none here fails the test. */
export const SAMPLES: Record<string, Sample> = {
  'GET /api/session': { mine: nothing },
  'DELETE /api/session': { mine: nothing },
  'GET /api/session/mine': { mine: nothing },
  'DELETE /api/session/{id}': {
    mine: async (world) => ({ path: await sessionOf(world, world.who) }),
    others: { call: async (world) => ({ path: await sessionOf(world, 'bo') }), refused: 404, isAlwaysOwn: true },
  },
  'GET /api/openapi.json': { mine: nothing },
  'GET /api/metrics': { mine: nothing },
  'GET /api/docs': { mine: nothing },
  'GET /api/docs.js': { mine: nothing },

  'GET /api/desk': { mine: nothing },
  'GET /api/callbacks': { mine: nothing },
  'GET /api/floor': { mine: nothing },
  'GET /api/floor/now': { mine: nothing },
  'POST /api/desk/next': { mine: ({ s }) => ({ body: { campaignId: s.campaignId() } }) },
  'POST /api/desk/open': { mine: ({ s }) => ({ body: { ...command(), organizationId: s.companyId('Alfa') } }) },
  'POST /api/desk/take-over': { mine: () => ({ body: { ...command(), screenId: 'skärm' } }) },
  'POST /api/desk/release': {
    mine: async (world) => ({ body: await release(world, world.who) }),
    others: { call: async (world) => ({ body: await release(world, 'bo') }), refused: 409, isAlwaysOwn: true },
  },
  'PUT /api/desk/draft': {
    mine: async (world) => ({ body: await draft(world, world.who) }),
    others: { call: async (world) => ({ body: await draft(world, 'bo') }), refused: 409, isAlwaysOwn: true },
  },
  'POST /api/desk/close': { mine: () => ({ body: { screenId: 'skärm' } }) },
  'POST /api/desk/outcome': {
    mine: async (world) => ({ body: await outcome(world, world.who) }),
    others: { call: async (world) => ({ body: await outcome(world, 'bo') }), refused: 409, isAlwaysOwn: true },
  },
  'POST /api/desk/undo': {
    mine: async (world) => ({ body: await undo(world, world.who) }),
    others: { call: async (world) => ({ body: await undo(world, 'bo') }), refused: 404, isAlwaysOwn: true },
  },
  'POST /api/desk/note': {
    mine: ({ s }) => ({ body: { ...command(), organizationId: s.companyId('Delta'), note: 'Växeln stänger tre.' } }),
  },

  'GET /api/companies/search': { mine: () => ({ query: '?q=alfa' }) },
  'GET /api/companies/{id}': { mine: (world) => ({ path: company(world) }) },
  'GET /api/companies/{id}/activities': { mine: (world) => ({ path: company(world) }) },
  'PATCH /api/companies/{id}': {
    async mine(world) {
      await open(world, world.who)
      return { path: company(world, 'Alfa'), body: { ...command(), version: 1, marketingName: 'Alfa' } }
    },
    others: {
      call: (world) => ({ path: company(world), body: { ...command(), version: 1, marketingName: 'Delta' } }),
      refused: 403,
    },
  },
  'POST /api/companies/{id}/numbers': {
    mine: (world) => ({ path: company(world), body: { ...command(), number: '031-390 06 66' } }),
  },
  'POST /api/companies/{id}/contacts': {
    mine: (world) => ({ path: company(world), body: { ...command(), firstName: 'Åsa', lastName: 'Öberg' } }),
  },
  'PATCH /api/contacts/{id}': {
    async mine(world) {
      await open(world, world.who)
      return { path: await contactOf(world, 'Alfa'), body: { ...command(), version: 1, title: 'VD' } }
    },
    others: {
      call: async (world) => ({
        path: await contactOf(world, 'Delta'),
        body: { ...command(), version: 1, title: 'VD' },
      }),
      refused: 403,
    },
  },

  'GET /api/suppressions/urgent': { mine: nothing },
  'POST /api/suppressions': {
    mine: ({ s }) => ({ body: { ...command(), organizationId: s.companyId('Delta'), case: 'no_calls' } }),
  },
  'POST /api/suppressions/{id}/lift': {
    async mine(world) {
      const body = { ...command(), organizationId: world.s.companyId('Delta'), case: 'no_calls' }
      const { suppressionId } = await done(world, 'POST /api/suppressions', { as: 'bo', body })
      return { path: String(suppressionId), body: { ...command(), reason: 'Kunden ringde själv.' } }
    },
  },

  ...CAMPAIGN_SAMPLES,
  ...USER_SAMPLES,
  ...IMPORT_SAMPLES,
  ...LOCK_SAMPLES,
  ...MAIL_SAMPLES,
  ...NOTICE_SAMPLES,
  ...OFFICE_SAMPLES,
  ...ORDER_SAMPLES,
  ...QUALITY_SAMPLES,
  ...REPORT_SAMPLES,
}

/** Asks for something that has to work, as the setting of a sample. */
async function done({ app }: World, call: string, asked: Asked) {
  const { status, body } = await app.ask(call, asked)
  if (status >= 300) throw new Error(`${call} answered ${status}: ${JSON.stringify(body)}`)
  return body
}

async function sessionOf(world: World, name: string): Promise<string> {
  const { sessions } = await done(world, 'GET /api/session/mine', { as: name })
  return String(sessions.find((session: { current: boolean }) => session.current).id)
}

/** Opens Alfa (Beta for somebody else, so that the two are not in each other's way) and answers its card. */
async function open(world: World, name: string) {
  const organizationId = world.s.companyId(name === world.who ? 'Alfa' : 'Beta')
  const { card } = await done(world, 'POST /api/desk/open', { as: name, body: { ...command(), organizationId } })
  return card
}

async function release(world: World, name: string) {
  return { ...command(), holdToken: (await open(world, name)).holdToken, reason: 'Fel läge' }
}

async function draft(world: World, name: string) {
  return { entryId: (await open(world, name)).entryId, note: 'halvskrivet', checklist: {} }
}

async function outcome(world: World, name: string) {
  const { holdToken } = await open(world, name)
  return { ...command(), holdToken, outcome: 'no_answer', next: false }
}

/** The office has no outcome but the order. */
async function undo(world: World, name: string) {
  if (name === 'disa') {
    const { holdToken } = await open(world, name)
    const body = { ...command(), holdToken, order: anOrder(await putProduct(world.s)), next: false }
    const { saved } = await done(world, 'POST /api/desk/order', { as: name, body })
    return { ...command(), activityId: saved.activityId }
  }
  const asCaller = ['anna', 'bo', 'eva'].includes(name) ? name : 'bo'
  const body = await outcome(world, asCaller)
  const { saved } = await done(world, 'POST /api/desk/outcome', { as: asCaller, body })
  return { ...command(), activityId: saved.activityId }
}

async function contactOf({ s }: World, name: string): Promise<string> {
  const { q, t } = s.db.read
  const contacts = await q.select().from(t.contact)
  return String(contacts.find((contact) => contact.organizationId === s.companyId(name))?.id)
}
