import { SESSION_ABSOLUTE_MS } from './session-rules'

type Served = { PUBLIC_ORIGIN?: string | undefined }

const isHttps = (served: Served) => served.PUBLIC_ORIGIN?.startsWith('https:') ?? false

/** `__Host-` binds the cookie to this very host; browsers take it under https only. */
export function sessionCookieName(served: Served): string {
  return isHttps(served) ? '__Host-ringko_session' : 'ringko_session'
}

/** Value of Set-Cookie that signs a browser in. */
export function sessionCookie(served: Served, token: string): string {
  return `${sessionCookieName(served)}=${token}; Max-Age=${SESSION_ABSOLUTE_MS / 1000}; ${attributes(served)}`
}

/** Value of Set-Cookie that takes the cookie away. */
export function endedSessionCookie(served: Served): string {
  return `${sessionCookieName(served)}=; Max-Age=0; ${attributes(served)}`
}

/** The session's token in a Cookie header, or null. */
export function tokenFromCookies(served: Served, cookies: string | undefined): string | null {
  const start = `${sessionCookieName(served)}=`
  const found = cookies?.split(/; ?/).find((pair) => pair.startsWith(start))
  return found?.slice(start.length) || null
}

function attributes(served: Served): string {
  return `Path=/; HttpOnly; SameSite=Lax${isHttps(served) ? '; Secure' : ''}`
}
