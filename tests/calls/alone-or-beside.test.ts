import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Database } from '@/db/database'
import { recordOutcome } from '@/lib/calls/record-outcome'
import type { OutcomeInput } from '@/lib/calls/schema'
import { addSuppression } from '@/lib/suppression/add-suppression'
import { calling } from '../support/calling'
import { type Rows, type Scenario, scenario } from '../support/scenario'
import { stop } from '../support/stopped-chain'

type Said = Partial<OutcomeInput> & Pick<OutcomeInput, 'outcome'>
const contact = { firstName: 'Ann', lastName: 'Ek' }
const later = (s: Scenario) => new Date(s.clock.now + 3_600_000).toISOString()

/** Whether a write asked to be alone in the house, all its tries taken together. */
function listening(db: Database): { db: Database; isAlone: () => boolean } {
  let alone = 0
  const writeBeside: Database['writeBeside'] = (work, turn) =>
    db.writeBeside((tx) => {
      const goAlone = () => {
        alone += 1
        tx.goAlone()
      }
      return work({ ...tx, goAlone })
    }, turn)
  return { db: { ...db, writeBeside }, isAlone: () => alone > 0 }
}

async function isAloneFor(s: Scenario, said: Said, meanwhile?: () => Promise<unknown>): Promise<boolean> {
  const { holdToken } = await calling(s).card('anna')
  await meanwhile?.()
  const { db, isAlone } = listening(s.db)
  await recordOutcome({ ...s.as('anna'), db }, { commandId: randomUUID(), holdToken, next: true, ...said })
  return isAlone()
}

const one = (rows: Rows = {}) => scenario({ companies: { Alfa: {}, Beta: {} }, ...rows })

test.each<[string, (s: Scenario) => Said]>([
  ['Ej svar', () => ({ outcome: 'no_answer' })],
  ['Upptaget', () => ({ outcome: 'busy' })],
  ['Nej', () => ({ outcome: 'no' })],
  ['Nej, sex månader', () => ({ outcome: 'no_six_months' })],
  ['Återkom', (s) => ({ outcome: 'callback', callbackAt: later(s), contact })],
])('%s on a card of one campaign is saved beside others', async (_, said) => {
  const s = await one()
  expect(await isAloneFor(s, said(s))).toBe(false)
})

test.each<[string, (s: Scenario) => Said]>([
  ['Återkom Prio, which locks', (s) => ({ outcome: 'callback_prio', callbackAt: later(s), contact })],
  ['Fel, which marks a number', (s) => ({ outcome: 'wrong', reason: 'dead_number', phoneId: s.phoneId('Alfa') })],
  ['what the office gets', () => ({ outcome: 'no', office: [{ type: 'order_by_mail' }] })],
])('%s is saved alone', async (_, said) => {
  const s = await one()
  expect(await isAloneFor(s, said(s))).toBe(true)
})

test('an outcome on a promise is saved alone: its lock may end', async () => {
  const prio = { höst: { lane: 'prio' as const, owner: 'anna', isPromised: true, dueAt: 0 } }
  const s = await one({ companies: { Alfa: { queue: prio } } })
  expect(await isAloneFor(s, { outcome: 'no_answer' })).toBe(true)
})

test('so is one on a company that other cards share a number with, or that was stopped meanwhile', async () => {
  const phones = ['+46313901001']
  const shared = await one({ companies: { Alfa: { phones }, Beta: { phones } } })
  expect(await isAloneFor(shared, { outcome: 'no_answer' })).toBe(true)
  const stopped = await one()
  const stopIt = () => addSuppression(stopped.as('bo'), stop(stopped, 'Alfa'))
  expect(await isAloneFor(stopped, { outcome: 'no_answer' }, stopIt)).toBe(true)
})
