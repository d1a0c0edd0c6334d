'use client'
import { useRouter } from 'next/navigation'
import type { Place } from './places'

/** Goes to a place. The desk is always fetched anew: an old copy of it from the browser's history would be another screen. */
export function useGoTo(): (place: Place) => void {
  const router = useRouter()
  return ({ id, href }) => (id === 'desk' ? window.location.assign(href) : router.push(href))
}
