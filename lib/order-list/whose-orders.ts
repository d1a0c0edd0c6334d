import { rightOf } from '@/lib/auth/rights'
import type { Actor } from '@/lib/auth/types'
import { forbidden } from '@/lib/errors'

/** Whose orders are read: a caller's own, whoever else asks for. Errors: forbidden for those of another. */
export function whoseOrders({ id, role }: Actor, asked: number | undefined): number | undefined {
  if (rightOf(role, 'order.see') === true) return asked
  if (asked !== undefined && asked !== id) throw forbidden()
  return id
}
