import type { Role } from '@/lib/auth/types'

/** Org.nr of a sole trader is a person's number: callers see it without its last four digits (rights.md). */
export function shownOrgNo(
  { orgNo, soleTrader }: { orgNo: string | null; soleTrader: boolean },
  role: Role,
): string | null {
  if (!orgNo || !soleTrader || role !== 'caller') return orgNo
  return `${orgNo.slice(0, -4)}****`
}

interface Address {
  visitAddress: string | null
  postAddress: string | null
  postalCode: number | null
  city: string | null
}

/** `Storgatan 1, 903 25 Umeå`. */
export function addressOf({ visitAddress, postAddress, postalCode, city }: Address): string | null {
  const code = postalCode === null ? '' : String(postalCode).padStart(5, '0')
  const place = [code && `${code.slice(0, 3)} ${code.slice(3)}`, city].filter(Boolean).join(' ')
  return [visitAddress ?? postAddress, place].filter(Boolean).join(', ') || null
}
