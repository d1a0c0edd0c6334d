import type { Draft } from '@/lib/queue/types'
import { checklistOf, keptOrderOf } from '../state/order-draft'

/** A note and an order in the browser that the server has not acknowledged. `at`: the server's time when it was written, epoch ms. */
export interface KeptDraft {
  note: string
  /** The half-taken order, as the server's draft has it. */
  checklist?: Record<string, unknown>
  at: number
}

/** Keeps unacknowledged notes of one person in this browser, one for each card, so that no reload or crash takes a letter. */
export interface DraftStorage {
  keep(entryId: number, draft: KeptDraft): void
  forget(entryId: number): void
  /** What to show instead of the server's, or null when the server's is as new. */
  newerThan(entryId: number, known: Draft | null): KeptDraft | null
}

const PREFIX = 'ringko.draft.'
/** The two clocks differ a little; a server's draft that is clearly newer was written on another computer. */
const FRESHER_BY_MS = 60_000
const LASTS_MS = 12 * 3_600_000

export function draftStorage(userId: number, now: () => number): DraftStorage {
  const prefix = `${PREFIX}${userId}.`
  const forget = (entryId: number) => void attempt(() => window.localStorage.removeItem(prefix + entryId))
  return {
    forget,
    keep(entryId, draft) {
      attempt(() => window.localStorage.setItem(prefix + entryId, JSON.stringify(draft)))
    },
    newerThan(entryId, known) {
      const draft = read(prefix + entryId)
      if (!draft) return null
      const isOld = now() - draft.at > LASTS_MS || (known && Date.parse(known.at) > draft.at + FRESHER_BY_MS)
      if (!isOld && textOf(draft) !== textOf(known)) return draft
      forget(entryId)
      return null
    },
  }
}

/** Whoever signs out leaves nothing of what they wrote on a shared computer. */
export function forgetAllDrafts(): void {
  attempt(() => {
    for (const key of Object.keys(window.localStorage)) {
      if (key.startsWith(PREFIX)) window.localStorage.removeItem(key)
    }
  })
}

/** The same text for the same draft: a database keeps the keys of a checklist in an order of its own. */
function textOf(draft: Pick<KeptDraft, 'note' | 'checklist'> | null): string {
  return JSON.stringify([draft?.note ?? '', checklistOf(keptOrderOf(draft?.checklist))])
}

function read(key: string): KeptDraft | null {
  const draft = attempt(() => JSON.parse(window.localStorage.getItem(key) ?? 'null') as KeptDraft | null)
  return typeof draft?.note === 'string' ? draft : null
}

/** A browser that refuses storage has the server's draft still. */
function attempt<T>(act: () => T): T | null {
  try {
    return act()
  } catch {
    return null
  }
}
