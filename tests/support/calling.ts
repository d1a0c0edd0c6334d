import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { recordOutcome } from '@/lib/calls/record-outcome'
import type { OutcomeInput } from '@/lib/calls/schema'
import { undoOutcome } from '@/lib/calls/undo-outcome'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import type { Card } from '@/lib/queue/types'
import type { Scenario } from './scenario'

type Said = Partial<OutcomeInput> & Pick<OutcomeInput, 'outcome'>

/** Callers at work in a scenario: take a card, say what came of it, and read what stands in the database. */
export function calling(s: Scenario) {
  const { q, t } = s.db.read
  const card = async (name: string, campaign?: string): Promise<Card> => {
    const answer = await claimNextCard(s.as(name), { campaignId: s.campaignId(campaign) })
    if (!answer.card) throw new Error(`Nothing to call: ${answer.because?.text}`)
    return answer.card
  }
  const save = (name: string, holdToken: string, said: Said) =>
    recordOutcome(s.as(name), { commandId: randomUUID(), holdToken, next: false, ...said })
  return {
    card,
    save,
    /** Takes the next card and saves an outcome on it. */
    call: async (name: string, said: Said, campaign?: string) =>
      save(name, (await card(name, campaign)).holdToken, said),
    undo: (name: string, activityId: number) => undoOutcome(s.as(name), { commandId: randomUUID(), activityId }),
    entry: async (company: string, campaign?: string) => {
      const [entry] = await q
        .select()
        .from(t.queueEntry)
        .where(eq(t.queueEntry.id, s.entryId(company, campaign)))
      if (!entry) throw new Error(`${company} has no entry`)
      return entry
    },
    activities: () => q.select().from(t.activity).orderBy(t.activity.id),
    tasks: () => q.select().from(t.officeTask).orderBy(t.officeTask.id),
    locks: () => q.select().from(t.addressLock).orderBy(t.addressLock.id),
    stops: () => q.select().from(t.suppression).orderBy(t.suppression.id),
    holds: () => q.select().from(t.hold).orderBy(t.hold.id),
    numbers: () => q.select().from(t.phoneNumber).orderBy(t.phoneNumber.id),
    tally: () => q.select().from(t.tally).orderBy(t.tally.id),
  }
}
