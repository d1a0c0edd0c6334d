import * as z from 'zod'

const port = z.coerce.number().int().min(0).max(65_535)
const empty = (value: unknown) => (value === '' ? undefined : value)

export const envSchema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.preprocess(empty, port.default(3000)),
  HOST: z.preprocess(empty, z.string().default('127.0.0.1')),
  DATA_DIR: z.preprocess(empty, z.string().default('./data')),
  /** Address that people type, for the cookie and the origin check behind a proxy: https://ringko.example.se */
  PUBLIC_ORIGIN: z.preprocess(empty, z.url({ protocol: /^https?$/ }).optional()),
  /** Largest file that can be uploaded in the browser, in MB. */
  UPLOAD_LIMIT_MB: z.preprocess(empty, z.coerce.number().int().min(1).max(4096).default(500)),
  LOG_LEVEL: z.preprocess(empty, z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info')),
  /** 1: a demo database with invented companies on its own clock; loopback only. */
  RINGKO_DEMO: z.preprocess((value) => value === '1' || value === 'true', z.boolean()),
})

export type Env = z.infer<typeof envSchema>

/** Reads the environment; a wrong value stops the start with a sentence for each. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = envSchema.safeParse(source)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The environment is not usable:\n${lines.join('\n')}`)
}
