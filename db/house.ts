/** A connection that hears what other processes say, as Socket.IO's adapter wants it. */
export interface Listening {
  on(event: 'notification' | 'end', heard: (message: { payload?: string }) => void): unknown
  removeAllListeners(event: 'end'): unknown
  query(statement: string): Promise<unknown>
  release(): void
}

/** What the adapter asks of a pool: one connection that listens, and statements that go in the order they were asked for. */
export interface HouseLine {
  connect(): Promise<Listening>
  query(statement: string, values?: unknown[]): Promise<{ rows: unknown[] }>
  /** Called when it hears, and again after each time that it did not: what was said meanwhile is lost. */
  whenListening(heard: () => void): void
  close(): Promise<void>
}

export interface Counted {
  /** How often it was counted, this time included. */
  count: number
  /** Milliseconds until it is forgotten. */
  leftMs: number
}

/** What the processes on one database have in common. */
export interface House {
  /** The database's own time, epoch milliseconds with a fraction. */
  time(): Promise<number>
  /** Takes or renews a duty that one process has at a time; false when another has it. */
  takeDuty(duty: { name: string; holder: string; forMs: number }): Promise<boolean>
  leaveDuty(duty: { name: string; holder: string }): Promise<void>
  /** Whether some process has that duty now. */
  isOnDuty(name: string): Promise<boolean>
  /** Counts one more under a key, which is forgotten so long after its first. */
  count(key: string, forMs: number): Promise<Counted>
  countBack(key: string): Promise<void>
  isCounted(key: string): Promise<boolean>
  forgetCount(key: string): Promise<void>
  forgetOldCounts(): Promise<void>
  openLine(): HouseLine
}
