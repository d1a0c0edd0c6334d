import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { markAsDemo } from '@/lib/demo/check-demo'
import { openDatabaseIn } from '../support/test-database'

interface Ended {
  code: number | null
  said: string
}

/** Starts server.ts as a process of its own and waits for its end. */
function start(settings: Record<string, string>): Promise<Ended> {
  const env = { PATH: process.env.PATH ?? '', NODE_ENV: 'production' as const, PORT: '0', ...settings }
  const child = spawn(process.execPath, ['--import', 'tsx', 'server.ts'], { env })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  child.stderr.on('data', (part) => {
    said += part
  })
  return new Promise((resolve) => child.on('exit', (code) => resolve({ code, said })))
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'ringko-server-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  return path
}

test('a wrong setting stops the start and is named', async () => {
  const { code, said } = await start({ DATA_DIR: folder(), PORT: 'åttio' })
  expect([code, said]).toEqual([1, expect.stringContaining('PORT')])
})

test('a demo for the whole network is refused', async () => {
  const { code, said } = await start({ DATA_DIR: folder(), RINGKO_DEMO: '1', HOST: '0.0.0.0' })
  expect([code, said]).toEqual([1, expect.stringContaining('HOST must be 127.0.0.1')])
})

test('a demo database is refused to the whole network, also without saying that it is one', async () => {
  const dataDir = folder()
  const db = await openDatabaseIn(dataDir)
  await markAsDemo(db, 0)
  await db.close()
  const { code, said } = await start({ DATA_DIR: dataDir, HOST: '0.0.0.0' })
  expect([code, said]).toEqual([1, expect.stringContaining('HOST must be 127.0.0.1')])
})

test('a second process on the same file is refused', async () => {
  const dataDir = folder()
  const db = await openDatabaseIn(dataDir)
  const { code, said } = await start({ DATA_DIR: dataDir })
  await db.close()
  expect([code, said]).toEqual([1, expect.stringContaining('Another process already works on')])
})

test('a database that does not answer is said in a sentence, without what stands in the address', async () => {
  const url = 'postgres://ringko:hemligt@127.0.0.1:1/ringko'
  const { code, said } = await start({ DATA_DIR: folder(), DATABASE_URL: url })
  expect([code, said]).toEqual([
    1,
    'ringko: Databasen går inte att öppna: PostgreSQL svarar inte där DATABASE_URL pekar\n',
  ])
  const split = await start({ DATA_DIR: folder(), DATABASE_URL: 'postgres://ringko:hem@lig/t@localhost/ringko' })
  expect([split.code, split.said]).toEqual([1, expect.stringContaining('värden i DATABASE_URL')])
  expect(split.said).not.toContain('lig')
}, 30_000)

test('a data folder where none can lie is refused at once', async () => {
  const { code, said } = await start({ DATA_DIR: '/proc/ringko' })
  expect([code, said]).toEqual([1, 'ringko: mappen /proc/ringko går inte att skapa: här kan ingen mapp ligga\n'])
})

test('a database that is damaged is said in a sentence, with what to do', async () => {
  const dataDir = folder()
  writeFileSync(join(dataDir, 'ringko.db'), Buffer.alloc(8192, 7))
  const { code, said } = await start({ DATA_DIR: dataDir })
  const sentence = 'databasen är skadad, återläs den senaste säkerhetskopian'
  expect([code, said]).toEqual([1, `ringko: Databasen går inte att öppna: ${sentence}\n`])
})
