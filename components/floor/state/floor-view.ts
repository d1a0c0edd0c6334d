import { addSums, type FloorFigures, NOTHING, sumBy, sumCells } from '@/lib/floor/rules'
import type { FloorCampaign, FloorCell, FloorLane, FloorPerson, FloorPromises, FloorSums } from '@/lib/floor/types'
import type { ListedLock } from '@/lib/locks/list-locks'
import type { Lane } from '@/lib/queue/types'
import type { FloorState } from './floor-state'

/** Lanes as the floor groups them. */
export const LANE_GROUPS = ['prio', 'callback', 'retry', 'fresh'] as const
export type LaneGroup = (typeof LANE_GROUPS)[number]

export interface ShownLane {
  group: LaneGroup
  waiting: number
  ringable: number
  nextAt: string | null
  nextCount: number
}

export interface FloorView {
  totals: FloorFigures
  before: FloorSums
  callers: Array<FloorPerson & { figures: FloorFigures }>
  hours: Array<{ hour: number; figures: FloorFigures }>
  campaigns: Array<FloorCampaign & { figures: FloorFigures; ringable: number }>
  lanes: ShownLane[]
  ringable: number
  promises: Omit<FloorPromises, 'campaignId'>
  atRisk: ListedLock[]
}

const FIRST_HOUR = 8
const LAST_HOUR = 16

/** What stands on the screen, of one campaign or of all: sums of the very cells, so that every part makes the same total. */
export function viewOf(state: FloorState, campaignId: number | null): FloorView {
  const isMeant = (of: { campaignId: number }) => campaignId === null || of.campaignId === campaignId
  const cells = [...state.cells.values()].filter(isMeant)
  const lanes = lanesOf(state.now.lanes.filter(isMeant))
  return {
    totals: sumCells(cells),
    before: state.day.before.campaigns.filter(isMeant).reduce(addSums, NOTHING),
    callers: callersOf(state, { cells, campaignId }),
    hours: hoursOf(cells),
    campaigns: campaignsOf(state, { cells, campaignId }),
    lanes,
    ringable: lanes.reduce((sum, lane) => sum + lane.ringable, 0),
    promises: promisesOf(state.now.promises.filter(isMeant)),
    atRisk: state.now.atRisk.filter(isMeant),
  }
}

const inSwedish = new Intl.Collator('sv')
const EMPTY = sumCells([])

/** Who works what is shown, or has calls in it; who has calls or a card before who has not, by name. */
function callersOf(
  { day, desks }: FloorState,
  { cells, campaignId }: { cells: FloorCell[]; campaignId: number | null },
): FloorView['callers'] {
  const figures = sumBy(cells, 'userId')
  const isBusy = ({ id }: FloorPerson) => figures.has(id) || Boolean(desks.get(id)?.desk)
  const works = ({ campaignIds }: FloorPerson) =>
    campaignId === null ? campaignIds.length > 0 : campaignIds.includes(campaignId)
  return day.people
    .filter((person) => figures.has(person.id) || (day.isToday && works(person)))
    .sort((a, b) => Number(isBusy(b)) - Number(isBusy(a)) || inSwedish.compare(a.name, b.name) || a.id - b.id)
    .map((person) => ({ ...person, figures: figures.get(person.id) ?? EMPTY }))
}

/** The hours of a working day, and others that have calls. */
function hoursOf(cells: FloorCell[]): FloorView['hours'] {
  const figures = sumBy(cells, 'localHour')
  const called = [...figures.keys()]
  const first = Math.min(FIRST_HOUR, ...called)
  const last = Math.max(LAST_HOUR, ...called)
  return Array.from({ length: last - first + 1 }, (_, at) => {
    return { hour: first + at, figures: figures.get(first + at) ?? EMPTY }
  })
}

/** Campaigns that run, and others that have calls; the one that is shown alone stands alone. */
function campaignsOf(
  { day, now }: FloorState,
  { cells, campaignId }: { cells: FloorCell[]; campaignId: number | null },
): FloorView['campaigns'] {
  const figures = sumBy(cells, 'campaignId')
  return day.campaigns
    .filter(({ id }) => campaignId === null || id === campaignId)
    .filter(({ id, status }) => figures.has(id) || (day.isToday && status === 'running'))
    .map((campaign) => ({
      ...campaign,
      figures: figures.get(campaign.id) ?? EMPTY,
      ringable: now.lanes.reduce((sum, lane) => sum + (lane.campaignId === campaign.id ? lane.ringable : 0), 0),
    }))
}

const GROUP_OF: Record<Lane, LaneGroup> = {
  prio: 'prio',
  callback: 'callback',
  busy: 'retry',
  retry: 'retry',
  woken: 'retry',
  fresh: 'fresh',
}

function lanesOf(lanes: FloorLane[]): ShownLane[] {
  return LANE_GROUPS.map((group) =>
    lanes
      .filter(({ lane }) => GROUP_OF[lane] === group)
      .reduce<ShownLane>(joinLanes, { group, waiting: 0, ringable: 0, nextAt: null, nextCount: 0 }),
  )
}

/** Of two the one that opens first says when. */
function joinLanes(sum: ShownLane, lane: FloorLane): ShownLane {
  const isFirst = lane.nextAt !== null && (sum.nextAt === null || lane.nextAt < sum.nextAt)
  const isSame = lane.nextAt === sum.nextAt
  const nextCount = isSame ? sum.nextCount + lane.nextCount : isFirst ? lane.nextCount : sum.nextCount
  return {
    group: sum.group,
    waiting: sum.waiting + lane.waiting,
    ringable: sum.ringable + lane.ringable,
    nextAt: isFirst ? lane.nextAt : sum.nextAt,
    nextCount,
  }
}

function promisesOf(rows: FloorPromises[]): FloorView['promises'] {
  const oldest = rows.flatMap(({ oldestSince }) => (oldestSince === null ? [] : [oldestSince])).sort()
  const sum = (field: 'open' | 'overdue' | 'late' | 'gone' | 'soon') =>
    rows.reduce((total, row) => total + row[field], 0)
  return {
    open: sum('open'),
    overdue: sum('overdue'),
    late: sum('late'),
    gone: sum('gone'),
    soon: sum('soon'),
    oldestSince: oldest[0] ?? null,
  }
}
