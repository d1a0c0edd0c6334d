import { getHolidays } from 'swedish-holidays'
import { expect, test } from 'vitest'
import { seededRandom } from '@/lib/demo/seeded-random'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { expireHolds } from '@/lib/queue/expire-holds'
import { isLong, sizeOf, tellFigure } from '../support/fault-figure'
import { scenario } from '../support/scenario'

const INSTANTS = sizeOf({ short: { sqlite: 10_000, postgres: 500 }, long: 10_000, name: 'RINGKO_R10_INSTANTS' })
const SEED = Number(process.env.RINGKO_SEED ?? 20_261_124)
const FROM = Date.UTC(2026, 0, 1)
const TO = Date.UTC(2035, 11, 31)
const HOUR = 3_600_000

test(
  `R10: at ${INSTANTS} random instants nothing is served outside the window, and nothing promised outside 08-21`,
  async () => {
    const { next: random } = seededRandom(SEED)
    const promised = { lane: 'prio', owner: 'anna', isPromised: true, dueAt: FROM - HOUR } as const
    const s = await scenario({ now: FROM, companies: { Fresh: {}, Lovad: { queue: { höst: promised } } } })
    const serve = async (name: string) =>
      (await claimNextCard(s.as(name), { campaignId: s.campaignId() })).card?.organization.legalName ?? null
    const served = { fresh: 0, promised: 0 }
    for (let nth = 0; nth < INSTANTS; nth += 1) {
      s.clock.now = instantNear(random)
      const when = new Date(s.clock.now).toISOString()
      const { minute, isOpenDay } = stockholm(s.clock.now)
      const inCeiling = minute >= 480 && minute < 1260
      const inWindow = isOpenDay && minute >= 480 && minute < 1020
      expect(await serve('anna'), `anna ${when}`).toBe(inCeiling ? 'Lovad' : null)
      expect(await serve('bo'), `bo ${when}`).toBe(inWindow ? 'Fresh' : null)
      served.promised += inCeiling ? 1 : 0
      served.fresh += inWindow ? 1 : 0
      await expireHolds({ ...s.system(), now: s.clock.now + HOUR })
    }
    expect(served.fresh).toBeGreaterThan(INSTANTS / 10)
    tellFigure('R10', { instants: INSTANTS, ...served, seed: SEED })
  },
  isLong ? 1_200_000 : 120_000,
)

/** Any minute of ten years; every third within a minute of an edge, where mistakes are made. */
function instantNear(random: () => number): number {
  const at = FROM + Math.floor(random() * (TO - FROM))
  if (random() > 1 / 3) return at
  const edges = [480, 1020, 1260]
  const edge = edges[Math.floor(random() * edges.length)] ?? 0
  return at + (edge - stockholm(at).minute) * 60_000 + Math.floor((random() - 0.5) * 120_000)
}

const zone = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Stockholm',
  hourCycle: 'h23',
  weekday: 'short',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
})

/** What the runtime's own calendar and another package's red days say, past everything of ours. */
function stockholm(at: number): { minute: number; isOpenDay: boolean } {
  const parts = Object.fromEntries(zone.formatToParts(at).map(({ type, value }) => [type, value]))
  const day = `${parts.year}-${parts.month}-${parts.day}`
  const isWeekday = !['Sat', 'Sun'].includes(parts.weekday ?? '')
  return { minute: Number(parts.hour) * 60 + Number(parts.minute), isOpenDay: isWeekday && !closedDays.has(day) }
}

const CLOSED_EVES = /^midsommarafton$/i
const closedDays = new Set(Array.from({ length: 10 }, (_, at) => 2026 + at).flatMap(closedDaysOf))

function closedDaysOf(year: number): string[] {
  const closed = getHolidays(year).filter(({ isPublicHoliday, name }) => isPublicHoliday || CLOSED_EVES.test(name))
  const two = (number: number) => String(number).padStart(2, '0')
  return [...closed.map(({ month, day }) => `${year}-${two(month)}-${two(day)}`), `${year}-12-24`, `${year}-12-31`]
}
