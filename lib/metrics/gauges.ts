import { Gauge, type Registry } from 'prom-client'
import type { Standing } from '@/lib/metrics/read-standing'

export interface Measured {
  /** Shared by the gauges of one scrape. */
  standing(): Promise<Standing>
  connectedSockets(): number
  /** Writes that were asked for and are not committed. */
  waitingWrites(): number
  /** A standby that lists are read from does not answer. */
  isStandbyAway(): boolean
  /** Names of jobs that hang or fail, of all that there are. */
  jobs(): { names: string[]; stalled: string[] }
}

/** Figures that are read when somebody asks for them. */
export function addGauges(registry: Registry, measured: Measured): void {
  gaugesOfQueue(registry, measured)
  gaugesOfOutbox(registry, measured)
  gaugesOfProcess(registry, measured)
}

function gaugesOfQueue(registry: Registry, { standing }: Measured): void {
  gauge(registry, {
    name: 'ringko_queue_cards',
    help: 'Cards of running rounds that nobody holds, by campaign, lane and whether they may be called now.',
    labelNames: ['campaign', 'lane', 'due'],
    async collect() {
      const { queue } = await standing()
      this.reset()
      for (const { campaignId: campaign, lane, waiting, due } of queue) {
        this.set({ campaign, lane, due: 'yes' }, due)
        this.set({ campaign, lane, due: 'no' }, waiting - due)
      }
    },
  })
  gauge(registry, {
    name: 'ringko_held_cards',
    help: 'Cards that somebody has, on the desk or on deck.',
    labelNames: ['kind'],
    async collect() {
      const { holds } = await standing()
      for (const kind of ['desk', 'deck']) this.set({ kind }, holds.find((hold) => hold.kind === kind)?.cards ?? 0)
    },
  })
}

function gaugesOfOutbox(registry: Registry, { standing }: Measured): void {
  gauge(registry, {
    name: 'ringko_outbox_messages',
    help: 'Messages that have not gone, by channel and status.',
    labelNames: ['channel', 'status'],
    async collect() {
      const { outbox } = await standing()
      this.reset()
      for (const { channel, status, messages } of outbox) this.set({ channel, status }, messages)
    },
  })
  gauge(registry, {
    name: 'ringko_outbox_oldest_seconds',
    help: 'Age of the oldest message that is still to go, 0 when there is none.',
    labelNames: [],
    async collect() {
      const { outbox, now } = await standing()
      const written = outbox.filter(({ status }) => status !== 'failed').map(({ oldestAt }) => oldestAt)
      this.set(written.length > 0 ? Math.max(0, now - Math.min(...written)) / 1000 : 0)
    },
  })
}

function gaugesOfProcess(registry: Registry, { connectedSockets, waitingWrites, isStandbyAway, jobs }: Measured): void {
  gauge(registry, {
    name: 'ringko_sockets_connected',
    help: 'Screens connected to this process.',
    labelNames: [],
    collect() {
      this.set(connectedSockets())
    },
  })
  gauge(registry, {
    name: 'ringko_write_queue_length',
    help: 'Writes of this process that wait for their commit.',
    labelNames: [],
    collect() {
      this.set(waitingWrites())
    },
  })
  gauge(registry, {
    name: 'ringko_standby_away',
    help: 'The standby does not answer this process, and lists are read from the database itself: 1.',
    labelNames: [],
    collect() {
      this.set(isStandbyAway() ? 1 : 0)
    },
  })
  gauge(registry, {
    name: 'ringko_job_stalled',
    help: 'Background work that hangs or has failed five times in a row: 1.',
    labelNames: ['job'],
    collect() {
      const { names, stalled } = jobs()
      for (const job of names) this.set({ job }, stalled.includes(job) ? 1 : 0)
    },
  })
}

interface Described<L extends string> {
  name: string
  help: string
  labelNames: L[]
  collect(this: Gauge<L>): void | Promise<void>
}

function gauge<L extends string>(registry: Registry, described: Described<L>): void {
  new Gauge({ ...described, registers: [registry] })
}
