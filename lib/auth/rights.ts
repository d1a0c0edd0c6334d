import { forbidden } from '@/lib/errors'
import type { Actor, Role } from './types'

/**
 * Who may do what: the one table that routes, verbs, loaders, socket rooms and menus read. `own` means that the verb
 * also checks whose it is.
 */
const RIGHTS = {
  'queue.work': { caller: true, supervisor: true },
  'company.open': { caller: true, office: true, supervisor: true, admin: true },
  'note.write': { caller: true, office: true, supervisor: true, admin: true },
  'contact.add': { caller: true, office: true, supervisor: true, admin: true },
  'company.edit': { caller: 'own', office: true, supervisor: true, admin: true },
  'suppression.add': { caller: true, office: true, supervisor: true, admin: true },
  'suppression.lift': { office: true, admin: true },
  'suppression.list': { caller: true, office: true, supervisor: true, admin: true },
  'lock.give-back': { caller: 'own', supervisor: true, admin: true },
  'lock.steer': { supervisor: true, admin: true },
  'notice.send': { supervisor: true, admin: true },
  'notice.own': { caller: true, supervisor: true },
  'campaign.steer': { supervisor: true, admin: true },
  'queue.explain': { office: true, supervisor: true, admin: true },
  'floor.watch': { caller: 'own', office: true, supervisor: true, admin: true },
  'report.read': { caller: 'own', office: true, supervisor: true, admin: true },
  'call.list': { caller: 'own', supervisor: true, admin: true },
  'floor.overview': { office: true, supervisor: true, admin: true },
  'call.export': { supervisor: true, admin: true },
  'mail.send': { caller: 'own', office: true, supervisor: true, admin: true },
  'outbox.read': { office: true, supervisor: true, admin: true },
  'outbox.steer': { office: true, admin: true },
  'template.edit': { office: true, admin: true },
  'session.own': { caller: true, office: true, supervisor: true, admin: true },
  'office.see': { office: true, supervisor: true, admin: true },
  'office.work': { office: true, admin: true },
  'office.sent': { caller: true, office: true, supervisor: true, admin: true },
  'register.export': { office: true, supervisor: true, admin: true },
  'second-factor.own': { office: true, supervisor: true, admin: true },
  'user.steer': { admin: true },
  'order.place': { caller: true, office: true, supervisor: true },
  'order.see': { caller: 'own', office: true, supervisor: true, admin: true },
  'order.browse': { office: true, supervisor: true, admin: true },
  'order.correct': { office: true, admin: true },
  'product.edit': { admin: true },
  'setting.edit': { admin: true },
  'audit.read': { admin: true },
  'metrics.read': { admin: true },
  'api.read': { caller: true, office: true, supervisor: true, admin: true },
} as const satisfies Record<string, Partial<Record<Role, true | 'own'>>>

export type Right = keyof typeof RIGHTS

/** True, `own` (only on what is theirs) or false. */
export function rightOf(role: Role, right: Right): true | 'own' | false {
  return (RIGHTS[right] as Partial<Record<Role, true | 'own'>>)[role] ?? false
}

/** First beat of every verb. Throws `forbidden`. */
export function demand(actor: Actor, right: Right): void {
  if (!rightOf(actor.role, right)) throw forbidden()
}
