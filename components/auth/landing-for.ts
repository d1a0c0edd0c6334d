import { placesFor } from '@/components/shell/places'
import type { Role } from '@/lib/auth/types'

/** Where a person starts. An administrator's first steps lead on when they are done. */
export function landingFor(role: Role): string {
  return role === 'admin' ? '/start' : workplaceOf(role)
}

/** Where a person works: the first of these that they may see. */
export function workplaceOf(role: Role): string {
  const places = placesFor(role)
  const first = STARTS[role].map((id) => places.find((place) => place.id === id)).find(Boolean)
  return first?.href ?? '/konto'
}

const STARTS = {
  caller: ['desk'],
  office: ['office'],
  supervisor: ['floor', 'campaigns'],
  admin: ['floor', 'users'],
} as const
