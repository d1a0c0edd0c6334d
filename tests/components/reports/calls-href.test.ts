import { expect, test } from 'vitest'
import { callsHref } from '@/components/reports/calls-href'

test('a figure opens its calls by an address that says which', () => {
  const behind = { from: '2026-11-19', to: '2026-11-20', campaignId: 3, userId: 7, hour: 9, talked: true } as const
  expect(callsHref({ ...behind, outcomes: ['callback', 'order'] })).toBe(
    '/samtal?fran=2026-11-19&till=2026-11-20&kampanj=3&ringare=7&utfall=callback,order&timme=9&talat=1',
  )
})

test('without anything asked for it is all calls', () => {
  expect(callsHref({})).toBe('/samtal')
})

test('calls without a talk are asked for by a nought', () => {
  expect(callsHref({ talked: false, hour: 0 })).toBe('/samtal?timme=0&talat=0')
})
