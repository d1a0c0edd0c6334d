import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { isSameOrigin } from '@/lib/auth/same-origin'
import { AppError, forbidden } from '@/lib/errors'
import type { ApiEnv, ApiRequest } from './types'

const MAX_BODY = 256 * 1024
const tooLarge = () => new AppError('too_large', 'Det var för mycket på en gång: högst 256 kB.')
const countBytes = bodyLimit({
  maxSize: MAX_BODY,
  onError: () => {
    throw tooLarge()
  },
})

/** Turns away what may not even be read: changes asked for by foreign pages, and bodies that are too large. */
export function guard(publicOrigin: string | undefined): MiddlewareHandler<ApiEnv> {
  return async (request, next) => {
    if (request.req.method === 'GET' || request.req.method === 'HEAD') return next()
    if (!isSameOrigin(askerOf(request), publicOrigin)) throw forbidden()
    // The length that Node holds a body to is enough; only a body sent in pieces has to be counted.
    if (request.req.header('transfer-encoding')) return countBytes(request, next)
    if (Number(request.req.header('content-length') ?? 0) > MAX_BODY) throw tooLarge()
    return next()
  }
}

function askerOf({ req }: ApiRequest) {
  return {
    origin: req.header('origin'),
    secFetchSite: req.header('sec-fetch-site'),
    client: req.header('x-ringko-client'),
    host: req.header('host'),
  }
}
