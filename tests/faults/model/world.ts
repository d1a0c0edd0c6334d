import { calling } from '../../support/calling'
import { putProduct } from '../../support/put-product'
import { type Scenario, scenario } from '../../support/scenario'
import { emptyModel, type Model, type ModelHold } from './model'

export const USERS = ['anna', 'bo', 'eva'] as const
export const CAMPAIGNS = ['höst', 'vår'] as const
export type User = (typeof USERS)[number]
export type CampaignName = (typeof CAMPAIGNS)[number]

export const NUMBERS = Array.from({ length: 8 }, (_, at) => `+463139010${at}`)
/** Nobody may write to it; stops of companies are others. */
export const STOPPED_EMAIL = 'nej@kund.example'
const CHAIN = '165595010967'
const number = (at: number) => NUMBERS[at] ?? ''

/** Companies that share numbers, campaigns and an org.nr: where two people can collide. */
const COMPANIES = {
  Alm: { phones: [number(0)], queue: { höst: {}, vår: {} } },
  Bok: { phones: [number(0), number(1)], queue: { höst: {} } },
  Cel: { phones: [number(2)], queue: { höst: {}, vår: {} } },
  Dal: { phones: [number(3), number(4)], orgNo: CHAIN, workplaceNo: '1', queue: { höst: {} } },
  Eng: { phones: [number(5)], orgNo: CHAIN, workplaceNo: '2', queue: { höst: {}, vår: {} } },
  Fur: { phones: [number(1)], orgNo: CHAIN, workplaceNo: '3', queue: { höst: {} } },
  Gran: { phones: ['+4631390201'], queue: { höst: {}, vår: {} } },
  Hage: { phones: ['+4631390202'], queue: { vår: {} } },
}

export interface World {
  s: Scenario
  desk: ReturnType<typeof calling>
  /** Company name by its id, and campaign by its round. */
  companies: Map<number, string>
  ids: Map<string, number>
  imported: number
  productId: number
}

/** A queue on a real database and the model that it is held against. */
export async function makeWorld(): Promise<{ real: World; model: Model }> {
  const s = await scenario({
    users: { anna: 'caller', bo: 'caller', eva: 'supervisor', disa: 'office' },
    campaigns: { höst: { rules: { deckReservePerCaller: 1 } }, vår: { rules: { deckReservePerCaller: 1 } } },
    companies: COMPANIES,
  })
  const productId = await putProduct(s)
  await stopEmail(s, STOPPED_EMAIL)
  const model = emptyModel()
  const ids = new Map<string, number>()
  for (const [company, row] of Object.entries(COMPANIES)) {
    ids.set(company, s.companyId(company))
    for (const e164 of row.phones) model.phones.push({ company, e164, isOk: true })
    if ('orgNo' in row) model.orgNos.set(company, row.orgNo)
    for (const campaign of Object.keys(row.queue))
      addEntry(model, { id: s.entryId(company, campaign), company, campaign })
  }
  const companies = new Map([...ids].map(([name, id]) => [id, name]))
  return { real: { s, desk: calling(s), companies, ids, imported: 0, productId }, model }
}

function stopEmail(s: Scenario, email: string) {
  const row = { email, case: 'no_calls', note: '', createdAt: s.clock.now, updatedAt: s.clock.now } as const
  return s.db.write((tx) => tx.q.insert(tx.t.suppression).values(row).returning({ id: tx.t.suppression.id }))
}

export function addEntry(model: Model, { id, company, campaign }: { id: number; company: string; campaign: string }) {
  const fresh = { isClosed: false, closedAs: null, lane: 'fresh', owner: null, attempts: 0, busyInRow: 0 } as const
  model.entries.set(id, { id, company, campaign, ...fresh })
}

export async function holdsOf({ s, desk }: World): Promise<ModelHold[]> {
  const nameOf = new Map(USERS.map((user) => [s.userId(user), user as string]))
  return (await desk.holds()).map((hold) => ({
    user: nameOf.get(hold.userId) ?? '?',
    entry: hold.entryId,
    kind: hold.kind,
    token: hold.token,
    until: hold.until,
    isParked: hold.kind === 'deck' && hold.screenId !== null,
  }))
}

export const entriesOf = ({ s }: World) => s.db.read.q.select().from(s.db.read.t.queueEntry)
