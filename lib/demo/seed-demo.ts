import type { Database } from '@/db/database'
import { sendPastMessages } from '@/db/queries/demo'
import { DEMO_PASSWORD } from '@/lib/auth/demo-password'
import { hashPassword } from '@/lib/auth/passwords'
import type { Actor } from '@/lib/auth/types'
import { isCallingDay } from '@/lib/calendar/holidays'
import { addCalendarDays, instantOf, localDayOf } from '@/lib/calendar/local-time'
import type { LocalDay } from '@/lib/calendar/types'
import { DEFAULT_RULES } from '@/lib/campaigns/rules'
import { editCompany } from '@/lib/company/edit-company'
import { inOneWrite, type SystemContext, type Work } from '@/lib/context'
import { editOfficeSettings } from '@/lib/inbox/office-settings'
import { makeProduct } from '@/lib/products/add-product'
import { DEMO_CAMPAIGNS } from './campaigns'
import { insertPeople } from './insert-people'
import { insertRegister } from './insert-register'
import { makeCompanies } from './make-companies'
import { turnToNextRound } from './next-round'
import { DEMO_COMPANY } from './office-words'
import { DEMO_PEOPLE } from './people'
import { loseOneSms, playOfficeDay, playOfficeMorning } from './play-office'
import { playShift, type Sales, type Shift } from './play-shift'
import { playCancelling, playReleasing } from './play-steering'
import { DEMO_PRODUCTS } from './products'
import { type SeededRandom, seededRandom } from './seeded-random'
import { type RunningCampaign, startCampaigns } from './start-campaigns'
import { withinOneWrite } from './within-one-write'

export interface DemoOptions {
  db: Database
  dataDir: string
  /** The demo clock's present, epoch milliseconds: history ends shortly before it. */
  now: number
  log: (line: string) => void
}

const SEED = 20_261_121
const SALES_SEED = 20_261_122
const LETTERS_SEED = 20_261_123
const HABITS_SEED = 20_261_124
const REGRETS_SEED = 20_261_125
const DAYS_OF_HISTORY = 10
const MINUTE = 60_000
/**
 * Minutes between a caller's calls. Fewer than on a real floor, since there are 495 fictional numbers in all; denser on the last
 * day, so that what nobody answered then falls due today.
 */
const ORDINARY_PACE = 45
const YESTERDAYS_PACE = 16
/** This morning they call on, so that the floor has something to show. */
const MORNINGS_PACE = 12
/** Of its tasks the office does so many the same day; yesterday left some to meet. */
const ORDINARY_SHARE = 0.92
const YESTERDAYS_SHARE = 0.25
/** Days on which a customer regrets an order, and on which the supervisor lets a promise go. */
const REGRETS = new Set([3, 6])
const RELEASES = new Set([4, 7])
const MORNING = 8 * 60 + 20
const EVENING = 16 * 60 + 30
/** Two days of the first week have hours of many calls: enough to say when people answer. Minutes of the day. */
const RUSHES = new Map([
  [1, { from: 13 * 60, to: 14 * 60 }],
  [4, { from: 9 * 60, to: 10 * 60 + 30 }],
])
const RUSH_PACE = 5

/** Fills an empty database with invented companies, three campaigns and two weeks of calls, the same for the same day. */
export async function seedDemo({ db, ...options }: DemoOptions): Promise<void> {
  await db.write((tx) => playHistory({ db: withinOneWrite(db, tx), ...options }))
}

