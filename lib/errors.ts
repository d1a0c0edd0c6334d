/** Every code is part of the API: a client may act on it. */
export const ERROR_STATUS = {
  invalid: 400,
  signed_out: 401,
  bad_credentials: 401,
  /** The password fits; the second factor is asked for. */
  code_needed: 401,
  bad_code: 401,
  forbidden: 403,
  not_found: 404,
  hold_lost: 409,
  conflict: 409,
  too_large: 413,
  command_reused: 422,
  too_many_attempts: 429,
  read_only: 503,
  internal: 500,
} as const

export type ErrorCode = keyof typeof ERROR_STATUS

/** A refusal with a sentence for a person. Recognised by `code`, never by instanceof (a module may be loaded three times). */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly status: number
  readonly details: Record<string, string> | undefined

  constructor(code: ErrorCode, message: string, details?: Record<string, string>, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.status = ERROR_STATUS[code]
    this.details = details
  }
}

/** Whether something thrown is one of our refusals. */
export function isAppError(thrown: unknown): thrown is AppError {
  return thrown instanceof Error && thrown.name === 'AppError' && 'code' in thrown
}

/** The refusal in something thrown, also where a query was put around it. */
export function refusalIn(thrown: unknown): AppError | null {
  const inside = thrown instanceof Error ? thrown.cause : null
  return [thrown, inside].find(isAppError) ?? null
}

export const forbidden = () => new AppError('forbidden', 'Du har inte behörighet till det här.')
export const notFound = (what: string) => new AppError('not_found', `${what} finns inte längre.`)
export const invalid = (details: Record<string, string>) =>
  new AppError('invalid', Object.values(details)[0] ?? 'Något är fel ifyllt.', details)
export const conflict = (message: string, details?: Record<string, string>) =>
  new AppError('conflict', message, details)
export const commandReused = () =>
  new AppError('command_reused', 'Kommandot har redan använts med annat innehåll. Ladda om sidan.')
/** The cause is for the log: a full disk and a database that does not answer look the same to who works. */
export const readOnly = (cause?: unknown) =>
  new AppError('read_only', 'Det går inte att spara just nu. Inget är förlorat, vi försöker igen.', undefined, {
    cause,
  })

const IN_COMMIT = 'in the commit'
/** The same where the line was lost in the middle of a commit: nobody knows whether what was written stands. */
export const lostInCommit = () => readOnly(IN_COMMIT)
export const isLostInCommit = (thrown: unknown) => isAppError(thrown) && thrown.cause === IN_COMMIT
