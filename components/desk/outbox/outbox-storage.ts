import { isKept, type Outbox, type OutboxItem } from './outbox'

/** Keeps the commands of one person in this browser, one entry each, so that two tabs do not write over each other. */
export interface OutboxStorage {
  read(): Outbox
  keep(item: OutboxItem): void
  forget(commandId: string): void
}

export function outboxStorage(userId: number): OutboxStorage {
  const prefix = `ringko.outbox.${userId}.`
  return {
    read() {
      return keysOf(prefix)
        .flatMap((key) => itemOf(key))
        .sort((one, other) => one.madeAt - other.madeAt)
    },
    keep(item) {
      if (!isKept(item)) return
      attempt(() => window.localStorage.setItem(prefix + item.commandId, JSON.stringify({ ...item, tries: 0 })))
    },
    forget(commandId) {
      attempt(() => window.localStorage.removeItem(prefix + commandId))
    },
  }
}

function keysOf(prefix: string): string[] {
  return attempt(() => Object.keys(window.localStorage).filter((key) => key.startsWith(prefix))) ?? []
}

function itemOf(key: string): OutboxItem[] {
  const item = attempt(() => JSON.parse(window.localStorage.getItem(key) ?? '') as OutboxItem)
  return item && typeof item.commandId === 'string' && item.body ? [item] : []
}

/** A browser that refuses storage still sends what is in memory; closing it then warns. */
function attempt<T>(act: () => T): T | null {
  try {
    return act()
  } catch {
    return null
  }
}
