import { forgetCommands } from '@/lib/commands/forget-commands'
import type { Publish } from '@/lib/context'
import { forgetUploads } from '@/lib/imports/forget-uploads'
import { createImportWork } from '@/lib/imports/import-work'
import { channelsOf } from '@/lib/jobs/channels-of'
import { markOverdueLocks } from '@/lib/locks/mark-overdue-locks'
import { createOutboxWork } from '@/lib/outbox/outbox-work'
import { exchangeDecks } from '@/lib/queue/exchange-decks'
import { expireHolds } from '@/lib/queue/expire-holds'
import { here, tellReady } from '@/lib/realtime/publish'
import type { Relay } from '@/lib/realtime/relay'
import type { RealtimeOptions } from '@/lib/realtime/types'
import { settleLeftRounds } from '@/lib/rounds/settle-left-rounds'
import { carryOutChanges } from '@/lib/rule-changes/carry-out-changes'
import { endDeadSessions } from '@/lib/sessions/end-dead-sessions'
import type { Job } from './run-jobs'

const SECOND = 1000
const MINUTE = 60 * SECOND
/** The clock has jumped when it moved this much more than the time that went by. */
const JUMP_MS = MINUTE

export interface JobsOf extends RealtimeOptions {
  tellHere: Publish
  relay: Relay | null
}

/** Everything that the server does by itself. */
export function backgroundJobs({ sockets, runtime, presence, tellHere, relay, log }: JobsOf): Job[] {
  const { clock, realClock, publish, db, env } = runtime
  const context = () => ({ db, publish, now: clock.now(), dataDir: env.DATA_DIR })
  const imports = createImportWork({ context, log })
  const domain = /@([^>]+)/.exec(env.MAIL_FROM ?? '')?.[1] ?? 'ringko.invalid'
  const outbox = createOutboxWork({ context, channels: channelsOf(env), domain, log })
  let lastAt = clock.now()
  let lastRealAt = realClock.now()
  return [
    { name: 'holds', isAlone: true, everyMs: SECOND, run: expireHolds },
    { name: 'decks', isAlone: true, everyMs: SECOND, run: exchangeDecks },
    { name: 'locks', isAlone: true, everyMs: MINUTE, run: markOverdueLocks },
    { name: 'rounds', isAlone: true, everyMs: MINUTE, run: settleLeftRounds },
    { name: 'rules', isAlone: true, everyMs: SECOND / 2, run: carryOutChanges },
    { name: 'commands', isAlone: true, everyMs: 60 * MINUTE, run: forgetCommands },
    { name: 'sessions', isAlone: true, everyMs: MINUTE, run: (context) => endDeadSessions(context, realClock.now()) },
    { name: 'imports', everyMs: SECOND / 2, run: imports.run, stop: imports.stop },
    { name: 'outbox', everyMs: SECOND / 2, run: outbox.run, stop: outbox.stop },
    { name: 'uploads', isAlone: true, everyMs: 60 * MINUTE, run: forgetUploads },
    { name: 'guesses', isAlone: true, everyMs: 60 * MINUTE, run: async () => db.house?.forgetOldCounts() },
    {
      name: 'presence',
      everyMs: 5 * SECOND,
      // Each process sees by itself who is gone, and tells its own screens.
      async run({ now }) {
        relay?.keep()
        tellHere(presence.sweep(now))
      },
    },
    {
      name: 'clock',
      everyMs: SECOND,
      async run({ now }) {
        const passed = now - lastAt
        const realPassed = realClock.now() - lastRealAt
        lastAt = now
        lastRealAt += realPassed
        if (Math.abs(passed - realPassed) < JUMP_MS) return
        tellReady(here(sockets), { serverNow: new Date(now).toISOString(), version: '1' })
      },
    },
  ]
}
