import type { HouseLine } from '@/db/house'
import type { Fact } from './events'
import type { Lease } from './presence'
import { tellProcesses } from './publish'
import type { Sockets } from './types'

/** What processes tell each other. */
export interface Told {
  from: string
  /** Counts what one process has said; a beat says the number of the last. */
  at: number
  facts?: Fact[]
  leases?: Lease[]
  /** It has just started: who are here? */
  asks?: true
  beats?: true
  /** It stops, and is missed by nobody. */
  leaves?: true
}

export interface RelayOptions {
  sockets: Sockets
  line: HouseLine
  /** Facts that another process committed. */
  hear(facts: Fact[]): void
  /** Who is connected to another process. */
  adopt(leases: Lease[]): void
  /** Who is connected here. */
  own(): Lease[]
  /** Something was said and not heard: every screen here needs a fresh snapshot. */
  missed(): void
}

export interface Relay {
  /** Tells committed facts to the other processes, in order. */
  tell(facts: Fact[]): void
  /** Tells who is connected here. */
  keep(): void
  close(): Promise<void>
}

const BEAT_MS = 1000
/** A process that says nothing for so long is gone, perhaps between a commit and its telling. */
const SILENT_MS = 3000
/** NOTIFY takes 8000 bytes, a longer one has to be fetched from a table and would come late. */
const MOST = 6000

/**
 * Facts from process to process. Each tells what it committed, numbered; whoever finds a number missing, or that a
 * process fell silent, or has not been listening, gives its screens a fresh snapshot.
 */
export function createRelay({ sockets, line, hear, adopt, own, missed }: RelayOptions): Relay {
  const from = crypto.randomUUID()
  const others = new Map<string, { at: number; heardAt: number }>()
  let at = 0
  const say = (said: Omit<Told, 'from' | 'at'>) => {
    at += 1
    tellProcesses(sockets, { from, at, ...said })
  }
  const keep = () => {
    for (const leases of inPieces(own())) say({ leases })
  }
  const isMissing = (told: Told) => {
    const known = others.get(told.from)
    const expected = (known?.at ?? 0) + (told.beats ? 0 : 1)
    return told.at > expected
  }
  sockets.on('told', (told) => {
    const known = others.get(told.from)
    // Heard already: two connections listened for a moment.
    if (known && told.at <= known.at && !told.beats) return
    if (isMissing(told)) missed()
    others.set(told.from, { at: told.at, heardAt: performance.now() })
    if (told.leaves) others.delete(told.from)
    if (told.facts) hear(told.facts)
    if (told.leases) adopt(told.leases)
    if (told.asks) keep()
  })
  line.whenListening(() => {
    missed()
    say({ asks: true })
  })
  const beating = setInterval(() => {
    tellProcesses(sockets, { from, at, beats: true })
    for (const [name, { heardAt }] of others) {
      if (performance.now() - heardAt < SILENT_MS) continue
      others.delete(name)
      missed()
    }
  }, BEAT_MS).unref()
  return {
    tell(facts) {
      for (const piece of inPieces(facts)) say({ facts: piece })
    },
    keep,
    async close() {
      clearInterval(beating)
      say({ leaves: true })
      sockets.sockets.adapter.close()
      await line.close()
    },
  }
}

/** As many at a time as one message takes. */
function inPieces<T>(all: readonly T[]): T[][] {
  const pieces: T[][] = []
  let room = 0
  for (const one of all) {
    const size = Buffer.byteLength(JSON.stringify(one))
    const last = pieces.at(-1)
    if (last && size <= room) last.push(one)
    else {
      pieces.push([one])
      room = MOST
    }
    room -= size
  }
  return pieces
}
