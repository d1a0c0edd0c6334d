import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { addSuppression } from '@/lib/suppression/add-suppression'
import { calling } from '../support/calling'
import { type Scenario, scenario } from '../support/scenario'

const isTold = (s: Scenario, name: string) =>
  s.told('callbacks:changed').some(({ payload }) => 'userId' in payload && payload.userId === s.userId(name))

/** Anna has set an Återkom that is due. */
async function annasCallback() {
  const s = await scenario({ companies: { Alfa: {} } })
  await calling(s).call('anna', { outcome: 'callback' })
  s.clock.now = (await calling(s).entry('Alfa')).dueAt
  s.facts.length = 0
  return s
}

test('who set an Återkom hears when somebody else calls it, and when that is undone', async () => {
  const s = await annasCallback()
  const { saved } = await calling(s).call('bo', { outcome: 'no' })
  expect(isTold(s, 'anna')).toBe(true)
  s.facts.length = 0
  await calling(s).undo('bo', saved.activityId)
  expect(isTold(s, 'anna')).toBe(true)
})

test('who set an Återkom hears when the company is stopped', async () => {
  const s = await annasCallback()
  const stop = { commandId: randomUUID(), organizationId: s.companyId('Alfa'), case: 'no_calls' } as const
  await addSuppression(s.as('bo'), { ...stop, urgent: false, wholeCompany: false, note: '' })
  expect(isTold(s, 'anna')).toBe(true)
})
