import { mkdirSync, mkdtempSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { startDemoClock } from '@/lib/demo/demo-clock'

const MINUTE = 60_000

function demoFrom(day: string, minute: number) {
  const dataDir = mkdtempSync(join(tmpdir(), 'ringko-clock-'))
  const real = { at: instantOf(day, minute) }
  const start = () => {
    const clock = startDemoClock({ dataDir, real: { now: () => real.at } })
    onTestFinished(clock.stop)
    return clock
  }
  return { dataDir, real, start }
}

test('it starts at ten on the day itself, when that is a working day', () => {
  const demo = demoFrom('2026-11-19', 22 * 60)
  expect(demo.start().now()).toBe(instantOf('2026-11-19', 600))
})

test('on a Sunday it starts on the Friday before, and at Christmas on the last day that anybody is called', () => {
  expect(demoFrom('2026-11-22', 600).start().now()).toBe(instantOf('2026-11-20', 600))
  expect(demoFrom('2026-12-26', 600).start().now()).toBe(instantOf('2026-12-23', 600))
})

test('it goes as fast as the real one, until half past four, then it is half past eight on the next working day', () => {
  const demo = demoFrom('2026-11-20', 7 * 60)
  const clock = demo.start()
  demo.real.at += 389 * MINUTE
  expect(clock.now()).toBe(instantOf('2026-11-20', 16 * 60 + 29))
  demo.real.at += MINUTE
  expect(clock.now()).toBe(instantOf('2026-11-23', 8 * 60 + 30))
  demo.real.at += MINUTE
  expect(clock.now()).toBe(instantOf('2026-11-23', 8 * 60 + 31))
})

test('a computer that slept for days wakes up on the next working day', () => {
  const demo = demoFrom('2026-11-19', 600)
  const clock = demo.start()
  demo.real.at += 9 * 24 * 60 * MINUTE
  expect(clock.now()).toBe(instantOf('2026-11-20', 8 * 60 + 30))
})

test('a restart goes on where it stood and never back, however long the server was away', () => {
  const demo = demoFrom('2026-11-19', 600)
  const before = demo.start()
  demo.real.at += 60 * MINUTE
  before.keep()
  const stood = before.now()
  demo.real.at += 3 * 24 * 60 * MINUTE
  const after = demo.start().now()
  expect(after).toBeGreaterThanOrEqual(stood)
  expect(after).toBeLessThan(stood + MINUTE)
})

test.each(['{"at":"tio"}', '', '{"at', '{"at":-1e18}', '{"at":8640000000000000}'])(
  'a state that cannot be used (%j) is left and the demo starts anew',
  (text) => {
    const demo = demoFrom('2026-11-19', 600)
    writeFileSync(join(demo.dataDir, 'demo-clock.json'), text)
    expect(demo.start().now()).toBe(instantOf('2026-11-19', 600))
  },
)

test('a disk without room stops nothing: the clock goes on and is written down when there is room', () => {
  const demo = demoFrom('2026-11-19', 600)
  const clock = demo.start()
  const kept = join(demo.dataDir, 'demo-clock.json')
  const before = readFileSync(kept, 'utf8')
  // A folder in the way of the new file: writing it fails as it does on a full disk.
  mkdirSync(`${kept}.new`)
  demo.real.at += MINUTE
  expect(() => clock.keep()).not.toThrow()
  expect([clock.now(), readFileSync(kept, 'utf8')]).toEqual([instantOf('2026-11-19', 601), before])
  rmdirSync(`${kept}.new`)
  clock.keep()
  expect(readFileSync(kept, 'utf8')).not.toBe(before)
})
