import type { HttpBindings } from '@hono/node-server'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { Context as HonoContext } from 'hono'
import type { RecentSessions } from '@/lib/auth/recent-sessions'
import type { Context } from '@/lib/context'
import type { Log } from '@/lib/log'
import type { Runtime } from '@/lib/runtime'
import type { SetUpCode } from '@/lib/set-up/set-up-code'

/** What the API needs of its process. */
export interface ApiOptions {
  runtime: Runtime
  recentSessions: RecentSessions
  log: Log
  /** Lets the first administrator in; null when somebody was in as the process started. */
  setUpCode: SetUpCode | null
  /** What background work has stopped, by name; empty when all of it is alive. */
  stalledWork(): string[]
  /** Told to stop: it goes on answering for a while, and a proxy should leave it. */
  isStopping(): boolean
}

export type ApiEnv = { Bindings: HttpBindings; Variables: { context: Context; log: Log } }
export type Api = OpenAPIHono<ApiEnv>
export type ApiRequest = HonoContext<ApiEnv>
