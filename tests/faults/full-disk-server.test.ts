import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { inspectDatabase } from '@/db/backup/inspect-database'
import { type Floor, startFloor } from '../support/fault-floor'
import { runScript } from '../support/run-script'
import { scenario } from '../support/scenario'
import { fillDisk, hasSmallDisks, smallDisk } from '../support/small-disk'
import { openDatabaseIn } from '../support/test-database'

const SAVES_NOT = /^Det går inte att spara just nu\. Inget är förlorat/
const hasLimits = spawnSync('prlimit', ['--version']).status === 0

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'ringko-full-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

test.runIf(hasSmallDisks)(
  'R5: on a full disk nothing is saved and everything is read, and with room again it goes on without a restart',
  async () => {
    const seed = folder()
    const disk = smallDisk(24)
    const floor = await startFloor({ ...floorOn(seed), under: disk.under(seed), settings: { DATA_DIR: disk.path } })
    await seeItThrough(floor, () => fillDisk(floor.server.pid, disk.path))
    const seen = folder()
    copyWhileStopped(floor.server.pid, disk.path, seen)
    expect(await floor.server.stop()).toBe(0)
    await (await openDatabaseIn(seen)).close()
    await inspectDatabase(join(seen, 'ringko.db'))
  },
  60_000,
)

test.runIf(hasLimits)(
  'R5: when every write fails nothing is saved and everything is read, and then it goes on without a restart',
  async () => {
    const floor = await startFloor(floorOn(folder()))
    const limit = (bytes: string) =>
      expect(spawnSync('prlimit', ['--pid', String(floor.server.pid), `--fsize=${bytes}:unlimited`]).status).toBe(0)
    await seeItThrough(floor, () => {
      limit('1')
      return () => limit('unlimited')
    })
    expect(await floor.server.stop()).toBe(0)
    await inspectDatabase(join(floor.dataDir, 'ringko.db'))
  },
  60_000,
)

/** The disk is gone with its process: what lies on it is taken as a power cut would leave it. */
function copyWhileStopped(pid: number, from: string, to: string): void {
  process.kill(pid, 'SIGSTOP')
  cpSync(`/proc/${pid}/root${from}`, to, { recursive: true })
  process.kill(pid, 'SIGCONT')
}

const floorOn = (dataDir: string) => ({ companies: 300, callers: 2, dataDir })

/** The same for every kind of trouble: `cause` makes it and gives back what ends it. */
async function seeItThrough({ ask, campaignId, server }: Floor, cause: () => () => void): Promise<void> {
  const { body: hand } = await ask(1, 'POST /api/desk/next', { campaignId })
  const outcome = { commandId: randomUUID(), holdToken: hand.card.holdToken, outcome: 'no', next: true }
  const stop = { commandId: randomUUID(), organizationId: 200, case: 'no_calls' }
  const draft = { entryId: hand.card.entryId, note: 'Halvskrivet', checklist: {} }
  const end = cause()
  for (const [call, body] of [
    ['POST /api/desk/outcome', outcome],
    ['POST /api/suppressions', stop],
    ['PUT /api/desk/draft', draft],
    ['POST /api/desk/outcome', outcome],
  ] as const) {
    const { status, body: answer } = await ask(1, call, body)
    expect([call, status, answer.error?.code]).toEqual([call, 503, 'read_only'])
    expect(answer.error.message).toMatch(SAVES_NOT)
  }
  const desk = await ask(1, 'GET /api/desk')
  expect([desk.status, desk.body.card.holdToken]).toEqual([200, hand.card.holdToken])
  // A look at a company that is not on one's desk is audited, and refused when it cannot be.
  expect((await ask(1, `GET /api/companies/${hand.card.organization.id}`)).status).toBe(200)
  expect((await ask(2, 'GET /api/companies/search?q=foretag')).status).toBe(200)
  expect((await ask(1, 'GET /api/health')).status).toBe(200)
  const ready = await ask(1, 'GET /api/ready')
  expect([ready.status, ready.body.error.message]).toEqual([503, expect.stringMatching(/^Inte redo: /)])
  expect(server.said()).toMatch(/request failed/)
  expect(server.said()).toMatch(/SQLITE_(FULL|IOERR)/)

  end()
  const saved = await ask(1, 'POST /api/desk/outcome', outcome)
  expect([saved.status, saved.body.saved?.activityId]).toEqual([200, expect.any(Number)])
  expect((await ask(1, 'POST /api/suppressions', stop)).status).toBe(200)
  const counts = (await ask(1, 'GET /api/desk')).body.counts
  expect(counts.calls).toBe(1)
  expect((await ask(1, 'GET /api/ready')).status).toBe(200)
}

test.runIf(existsSync('/dev/full'))('R5: a log that finds no room does not hold the server up', async () => {
  const toFullDisk = ['sh', '-c', 'exec "$@" > /dev/full', 'sh']
  const ended = await runScript('tests/support/log-once.ts', [], {}, toFullDisk)
  expect(ended).toEqual({ code: 0, said: 'went on\n' })
})

test.runIf(hasSmallDisks)(
  'R5: an import that fills the disk says so, leaves a whole register, and is finished when there is room',
  async () => {
    const s = await scenario({ users: { eva: 'supervisor' } })
    await s.leave()
    const [outside, disk] = [folder(), smallDisk(4)]
    const file = join(folder(), 'adresser.csv')
    const rows = Array.from({ length: 9999 }, (_, at) => `Företag ${at} AB;031-390${String(10_000 + at).slice(1)}`)
    writeFileSync(file, `Företagsnamn;Telefon\n${rows.join('\n')}\n`)
    const copyOut = `cp -a "$0/." ${outside}/`
    const full = await runScript('scripts/import.ts', [file], { DATA_DIR: disk.path }, disk.under(s.dataDir, copyOut))
    expect([full.code, full.said]).toEqual([1, expect.stringMatching(/går inte att spara/)])
    const half = (await inspectDatabase(join(outside, 'ringko.db'))).rows.organization ?? 0
    expect(half).toBeGreaterThan(0)
    const again = await runScript('scripts/import.ts', [file], { DATA_DIR: outside })
    expect(again.code, again.said).toBe(0)
    const db = await openDatabaseIn(outside)
    const companies = await db.read.q.select({ name: db.read.t.organization.legalName }).from(db.read.t.organization)
    await db.close()
    expect(companies.length).toBe(9999)
    expect(new Set(companies.map(({ name }) => name)).size).toBe(9999)
    expect(half).toBeLessThan(9999)
  },
  60_000,
)
