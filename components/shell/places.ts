import type { FrameWords } from '@/components/messages/frame-sv'
import { type Right, rightOf } from '@/lib/auth/rights'
import type { Role } from '@/lib/auth/types'

export interface Place {
  /** Its name stands in the frame's catalogue, its sign in place-icon.tsx. */
  id: keyof FrameWords['places']
  href: string
  /** `g`, then this letter, goes there. */
  key: string
  right: Right
}

/** The pages of the menu, in its order: the one list. A place stands here when its page exists. */
export const PLACES: readonly Place[] = [
  { id: 'floor', href: '/golvet', key: 'g', right: 'floor.overview' },
  { id: 'desk', href: '/desk', key: 's', right: 'queue.work' },
  { id: 'promises', href: '/lofte', key: 'v', right: 'lock.steer' },
  { id: 'office', href: '/ad', key: 'd', right: 'office.see' },
  { id: 'stops', href: '/sparrar', key: 'b', right: 'office.see' },
  { id: 'why', href: '/varfor', key: 'y', right: 'queue.explain' },
  { id: 'campaigns', href: '/kampanjer', key: 'k', right: 'campaign.steer' },
  { id: 'imports', href: '/import', key: 'i', right: 'campaign.steer' },
  { id: 'outbox', href: '/utkorg', key: 'u', right: 'outbox.read' },
  { id: 'templates', href: '/mallar', key: 'm', right: 'template.edit' },
  { id: 'reports', href: '/rapporter', key: 't', right: 'report.read' },
  { id: 'orders', href: '/order', key: 'r', right: 'order.browse' },
  { id: 'products', href: '/produkter', key: 'p', right: 'product.edit' },
  { id: 'users', href: '/anvandare', key: 'a', right: 'user.steer' },
  { id: 'log', href: '/logg', key: 'l', right: 'audit.read' },
  { id: 'company', href: '/installningar', key: 'f', right: 'setting.edit' },
  { id: 'account', href: '/konto', key: 'o', right: 'session.own' },
]

/** What a role may see. */
export function placesFor(role: Role): Place[] {
  return PLACES.filter(({ right }) => rightOf(role, right))
}
