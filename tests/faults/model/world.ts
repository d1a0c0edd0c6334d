import { calling } from '../../support/calling'
import { putProduct } from '../../support/put-product'
import { type Scenario, scenario } from '../../support/scenario'
import { emptyModel, type Model, type ModelHold } from './model'
import { rowsOf } from './rows'

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
  ids: Map<string, number>
  imported: number
  productId: number
  /** Another number whenever something was committed. */
  commit: () => number
}

/** A queue on a real database, where nobody has called yet. */
export async function openWorld(): Promise<Omit<World, 'commit'>> {
  const s = await scenario({
    users: { anna: 'caller', bo: 'caller', eva: 'supervisor', disa: 'office' },
    campaigns: { höst: { rules: { deckReservePerCaller: 1 } }, vår: { rules: { deckReservePerCaller: 1 } } },
    companies: COMPANIES,
  })
  const productId = await putProduct(s)
  await stopEmail(s, STOPPED_EMAIL)
  const ids = new Map(Object.keys(COMPANIES).map((company) => [company, s.companyId(company)]))
  return { s, desk: calling(s), ids, imported: 0, productId }
}

/** What a world is held against before the first command. */
export function modelOf({ s }: Pick<World, 's'>): Model {
  const model = emptyModel()
  for (const [company, row] of Object.entries(COMPANIES)) {
    for (const e164 of row.phones) model.phones.push({ company, e164, isOk: true })
    if ('orgNo' in row) model.orgNos.set(company, row.orgNo)
    for (const campaign of Object.keys(row.queue))
      addEntry(model, { id: s.entryId(company, campaign), company, campaign })
  }
  return model
}

function stopEmail(s: Scenario, email: string) {
  const row = { email, case: 'no_calls', note: '', createdAt: s.clock.now, updatedAt: s.clock.now } as const
  return s.db.write((tx) => tx.q.insert(tx.t.suppression).values(row).returning({ id: tx.t.suppression.id }))
}

export function addEntry(model: Model, { id, company, campaign }: { id: number; company: string; campaign: string }) {
  const fresh = { isClosed: false, closedAs: null, lane: 'fresh', owner: null, attempts: 0, busyInRow: 0 } as const
  model.entries.set(id, { id, company, campaign, ...fresh })
}

export async function holdsOf(real: World): Promise<ModelHold[]> {
  const nameOf = new Map(USERS.map((user) => [real.s.userId(user), user as string]))
  return (await rowsOf(real, 'holds')).map((hold) => ({
    user: nameOf.get(hold.userId) ?? '?',
    entry: hold.entryId,
    kind: hold.kind,
    token: hold.token,
    until: hold.until,
    isParked: hold.kind === 'deck' && hold.screenId !== null,
  }))
}