async function playHistory({ db, dataDir, now, log }: DemoOptions): Promise<void> {
  const random = seededRandom(SEED)
  const days = workingDaysBefore(localDayOf(now), DAYS_OF_HISTORY)
  const began = instantOf(days[0] as LocalDay, 7 * 60)
  const system: SystemContext = { db, dataDir, now: began, publish: () => {} }
  log('Fyller demon med påhittade företag ...')
  const { actors, organizationIds, campaigns, products } = await insertBasics(system, random)
  const sales = { random: seededRandom(SALES_SEED), products }
  const letters = seededRandom(LETTERS_SEED)
  const regrets = seededRandom(REGRETS_SEED)
  const drawing = { random, sales, letters, habits: seededRandom(HABITS_SEED) }
  const [office, admin] = [actors.get('disa') as Actor, actors.get('adam') as Actor]
  await editCompany({ ...system, actor: admin }, DEMO_COMPANY)
  await editOfficeSettings({ ...system, actor: admin }, { forwardAddress: DEMO_COMPANY.email })

  log('Spelar upp två veckors samtal ...')
  const supervisor = actors.get('eva') as Actor
  for (const [index, day] of days.entries()) {
    const context = { ...system, now: instantOf(day, 7 * 60) }
    const isSecondWeek = index === DAYS_OF_HISTORY / 2
    for (const demo of isSecondWeek ? campaigns.filter(({ rounds }) => rounds > 1) : []) {
      await turnToNextRound(context, { demo, organizationIds, actor: supervisor, random })
    }
    const shift = shiftOf(day, { index, actors, campaigns })
    await playShift(context, { shift, ...drawing })
    const share = day === days.at(-1) ? YESTERDAYS_SHARE : ORDINARY_SHARE
    const evening = { ...system, now: shift.to }
    await playOfficeDay(evening, { actor: office, random: letters, share })
    if (REGRETS.has(index)) await playCancelling(evening, { actor: office, random: regrets })
    if (RELEASES.has(index)) await playReleasing(evening, { actor: supervisor, random: regrets })
  }
  const today = localDayOf(now)
  const morning = { ...shiftOf(today, { index: DAYS_OF_HISTORY, actors, campaigns }), to: now - 50 * MINUTE }
  await playShift({ ...system, now: morning.from }, { shift: morning, ...drawing })
  const beforeTen = { ...system, now: morning.to }
  await playOfficeMorning(beforeTen, { actor: office, colleague: admin, random: letters })
  await loseOneSms(beforeTen)
  await playCancelling(beforeTen, { actor: office, random: regrets })
  await inOneWrite({ ...system, now }, ({ tx }) => sendPastMessages(tx, { now }))
}

async function insertBasics(system: SystemContext, random: SeededRandom) {
  const hashes = { known: await hashPassword(DEMO_PASSWORD), unknown: await hashPassword(crypto.randomUUID()) }
  const companies = makeCompanies(random)
  return inOneWrite(system, async (work) => {
    const { tx, now } = work
    const actors = await insertPeople(tx, { people: DEMO_PEOPLE, hashes, now })
    const source = `Adressfil ${localDayOf(now).slice(0, 7)}`
    const organizationIds = await insertRegister(tx, { companies, source, now })
    const campaigns = await startCampaigns(work, { campaigns: DEMO_CAMPAIGNS, actors, organizationIds })
    return { actors, organizationIds, campaigns, products: await insertProducts(work) }
  })
}

async function insertProducts(work: Work) {
  const made: Sales['products'][number][] = []
  for (const product of DEMO_PRODUCTS) {
    const { id } = await makeProduct(work, product)
    made.push({ ...product, id, listPriceOre: product.listPriceOre ?? 0 })
  }
  return made
}

interface Cast {
  index: number
  actors: Map<string, Actor>
  campaigns: RunningCampaign[]
}

/** Who works which of their campaigns that day: callers alternate, so that every campaign has some. */
function shiftOf(day: LocalDay, { index, actors, campaigns }: Cast): Shift {
  const callers = [...actors.values()].filter(({ role }) => role === 'caller')
  const turns = callers.map((actor, place) => {
    const mine = campaigns.filter(({ members }) => members.includes(actor.username))
    return { actor, campaignId: mine[(index + place) % mine.length]?.campaignId as number }
  })
  const hours = { from: instantOf(day, MORNING), to: instantOf(day, EVENING) }
  return { ...hours, minutesBetween: PACES.get(index) ?? ORDINARY_PACE, ...rushOf(day, index), callers: turns }
}

const PACES = new Map([
  [DAYS_OF_HISTORY - 1, YESTERDAYS_PACE],
  [DAYS_OF_HISTORY, MORNINGS_PACE],
])

function rushOf(day: LocalDay, index: number): Pick<Shift, 'rush'> {
  const hours = RUSHES.get(index)
  if (!hours) return {}
  return { rush: { from: instantOf(day, hours.from), to: instantOf(day, hours.to), minutesBetween: RUSH_PACE } }
}

function workingDaysBefore(day: LocalDay, wanted: number): LocalDay[] {
  const days: LocalDay[] = []
  for (let before = addCalendarDays(day, -1); days.length < wanted; before = addCalendarDays(before, -1)) {
    if (isCallingDay(before, DEFAULT_RULES.window)) days.unshift(before)
  }
  return days
}
