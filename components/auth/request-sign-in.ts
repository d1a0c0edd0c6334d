import type { ShellUser } from '@/components/shell/user-menu'

export interface Credentials {
  username: string
  password: string
}

export type SignInAnswer =
  | { outcome: 'in'; role: ShellUser['role'] }
  | { outcome: 'bad_credentials' | 'offline' | 'unexpected' }
  | { outcome: 'too_many_attempts'; minutes: number }

/** Asks the server for a session; the cookie comes with the answer. Never throws. */
export async function requestSignIn(credentials: Credentials): Promise<SignInAnswer> {
  try {
    const answer = await fetch('/api/session', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(credentials),
    })
    if (answer.ok) return { outcome: 'in', role: (await answer.json()).user.role }
    if (answer.status === 401) return { outcome: 'bad_credentials' }
    if (answer.status === 429) return { outcome: 'too_many_attempts', minutes: minutesToWait(answer) }
    return { outcome: 'unexpected' }
  } catch {
    return { outcome: 'offline' }
  }
}

/** Retry-After is in seconds; people wait in whole minutes. */
function minutesToWait(answer: Response): number {
  const seconds = Number(answer.headers.get('Retry-After'))
  return Math.max(1, Math.ceil(seconds / 60) || 1)
}
