import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fillPostgres } from '@/bench/support/fill-postgres'
import { backUp } from '@/db/backup/back-up'
import { buildProgram } from '@/scripts/tooling/build-program'
import { findPostgres } from '@/scripts/tooling/find-postgres'
import { sizeOf, tellFigure } from '../support/fault-figure'
import { newFolder } from '../support/moved-installation'
import { openedAt, ownPostgres } from '../support/own-postgres'
import { runScript } from '../support/run-script'
import { TEST_NOW } from '../support/scenario'

const CARDS = sizeOf({ short: 2000, long: 1_000_000, name: 'RINGKO_R12_CARDS' })

describe.skipIf(!findPostgres())('R12 on PostgreSQL:', () => {
  const postgres = ownPostgres()
  beforeAll(() => buildProgram('scripts/restore.ts'))

  it(`${CARDS} cards are backed up and restored, with every check`, async () => {
    const url = await postgres.newUrl()
    await fillPostgres({ url, companies: CARDS, callers: 5, now: TEST_NOW })
    const from = join(newFolder(), 'kopia')
    const startedAt = performance.now()
    const { rows, files } = await backUp({ dataDir: newFolder(), url, into: from, now: TEST_NOW })
    const backedUpAt = performance.now()
    const elsewhere = { DATABASE_URL: await postgres.newUrl(), DATA_DIR: join(newFolder(), 'data') }
    const { code, said } = await runScript('scripts/restore.ts', [from], elsewhere)
    const restoredAt = performance.now()
    expect([code, said]).toEqual([0, expect.stringContaining('Återläst i databasen')])
    expect([rows.queue_entry, rows.organization]).toEqual([CARDS, CARDS])
    const { q, t } = (await openedAt({ url: elsewhere.DATABASE_URL })).read
    expect(await Promise.all([q.$count(t.organization), q.$count(t.queueEntry)])).toEqual([CARDS, CARDS])
    tellFigure('R12 on PostgreSQL', {
      cards: CARDS,
      MB: Math.round((files[0]?.bytes ?? 0) / 1e6),
      'backup s, verified': ((backedUpAt - startedAt) / 1000).toFixed(1),
      'restore s, verified': ((restoredAt - backedUpAt) / 1000).toFixed(1),
    })
  }, 1_200_000)
})
