import { randomUUID } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { placeOrder } from '@/lib/calls/place-order'
import { recordOutcome } from '@/lib/calls/record-outcome'
import { undoOutcome } from '@/lib/calls/undo-outcome'
import { createMeters, type Meters, meters, setMeters } from '@/lib/metrics/meters'
import { ordering } from '../support/ordering'
import { scenario } from '../support/scenario'

test('an outcome, an order, the card after it and an undo are counted once, however often the command comes', async () => {
  const counted = counting()
  const s = await scenario({ companies: { Alfa: {}, Beta: {} } })
  const { card, order, holds } = await ordering(s)
  const anna = s.as('anna')
  const said = {
    commandId: randomUUID(),
    holdToken: (await card('anna')).holdToken,
    outcome: 'no',
    next: true,
  } as const
  await recordOutcome(anna, said)
  await recordOutcome(anna, said)
  expect(await counted()).toEqual({ outcomes: ['no 1'], claims: ['card 2'], undone: 0, saves: 2 })

  const [hold] = await holds()
  const placed = { commandId: randomUUID(), holdToken: hold?.token ?? '', order: order(), next: true }
  const { saved } = await placeOrder(anna, placed)
  await placeOrder(anna, placed)
  expect(await counted()).toEqual({ outcomes: ['no 1', 'order 1'], claims: ['card 2', 'none 1'], undone: 0, saves: 4 })

  const undo = { commandId: randomUUID(), activityId: saved.activityId }
  await undoOutcome(anna, undo)
  await undoOutcome(anna, undo)
  expect(await counted()).toMatchObject({ outcomes: ['no 1', 'order 1'], undone: 1 })
})

test('who asks for no next card is not counted as having asked', async () => {
  const counted = counting()
  const { card, place, save } = await ordering(await scenario({ companies: { Alfa: {}, Beta: {} } }))
  await save('anna', (await card('anna')).holdToken, { outcome: 'no' })
  await place('anna', (await card('anna')).holdToken)
  expect(await counted()).toMatchObject({ outcomes: ['no 1', 'order 1'], claims: ['card 2'] })
})

/** Meters of the test's own, and what stands on them. */
function counting() {
  const before = meters() as Meters
  const own = createMeters()
  setMeters(own)
  onTestFinished(() => setMeters(before))
  const valuesOf = async (meter: Meters['outcomes'] | Meters['claims']) =>
    (await meter.get()).values.map(({ labels, value }) => `${Object.values(labels)} ${value}`)
  return async () => {
    const { values } = await own.saveAndNextSeconds.get()
    return {
      outcomes: await valuesOf(own.outcomes),
      claims: await valuesOf(own.claims),
      undone: (await own.undone.get()).values[0]?.value,
      saves: values.find(({ metricName }) => metricName?.endsWith('_count'))?.value,
    }
  }
}
