import { expect, onTestFinished, test, vi } from 'vitest'
import { type Job, runJobs } from '@/lib/jobs/run-jobs'
import { scenario } from '../support/scenario'
import { waitFor } from '../support/screen'

async function start(jobs: Job[]) {
  const s = await scenario()
  const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() }
  const running = runJobs({ jobs, context: s.system, log })
  onTestFinished(running.stop)
  return { s, log, running }
}

test('a job runs over and over, each time at the time that is', async () => {
  const times: number[] = []
  const { s } = await start([{ name: 'tider', everyMs: 5, run: async ({ now }) => times.push(now) }])
  await waitFor('a first run', () => times.length > 0)
  s.wait(1)
  await waitFor('a later time', () => new Set(times).size === 2)
})

test('a job that fails is logged, tried again and does not stop the others', async () => {
  let runs = 0
  const { log, running } = await start([
    { name: 'trasig', everyMs: 2, run: () => Promise.reject(new Error('nej')) },
    { name: 'hel', everyMs: 2, run: async () => (runs += 1) },
  ])
  await waitFor('many runs', () => runs > 10 && log.error.mock.calls.length > 5)
  expect(log.error.mock.calls[0]?.[0]).toMatchObject({ job: 'trasig', failures: 1 })
  expect(running.stalled()).toEqual(['trasig'])
})

test('a job that recovers is alive again', async () => {
  let failing = true
  const run = async () => {
    if (failing) throw new Error('nej')
  }
  const { running } = await start([{ name: 'ibland', everyMs: 2, run }])
  await waitFor('it counts as stalled', () => running.stalled().length === 1)
  failing = false
  await waitFor('it is alive', () => running.stalled().length === 0)
})

test('stopping waits for what is under way and starts nothing more', async () => {
  let started = 0
  let finish = () => {}
  const run = () => {
    started += 1
    return new Promise<void>((resolve) => {
      finish = resolve
    })
  }
  const { running } = await start([{ name: 'lång', everyMs: 1, run }])
  await waitFor('it runs', () => started === 1)
  let isStopped = false
  const stopped = running.stop().then(() => {
    isStopped = true
  })
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(isStopped).toBe(false)
  finish()
  await stopped
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(started).toBe(1)
})
