import { placesFor } from '@/components/shell/places'
import type { Role } from '@/lib/auth/types'

/** Where a person starts: the first of these that they may see. */
export function landingFor(role: Role): string {
  const places = placesFor(role)
  const first = STARTS[role].map((id) => places.find((place) => place.id === id)).find(Boolean)
  return first?.href ?? '/konto'
}

const STARTS = {
  caller: ['desk'],
  office: [],
  supervisor: ['campaigns', 'desk'],
  admin: ['start', 'campaigns', 'users'],
} as const
