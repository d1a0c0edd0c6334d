import { eq } from 'drizzle-orm'
import { localDayOf, localHourOf } from '@/lib/calendar/local-time'
import { rulesOf } from '@/lib/campaigns/rules'
import { inOneWrite } from '@/lib/context'
import { guardRecall } from '@/lib/recall/guard-recall'
import { type Scenario, scenario } from './scenario'
import { entryOf } from './standing-bars'

export const SWITCHBOARD = '+4631390900'
export const DAY_MS = 86_400_000
export const HOUR_MS = 3_600_000

/** One company in two campaigns, and another workplace behind its switchboard. */
export const chain = (rules = {}) =>
  scenario({
    campaigns: { höst: {}, vinter: { rules } },
    companies: {
      Norr: { phones: [SWITCHBOARD], queue: { höst: {}, vinter: {} } },
      Söder: { phones: [SWITCHBOARD, '+4631390901'], queue: { höst: {}, vinter: {} } },
      Annan: { queue: { höst: {}, vinter: {} } },
    },
  })

interface Said {
  company?: string
  campaign?: string
  talked?: boolean
  busy?: boolean
}

export async function call(
  s: Scenario,
  { company = 'Norr', campaign = 'höst', talked = false, busy = false }: Said = {},
) {
  const entry = await entryOf(s, s.entryId(company, campaign))
  const said = { entry, numbers: [SWITCHBOARD], talked, busy, rules: rulesOf({}) }
  return inOneWrite(s.as('anna'), (work) => guardRecall(work, said))
}

/** The log row of a call, as the outcome writes it. */
export async function logCall(
  s: Scenario,
  { company = 'Norr', campaign = 'höst', talked = false, busy = false }: Said = {},
) {
  const at = s.clock.now
  const values = {
    kind: 'call' as const,
    startAt: at,
    createdAt: at,
    updatedAt: at,
    createdById: s.userId('anna'),
    localDay: localDayOf(at),
    localHour: localHourOf(at),
    organizationId: s.companyId(company),
    e164: SWITCHBOARD,
    talked,
    outcome: busy ? ('busy' as const) : ('no_answer' as const),
    campaignId: s.campaignId(campaign),
    roundId: s.roundId(campaign),
    queueEntryId: s.entryId(company, campaign),
  }
  await s.db.write(({ q, t }) => q.insert(t.activity).values(values).returning())
}

export const dueOf = async (s: Scenario, company: string, campaign?: string) =>
  (await entryOf(s, s.entryId(company, campaign))).dueAt

export const change = (s: Scenario, company: string, values: object, campaign = 'höst') =>
  s.db.write(({ q, t }) =>
    q
      .update(t.queueEntry)
      .set(values)
      .where(eq(t.queueEntry.id, s.entryId(company, campaign)))
      .returning(),
  )
