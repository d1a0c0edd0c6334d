import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import { isSameOrigin } from '@/lib/auth/same-origin'
import { LARGEST_LOGO } from '@/lib/company/types'
import { AppError, forbidden } from '@/lib/errors'
import { requestScope } from '@/lib/request-scope'
import type { ApiEnv, ApiRequest } from './types'

const MAX_BODY = 256 * 1024
/** A file of a known size. */
const LARGER: Readonly<Record<string, number>> = { '/api/settings/logo': LARGEST_LOGO }
/** Files come as they are, and are counted while they are written. */
const FILE_ROUTES = new Set(['/api/imports/upload'])

/** Turns away what may not even be read: changes asked for by foreign pages, and bodies that are too large. */
export function guard(publicOrigin: string | undefined): MiddlewareHandler<ApiEnv> {
  return async (request, next) => {
    nameRoute(request)
    if (request.req.method === 'GET' || request.req.method === 'HEAD') return next()
    if (!isSameOrigin(askerOf(request), publicOrigin)) throw forbidden()
    if (FILE_ROUTES.has(request.req.path)) return next()
    // Node holds a body to the length it was announced with, so nothing has to be counted.
    const isUnannounced = request.req.header('transfer-encoding') !== undefined
    const most = LARGER[request.req.path] ?? MAX_BODY
    if (isUnannounced || Number(request.req.header('content-length') ?? 0) > most) throw tooLarge(most)
    return next()
  }
}

/** The first that fits and is no middleware answers; what fits nothing is `/api/*`. */
function nameRoute(request: ApiRequest): void {
  const scope = requestScope()
  if (scope) scope.route = matchedRoutes(request).find(({ path }) => !path.endsWith('*'))?.path ?? '/api/*'
}

const tooLarge = (most: number) =>
  new AppError('too_large', `Skicka högst ${most / 1024} kB åt gången, med längden angiven (Content-Length).`)

function askerOf({ req }: ApiRequest) {
  return {
    origin: req.header('origin'),
    secFetchSite: req.header('sec-fetch-site'),
    client: req.header('x-ringko-client'),
    host: req.header('host'),
  }
}
