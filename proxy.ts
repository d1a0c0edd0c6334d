import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy } from '@/lib/auth/content-security-policy'
import { tokenFromCookies } from '@/lib/auth/session-cookie'

/**
 * Says for each page what it may load and run, and spares who is not signed in a page they would be sent away from. It
 * guards nothing: permission is checked by loaders and verbs, and the tests pass without this file.
 */
export function proxy(request: NextRequest): NextResponse {
  const { PUBLIC_ORIGIN, NODE_ENV } = process.env
  const isSignedIn = tokenFromCookies({ PUBLIC_ORIGIN }, request.headers.get('cookie') ?? undefined) !== null
  if (!isSignedIn && !OPEN.test(request.nextUrl.pathname)) {
    return NextResponse.redirect(new URL('/logga-in', request.url))
  }
  const nonce = btoa(crypto.randomUUID())
  const host = request.headers.get('host') ?? ''
  const policy = contentSecurityPolicy({ nonce, host, isDevelopment: NODE_ENV === 'development' })
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  // Next reads the nonce for its own scripts from the request.
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

/** Signing in, a one-time link, and the first start. */
const OPEN = /^\/(logga-in|valkommen\/[^/]+|kom-igang)$/

export const config = {
  matcher: ['/((?!api/|socket.io/|_next/static|_next/image|icon.svg|favicon.ico).*)'],
}
