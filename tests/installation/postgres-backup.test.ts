import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { backUp } from '@/db/backup/back-up'
import { verifyBackup } from '@/db/backup/manifest'
import { addSuppression } from '@/lib/suppression/add-suppression'
import { buildProgram } from '@/scripts/tooling/build-program'
import { findPostgres } from '@/scripts/tooling/find-postgres'
import { calling } from '../support/calling'
import { movedInstallation, newFolder } from '../support/moved-installation'
import { openedAt, ownPostgres } from '../support/own-postgres'
import { readAll } from '../support/read-all'
import { runScript } from '../support/run-script'
import { type Scenario, TEST_NOW } from '../support/scenario'
import { stop } from '../support/stopped-chain'

describe.skipIf(!findPostgres())('R12 on PostgreSQL:', () => {
  const postgres = ownPostgres()
  beforeAll(() => Promise.all(['scripts/backup.ts', 'scripts/restore.ts'].map(buildProgram)))

  it('a backup taken while callers work is one moment of it, and restored in an empty database it is the same', async () => {
    const { s, url, settings } = await movedInstallation(await postgres.newUrl())
    await calling(s).card('bo')
    let isWorking = true
    const work = async () => {
      while (isWorking)
        await calling(s)
          .call('anna', { outcome: 'busy' })
          .catch(() => {
            isWorking = false
          })
    }
    const working = work()
    const from = join(newFolder(), 'kopia')
    const taken = await runScript('scripts/backup.ts', [from], settings)
    isWorking = false
    await working
    expect([taken.code, taken.said]).toEqual([0, expect.stringContaining('13 företag')])
    const { engine, rows, files } = await verifyBackup(from)
    expect([engine, files.map(({ name }) => name)]).toEqual(['postgres', ['ringko.dump', 'secret.key']])
    expect(rows.command).toBe(rows.activity)

    const elsewhere = { DATABASE_URL: await postgres.newUrl(), DATA_DIR: join(newFolder(), 'data') }
    const restored = await runScript('scripts/restore.ts', [from], elsewhere)
    expect([restored.code, restored.said]).toEqual([0, expect.stringContaining('Återläst i databasen')])
    expect(restored.said).not.toContain('låg där förut')
    expect(readFileSync(join(elsewhere.DATA_DIR, 'secret.key'), 'utf8')).toBe('hemlig')
    const db = await openedAt({ url: elsewhere.DATABASE_URL })
    const { q, t } = db.read
    expect([await q.select().from(t.hold), await q.select().from(t.session)]).toEqual([[], []])
    expect((await q.select().from(t.activity)).length).toBe(rows.activity)
    const { saved } = await calling({ ...s, as: (name: string) => ({ ...s.as(name), db }) } as Scenario).call('bo', {
      outcome: 'no',
    })
    expect(saved.activityId).toBeGreaterThan(rows.activity ?? 0)
    expect(url).not.toBe(elsewhere.DATABASE_URL)
  })

  it('one flipped byte is noticed and its file named, and nothing happens', async () => {
    const { s, url, dataDir, settings } = await movedInstallation(await postgres.newUrl())
    const from = join(newFolder(), 'kopia')
    await backUp({ dataDir, url, into: from, now: TEST_NOW })
    await s.db.close()
    for (const name of readdirSync(from)) {
      const whole = readFileSync(join(from, name))
      const flipped = Buffer.from(whole)
      flipped[whole.length >> 1] = (flipped[whole.length >> 1] ?? 0) ^ 1
      writeFileSync(join(from, name), flipped)
      const refused = await runScript('scripts/restore.ts', [from], settings)
      expect([refused.code, refused.said]).toEqual([1, expect.stringContaining(name)])
      writeFileSync(join(from, name), whole)
    }
    expect(readdirSync(dataDir)).toEqual(['secret.key'])
    const db = await openedAt({ url })
    expect(await db.read.q.select().from(db.read.t.activity)).toHaveLength(1)
  })

  it('what was there is kept as a backup of its own, and a stop newer than the backup stands', async () => {
    const { s, url, dataDir, settings } = await movedInstallation(await postgres.newUrl())
    const before = await readAll(s.as('eva'))
    const from = join(newFolder(), 'kopia')
    await backUp({ dataDir, url, into: from, now: TEST_NOW })
    await addSuppression(s.as('anna'), stop(s, 'Alfa'))
    await calling(s).call('bo', { outcome: 'no' })
    const running = await runScript('scripts/restore.ts', [from], settings)
    expect([running.code, running.said]).toEqual([1, expect.stringContaining('en server arbetar på databasen')])
    await s.db.close()
    const restored = await runScript('scripts/restore.ts', [from], settings)
    expect([restored.code, restored.said]).toEqual([0, expect.stringContaining('1 spärrar som tillkommit')])
    const [aside = ''] = readdirSync(dataDir).filter((name) => name.startsWith('before-restore-'))
    expect(restored.said).toContain(aside)
    const db = await openedAt({ url })
    const { q, t } = db.read
    expect((await q.select().from(t.suppression)).map(({ phone, status }) => [phone, status])).toEqual([
      ['+46313901111', 'active'],
    ])
    expect((await q.select().from(t.activity)).filter(({ outcome }) => outcome !== null)).toHaveLength(1)
    expect((await readAll({ ...s.as('eva'), db })).companies).not.toEqual(before.companies)
    await db.close()
    const back = await runScript('scripts/restore.ts', [join(dataDir, aside)], settings)
    expect(back.code).toBe(0)
    const again = await openedAt({ url })
    const calls = await again.read.q.select().from(again.read.t.activity)
    expect(calls.filter(({ outcome }) => outcome !== null)).toHaveLength(2)
  })
})
