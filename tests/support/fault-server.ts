import { readEnv } from '@/lib/env'
import { createLog } from '@/lib/log'
import { openInstallation } from '@/scripts/open-installation'
import { serveInstallation } from '@/scripts/serve-installation'

/**
 * The server as server.ts runs it, but without pages and on a clock that tests set: it shows TEST_CLOCK_AT at the computer's
 * TEST_CLOCK_FROM and goes on through crashes and restarts.
 */
// A computer whose clock is wrong: by so much in this process alone.
const skew = Number(process.env.TEST_SKEW_MS ?? 0)
const rightNow = Date.now
Date.now = () => rightNow() + skew
const env = readEnv(process.env)
const shift = Number(process.env.TEST_CLOCK_AT) - Number(process.env.TEST_CLOCK_FROM)
const installation = await openInstallation(env)
const clock = { now: () => installation.realClock.now() + shift }
const presenceMs = process.env.TEST_PRESENCE_MS ? { presenceMs: Number(process.env.TEST_PRESENCE_MS) } : {}
const serving = { log: createLog(env.LOG_LEVEL), ...presenceMs, openPages: async () => null }
await serveInstallation({ ...installation, clock }, serving)
