import { randomUUID } from 'node:crypto'
import { inOneWrite } from '@/lib/context'
import { queueMessage } from '@/lib/outbox/queue-message'
import type { Sample, World } from './route-samples'

const command = () => ({ commandId: randomUUID() })
const nothing = () => ({})

/** A template that stands there since the start; and the company on somebody's desk. */
async function templateId({ s }: World, key = 'card_sms'): Promise<number> {
  const rows = await s.db.read.q.select().from(s.db.read.t.template)
  return rows.find((row) => row.key === key)?.id ?? 0
}

async function holdFor({ s }: World, who: string, company: string): Promise<number> {
  const organizationId = s.companyId(company)
  const at = { since: s.clock.now, lastInputAt: s.clock.now, until: s.clock.now + 900_000 }
  const of = { organizationId, entryId: s.entryId(company), userId: s.userId(who), kind: 'desk' as const }
  await s.db.write(async (tx) => {
    await tx.q
      .insert(tx.t.hold)
      .values({ ...of, ...at, token: randomUUID(), why: 'fresh' })
      .onConflictDoNothing()
      .returning({ id: tx.t.hold.id })
  })
  return organizationId
}

async function message({ s }: World): Promise<number> {
  const mail = { channel: 'email' as const, to: 'a@b.example', subject: 'Hej', text: 'Hej' }
  const sendAt = s.clock.now + 600_000
  return inOneWrite(s.as('bo'), async (work) => {
    const id = await queueMessage(work, { ...mail, dedupeKey: randomUUID(), sendAt })
    await work.tx.q.update(work.tx.t.outbox).set({ status: 'failed' }).returning({ id: work.tx.t.outbox.id })
    return id
  })
}

/** A mail that somebody has written, with its activity. */
async function written({ s }: World, who: string): Promise<number> {
  return inOneWrite(s.as(who), async (work) => {
    const at = { startAt: s.clock.now, localDay: '2026-11-19', localHour: 10, createdAt: s.clock.now }
    const of = { kind: 'mail' as const, createdById: s.userId(who), updatedAt: s.clock.now }
    const [row] = await work.tx.q
      .insert(work.tx.t.activity)
      .values({ ...at, ...of })
      .returning({ id: work.tx.t.activity.id })
    const activityId = row?.id ?? 0
    const mail = { channel: 'email' as const, to: 'a@b.example', subject: 'Hej', text: 'Hej', activityId }
    await queueMessage(work, { ...mail, dedupeKey: randomUUID(), sendAt: s.clock.now + 60_000 })
    return activityId
  })
}

const letter = { contactId: null, templateId: null, channel: 'email', to: 'a@b.example', subject: 'Hej', text: 'Hej' }
const text = { kind: 'email', subject: 'Hej', body: 'Hej {{ company }}' }

export const MAIL_SAMPLES: Record<string, Sample> = {
  'GET /api/card-templates': { mine: nothing },
  'GET /api/companies/{id}/message-draft': {
    mine: async (world) => ({
      path: String(await holdFor(world, world.who, 'Gamma')),
      query: `?templateId=${await templateId(world)}`,
    }),
    others: {
      call: async (world) => ({
        path: String(await holdFor(world, 'bo', 'Delta')),
        query: `?templateId=${await templateId(world)}`,
      }),
      refused: 403,
    },
  },
  'POST /api/companies/{id}/messages': {
    mine: async (world) => ({
      path: String(await holdFor(world, world.who, 'Gamma')),
      body: { ...command(), ...letter },
    }),
    others: {
      call: async (world) => ({ path: String(await holdFor(world, 'bo', 'Delta')), body: { ...command(), ...letter } }),
      refused: 403,
    },
  },
  'POST /api/messages/{id}/undo': {
    mine: async (world) => ({ path: String(await written(world, world.who)), body: command() }),
    others: {
      call: async (world) => ({ path: String(await written(world, 'bo')), body: command() }),
      refused: 404,
      isAlwaysOwn: true,
    },
  },
  'GET /api/outbox': { mine: nothing },
  'GET /api/outbox/{id}': { mine: async (world) => ({ path: String(await message(world)) }) },
  'POST /api/outbox/{id}/retry': { mine: async (world) => ({ path: String(await message(world)), body: command() }) },
  'POST /api/outbox/{id}/withdraw': {
    mine: async (world) => ({ path: String(await message(world)), body: command() }),
  },
  'GET /api/templates': { mine: nothing },
  'POST /api/templates': { mine: () => ({ body: { ...command(), ...text, name: `Mall ${randomUUID()}` } }) },
  'PATCH /api/templates/{id}': {
    mine: async (world) => {
      const id = await templateId(world)
      const [row] = (await world.s.db.read.q.select().from(world.s.db.read.t.template)).filter((one) => one.id === id)
      const { name = '', body = '', version = 1 } = row ?? {}
      return { path: String(id), body: { ...command(), version, name, subject: '', body, active: true } }
    },
  },
  'POST /api/templates/preview': { mine: () => ({ body: text }) },
}
