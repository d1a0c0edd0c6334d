import type { ApiRequest } from './types'

/** Address of who asks, to count guesses by. Behind a proxy (PUBLIC_ORIGIN is set) the one that the proxy saw. */
export function clientAddress(request: ApiRequest, publicOrigin: string | undefined): string {
  const seenByProxy = publicOrigin && request.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return seenByProxy || request.env.incoming.socket.remoteAddress || 'unknown'
}
