import type { SystemContext } from '@/lib/context'
import type { Log } from '@/lib/log'
import { countJobFailure } from '@/lib/metrics/measure'
import type { Duty } from './duty'

/** One kind of background work. It claims its rows as callers claim cards, or looks again in its write: safe in several processes. */
export interface Job {
  name: string
  everyMs: number
  /** Done by the process whose duty it is, for all. */
  isAlone?: true
  run(context: SystemContext): Promise<unknown>
  /** Ends what it has started and left running. */
  stop?(): Promise<void>
}

export interface JobsOptions {
  jobs: Job[]
  /** Made anew for each run: its `now` is the time of that run. */
  context(): SystemContext
  log: Log
  /** Whether this process does what one does for all. */
  duty?: Pick<Duty, 'isMine'>
}

export interface RunningJobs {
  readonly names: string[]
  /** Names of jobs whose last runs all failed, or that hang. */
  stalled(): string[]
  /** Starts nothing more, and waits for what is under way. */
  stop(): Promise<void>
}

/** A job that failed this many times in a row, or is this many periods late, is not alive. */
const STALLED_AFTER = 5

/** Runs each job by itself, over and over: one that fails is logged and does not stop the others. */
export function runJobs({ jobs, ...options }: JobsOptions): RunningJobs {
  const running = jobs.map((job) => runOne(job, options))
  return {
    names: jobs.map((job) => job.name),
    stalled: () => running.filter((one) => one.isStalled()).map((one) => one.name),
    stop: async () => void (await Promise.all(running.map((one) => one.stop()))),
  }
}

function runOne(job: Job, { context, log, duty }: Omit<JobsOptions, 'jobs'>) {
  let failures = 0
  let startedAt = performance.now()
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let current = Promise.resolve()

  const turn = async () => {
    startedAt = performance.now()
    try {
      if (!job.isAlone || duty?.isMine() !== false) await job.run(context())
      failures = 0
    } catch (err) {
      failures += 1
      countJobFailure(job.name)
      log.error({ err, job: job.name, failures }, 'background work failed')
    }
    if (!isStopped) plan()
  }
  const plan = () => {
    timer = setTimeout(() => {
      current = turn()
    }, job.everyMs)
  }
  plan()

  return {
    name: job.name,
    isStalled: () => failures >= STALLED_AFTER || performance.now() - startedAt > STALLED_AFTER * job.everyMs + 30_000,
    stop: () => {
      isStopped = true
      clearTimeout(timer)
      return Promise.all([current, job.stop?.()])
    },
  }
}
