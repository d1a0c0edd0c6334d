import type { ErrorCode } from '@/lib/errors'

/** What went wrong: a refusal by the server, or `unreachable` when no answer came. Recognised by its name and code. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: ErrorCode | 'unreachable'
  /** HTTP status; 0 when no answer came. */
  readonly status: number
  /** Field -> what to do about it. */
  readonly details: Record<string, string>
  readonly retryAfterSeconds: number | null

  constructor(refusal: Omit<ApiError, 'name' | 'stack' | 'cause'>) {
    super(refusal.message)
    this.code = refusal.code
    this.status = refusal.status
    this.details = refusal.details
    this.retryAfterSeconds = refusal.retryAfterSeconds
  }
}

export function isApiError(thrown: unknown): thrown is ApiError {
  return thrown instanceof Error && thrown.name === 'ApiError'
}

/** A request that hangs is one that was lost: commands are sent again under the same id. */
const TIMEOUT_MS = 15_000

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface AskOptions {
  /** It goes through though the page is closed in the meantime; for bodies under 64 kB. */
  keepalive?: true
}

/** One request as JSON. Throws ApiError, also when the answer is not the server's own (a proxy's page, say). */
export async function ask<Answer>(method: Method, path: string, body?: unknown, options?: AskOptions): Promise<Answer> {
  return send<Answer>(path, { method, ...(body === undefined ? {} : jsonOf(body)), ...options })
}

/** A small file as it is. */
export async function askWithFile<Answer>(method: Method, path: string, file: Blob): Promise<Answer> {
  return send<Answer>(path, { method, body: file, headers: { 'Content-Type': 'application/octet-stream' } })
}

/** A command of the desk, which names the browser tab that sends it: the next card comes to that one. */
export async function command<Answer>(path: string, body: unknown, screenId: string): Promise<Answer> {
  const { headers, ...json } = jsonOf(body)
  return send<Answer>(path, { method: 'POST', ...json, headers: { ...headers, 'X-Ringko-Screen': screenId } })
}

const jsonOf = (body: unknown) => ({
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
})

async function send<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  const answer = await fetch(path, { ...init, cache: 'no-store', signal }).catch(() => null)
  if (!answer) throw unreachable()
  if (answer.status === 204) return undefined as Answer
  const json = await answer.json().catch(() => null)
  if (!answer.ok) throw refused(answer, json)
  if (json === null) throw unreachable()
  return json
}

/** The path with what is set of the query. */
export function withQuery(path: string, query: Record<string, string | number | undefined>): string {
  const set = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set)}`
}

interface Refusal {
  error?: { code: ErrorCode; message: string; details?: Record<string, string> }
}

function refused(answer: Response, json: Refusal | null): ApiError {
  if (!json?.error) return unreachable(answer.status)
  const { code, message, details = {} } = json.error
  const retryAfterSeconds = Number(answer.headers.get('Retry-After')) || null
  return new ApiError({ code, message, details, retryAfterSeconds, status: answer.status })
}

const unreachable = (status = 0) =>
  new ApiError({
    code: 'unreachable',
    message: 'Servern svarar inte just nu.',
    status,
    details: {},
    retryAfterSeconds: null,
  })
