import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { addSuppression } from '@/lib/suppression/add-suppression'
import { liftSuppression } from '@/lib/suppression/lift-suppression'
import type { NewStop } from '@/lib/suppression/schema'
import type { Scenario } from './scenario'
import { stop } from './stopped-chain'

export const add = (s: Scenario, company: string, more: Partial<NewStop> = {}, name = 'anna') =>
  addSuppression(s.as(name), stop(s, company, more))

export const rowsOf = (s: Scenario) =>
  s.db.read.q.select().from(s.db.read.t.suppression).orderBy(s.db.read.t.suppression.id)

export const lift = (s: Scenario, suppressionId: number) =>
  liftSuppression(s.as('disa'), { commandId: randomUUID(), suppressionId, reason: 'Ringde själv' })

export const file = (s: Scenario) => join(s.dataDir, 'stops.jsonl')
