import { AsyncLocalStorage } from 'node:async_hooks'

/** One request on its way: what its log lines and its figures say of it. */
export interface RequestScope {
  readonly id: string
  /** Pattern of the address, never the address: paths and queries hold names and numbers. */
  route: string
  userId: number | null
}

const SLOT = Symbol.for('ringko.request')
type Slot = { [SLOT]?: AsyncLocalStorage<RequestScope> }

/** Runs what answers a request; whatever it starts finds the scope again. */
export function withinRequest<T>(scope: RequestScope, answer: () => T): T {
  return scopes().run(scope, answer)
}

/** Nothing in background work and at the start. */
export function requestScope(): RequestScope | undefined {
  return scopes().getStore()
}

/** On globalThis, since one process loads this file several times. */
function scopes(): AsyncLocalStorage<RequestScope> {
  const slot = globalThis as Slot
  slot[SLOT] ??= new AsyncLocalStorage()
  return slot[SLOT]
}
