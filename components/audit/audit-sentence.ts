import type { AuditWords } from '@/components/messages/audit-sv'
import type { AuditEntry } from '@/lib/audit/types'

/** A line of the log as a sentence: "Adam Engström lade upp användaren Dag Ek." */
export function auditSentence({ by, action, subject }: AuditEntry, words: AuditWords): string {
  const what = subject ?? words.something
  const say = isKnown(action, words) ? words.actions[action] : (one: string) => words.other(action, one)
  return `${by?.name ?? words.somebody} ${say(what)}.`
}

function isKnown(action: string, { actions }: AuditWords): action is keyof AuditWords['actions'] {
  return Object.hasOwn(actions, action)
}
