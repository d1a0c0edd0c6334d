import { isApiError } from '@/lib/api/ask'
import { api } from '@/lib/api/client'
import type { Role } from '@/lib/auth/types'
import type { SignInInput } from '@/lib/sessions/schema'

export type SignInAnswer =
  | { outcome: 'in'; role: Role }
  | { outcome: 'bad_credentials' | 'code_needed' | 'bad_code' | 'offline' | 'unexpected' }
  | { outcome: 'too_many_attempts'; minutes: number }

/** Asks the server for a session; the cookie comes with the answer. Never throws. */
export async function requestSignIn(credentials: SignInInput): Promise<SignInAnswer> {
  try {
    const { user } = await api.session.signIn(credentials)
    return { outcome: 'in', role: user.role }
  } catch (thrown) {
    if (!isApiError(thrown)) return { outcome: 'unexpected' }
    const { code, status, retryAfterSeconds } = thrown
    if (code === 'bad_credentials' || code === 'code_needed' || code === 'bad_code') return { outcome: code }
    if (code === 'too_many_attempts') return { outcome: 'too_many_attempts', minutes: toMinutes(retryAfterSeconds) }
    return { outcome: status === 0 ? 'offline' : 'unexpected' }
  }
}

/** Retry-After is in seconds; people wait in whole minutes. */
function toMinutes(seconds: number | null): number {
  return Math.max(1, Math.ceil((seconds ?? 0) / 60))
}
