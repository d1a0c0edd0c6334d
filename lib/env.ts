import * as z from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)
const empty = (value: unknown) => (value === '' ? undefined : value)

const postgres = z.string().regex(/^postgres(ql)?:\/\/\S+$/, 'write it as postgres://user:password@host/database')

/** As a browser says it: a slash at the end or the usual port is left out, a path is refused. */
const origin = z
  .url({ protocol: /^https?$/, error: 'write it as https://ringko.example.se' })
  .refine(
    (value) => /^\/?$/.test(value.replace(/^\w+:\/\/[^/?#]*/, '')),
    'write nothing after the name: https://ringko.example.se',
  )
  .transform((value) => new URL(value).origin)

/** anna@b.se, or Anna på B <anna@b.se>; no line breaks, since it becomes a header. */
const ONE_SENDER = /^(?:[^<>@\r\n]{1,80} )?<?[^\s<>@,;]+@[^\s<>@,;]+\.[^\s<>@,;]+>?$/

const variables = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.preprocess(empty, port.default(3000)),
  HOST: z.preprocess(empty, z.string().default('127.0.0.1')),
  DATA_DIR: z.preprocess(empty, z.string().default('./data')),
  /** postgres://user:password@host/database: PostgreSQL instead of the file in DATA_DIR, for as many processes as wanted. */
  DATABASE_URL: z.preprocess(empty, postgres.optional()),
  /** A standby of it for lists, searches and reports. */
  DATABASE_REPLICA_URL: z.preprocess(empty, postgres.optional()),
  /** Address that people type, for the cookie and the origin check behind a proxy: https://ringko.example.se */
  PUBLIC_ORIGIN: z.preprocess(empty, origin.optional()),
  /** How long a server that was told to stop goes on answering, not ready any more, so that a proxy leaves it alone first. */
  DRAIN_MS: z.preprocess(empty, z.coerce.number().int().min(0).max(600_000).default(0)),
  /** Largest file that can be uploaded in the browser, in MB. */
  UPLOAD_LIMIT_MB: z.preprocess(empty, z.coerce.number().int().min(1).max(4096).default(500)),
  /** Where the server puts the backup it takes each day; none without it. */
  BACKUP_DIR: z.preprocess(empty, z.string().optional()),
  /** When, on the wall clock in Stockholm. */
  BACKUP_AT: z.preprocess(
    empty,
    z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write the hour as 03:00')
      .default('03:00'),
  ),
  /** How many are kept; older ones are deleted. */
  BACKUP_KEEP: z.preprocess(empty, z.coerce.number().int().min(1).max(1000).default(14)),
  /** Lets Prometheus read GET /metrics with it as a bearer token; without it there is no such address. */
  METRICS_TOKEN: z.preprocess(empty, z.string().min(16).optional()),
  LOG_LEVEL: z.preprocess(empty, z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info')),
  /** Where mail goes out: smtp://user:password@host:587 or smtps://…; without it nothing is sent and the outbox waits. */
  SMTP_URL: z.preprocess(empty, z.url({ protocol: /^smtps?$/ }).optional()),
  /** Who mail is from: Ringkö <order@ringko.example.se> */
  MAIL_FROM: z.preprocess(empty, z.string().regex(ONE_SENDER, 'an address, or a name with <address>').optional()),
  /** SMS go out through 46elks' API with these; without them SMS wait. */
  SMS_USER: z.preprocess(empty, z.string().optional()),
  SMS_PASSWORD: z.preprocess(empty, z.string().optional()),
  /** At most 11 letters and digits, or a number. */
  SMS_FROM: z.preprocess(
    empty,
    z
      .string()
      .regex(
        /^(?:[A-Za-z][A-Za-z0-9]{2,10}|\+\d{6,15})$/,
        '3 to 11 letters A-Z and digits, or a number as +46700000000',
      )
      .default('Ringko'),
  ),
  SMS_URL: z.preprocess(empty, z.url({ protocol: /^https?$/ }).default('https://api.46elks.com/a1/sms')),
  /** Signs webhook calls; without it they wait. */
  WEBHOOK_SECRET: z.preprocess(empty, z.string().min(16).optional()),
  /** 1: a demo database with invented companies on its own clock; loopback only. */
  RINGKO_DEMO: z.preprocess((value) => value === '1' || value === 'true', z.boolean()),
})

export const envSchema = variables.refine(
  ({ SMTP_URL, MAIL_FROM }) => SMTP_URL === undefined || MAIL_FROM !== undefined,
  { path: ['MAIL_FROM'], message: 'say who mail is from when SMTP_URL is set' },
)

export type Env = z.infer<typeof envSchema>

/** Reads the environment; a wrong value stops the start with a sentence for each. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = envSchema.safeParse(source)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The environment is not usable:\n${lines.join('\n')}`)
}
