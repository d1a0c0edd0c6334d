import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { AppError, ERROR_STATUS, type ErrorCode, refusalIn } from '@/lib/errors'
import type { Log } from '@/lib/log'
import { requestScope } from '@/lib/request-scope'
import type { ApiRequest } from './types'

const codes = Object.keys(ERROR_STATUS) as [ErrorCode, ...ErrorCode[]]

export const errorSchema = z
  .strictObject({
    error: z.strictObject({
      code: z.enum(codes),
      message: z.string(),
      details: z.record(z.string(), z.string()).optional(),
      requestId: z.string(),
    }),
  })
  .meta({ id: 'Error' })

/** Every route may answer with an error; its code says which. */
export const errorAnswers = {
  default: {
    description: 'Det gick inte; `code` säger varför och `message` vad man gör.',
    content: { 'application/json': { schema: errorSchema } },
  },
}

/** The one place where something thrown becomes an answer. What is not a refusal of ours is a fault: logged, not told. */
export function answerError(thrown: unknown, request: ApiRequest, log: Log): Response {
  const scope = requestScope()
  const requestId = scope?.id ?? randomUUID()
  const error = refusalIn(thrown) ?? fault()
  if (error.code === 'internal' || error.code === 'read_only') {
    log.error({ err: thrown, requestId, method: request.req.method, route: scope?.route }, 'request failed')
  }
  const { retryAfter, ...details } = error.details ?? {}
  if (retryAfter) request.header('Retry-After', retryAfter)
  const { code, message, status } = error
  const shown = Object.keys(details).length > 0 ? { details } : {}
  return request.json({ error: { code, message, ...shown, requestId } }, status as 400)
}

const fault = () => new AppError('internal', 'Något gick fel hos oss. Försök igen; felet är antecknat.')
