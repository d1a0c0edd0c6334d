import { describe, expect, test } from 'vitest'
import { demand, type Right, rightOf } from '@/lib/auth/rights'
import type { Actor, Role } from '@/lib/auth/types'

/** The table once more, from the other side: what each role may. Whoever changes a right says so twice. */
const EVERYBODY: Right[] = [
  'company.open',
  'note.write',
  'contact.add',
  'suppression.add',
  'suppression.list',
  'session.own',
  'office.sent',
  'api.read',
]
const OFFICE: Right[] = [
  'company.edit',
  'floor.watch',
  'report.read',
  'mail.send',
  'order.see',
  'queue.explain',
  'floor.overview',
  'outbox.read',
  'office.see',
  'register.export',
  'second-factor.own',
  'order.browse',
]
const OWN: Right[] = [
  'company.edit',
  'lock.give-back',
  'floor.watch',
  'report.read',
  'call.list',
  'mail.send',
  'order.see',
]
const STEERING: Right[] = ['lock.give-back', 'lock.steer', 'notice.send', 'campaign.steer', 'call.list', 'call.export']
const OFFICE_WORK: Right[] = ['suppression.lift', 'outbox.steer', 'template.edit', 'office.work', 'order.correct']
const HOUSE: Right[] = ['user.steer', 'product.edit', 'setting.edit', 'audit.read', 'metrics.read']

const MAY: Record<Role, { all: Right[]; own: Right[] }> = {
  caller: { all: [...EVERYBODY, 'queue.work', 'notice.own', 'order.place'], own: OWN },
  office: { all: [...EVERYBODY, ...OFFICE, ...OFFICE_WORK, 'order.place'], own: [] },
  supervisor: { all: [...EVERYBODY, ...OFFICE, ...STEERING, 'queue.work', 'notice.own', 'order.place'], own: [] },
  admin: { all: [...EVERYBODY, ...OFFICE, ...STEERING, ...OFFICE_WORK, ...HOUSE], own: [] },
}
const RIGHTS = [...new Set(Object.values(MAY).flatMap(({ all, own }) => [...all, ...own]))]

describe.each(Object.entries(MAY))('%s', (name, { all, own }) => {
  const role = name as Role
  const actor: Actor = { id: 1, name: 'Anna', username: 'anna', role, sessionId: 1 }

  test.each(RIGHTS)('%s', (right) => {
    const may = all.includes(right) ? true : own.includes(right) ? 'own' : false
    expect(rightOf(role, right)).toBe(may)
    const ask = () => demand(actor, right)
    if (may) expect(ask).not.toThrow()
    else expect(ask).toThrow(expect.objectContaining({ code: 'forbidden', status: 403 }))
  })
})
