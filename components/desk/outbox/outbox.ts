import type { Outcome } from '@/lib/calls/types'

/** What a command does; `outcome`, `order` and `note` carry what a person said, and are kept through a reload. */
export type CommandKind = 'outcome' | 'order' | 'note' | 'undo' | 'release' | 'next' | 'open'

/** One command on its way. `commandId` makes sending it twice harmless. */
export interface OutboxItem {
  commandId: string
  kind: CommandKind
  body: Readonly<Record<string, unknown>>
  organizationId: number | null
  organization: string
  outcome: Outcome | null
  entryId: number | null
  /** Wall time of this computer, for the order after a reload. */
  madeAt: number
  tries: number
}

export type Outbox = readonly OutboxItem[]

export const PATH_OF: Readonly<Record<CommandKind, string>> = {
  outcome: '/api/desk/outcome',
  order: '/api/desk/order',
  note: '/api/desk/note',
  undo: '/api/desk/undo',
  release: '/api/desk/release',
  next: '/api/desk/next',
  open: '/api/desk/open',
}

export function added(outbox: Outbox, item: OutboxItem): Outbox {
  return outbox.some(({ commandId }) => commandId === item.commandId) ? outbox : [...outbox, item]
}

export function dropped(outbox: Outbox, commandId: string): Outbox {
  return outbox.filter((item) => item.commandId !== commandId)
}

/** Puts another command in the place of one, so that the order stays. */
export function replaced(outbox: Outbox, commandId: string, item: OutboxItem): Outbox {
  return outbox.map((one) => (one.commandId === commandId ? item : one))
}

export function triedAgain(outbox: Outbox, commandId: string): Outbox {
  return outbox.map((item) => (item.commandId === commandId ? { ...item, tries: item.tries + 1 } : item))
}

/** Those not sent yet that speak of an entry get the token that the server now goes by. */
export function retokened(outbox: Outbox, entryId: number, holdToken: string): Outbox {
  return outbox.map((item) =>
    item.entryId === entryId && item.tries === 0 && 'holdToken' in item.body
      ? { ...item, body: { ...item.body, holdToken } }
      : item,
  )
}

/** What a person would lose if the computer were switched off now. */
export function unsavedOf(outbox: Outbox): number {
  return outbox.filter(isKept).length
}

export function isKept(item: OutboxItem): boolean {
  return endsCall(item) || item.kind === 'note'
}

/** An outcome or an order: its card is done with. */
export function endsCall({ kind }: OutboxItem): boolean {
  return kind === 'outcome' || kind === 'order'
}

/** Whether the answer decides which cards the screen shows. */
export function movesCards({ kind }: OutboxItem): boolean {
  return kind !== 'note'
}

/** Milliseconds before the next try: 1, 2, 4, 8, then every 15 seconds. */
export function backOffMs(tries: number): number {
  return Math.min(15_000, 1000 * 2 ** Math.max(0, tries - 1))
}
