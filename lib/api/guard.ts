import type { MiddlewareHandler } from 'hono'
import { isSameOrigin } from '@/lib/auth/same-origin'
import { AppError, forbidden } from '@/lib/errors'
import type { ApiEnv, ApiRequest } from './types'

const MAX_BODY = 256 * 1024
/** Files come as they are, and are counted while they are written. */
const FILE_ROUTES = new Set(['/api/imports/upload'])

/** Turns away what may not even be read: changes asked for by foreign pages, and bodies that are too large. */
export function guard(publicOrigin: string | undefined): MiddlewareHandler<ApiEnv> {
  return async (request, next) => {
    if (request.req.method === 'GET' || request.req.method === 'HEAD') return next()
    if (!isSameOrigin(askerOf(request), publicOrigin)) throw forbidden()
    if (FILE_ROUTES.has(request.req.path)) return next()
    // Node holds a body to the length it was announced with, so nothing has to be counted.
    const isUnannounced = request.req.header('transfer-encoding') !== undefined
    if (isUnannounced || Number(request.req.header('content-length') ?? 0) > MAX_BODY) throw tooLarge()
    return next()
  }
}

const tooLarge = () => new AppError('too_large', 'Skicka högst 256 kB åt gången, med längden angiven (Content-Length).')

function askerOf({ req }: ApiRequest) {
  return {
    origin: req.header('origin'),
    secFetchSite: req.header('sec-fetch-site'),
    client: req.header('x-ringko-client'),
    host: req.header('host'),
  }
}
