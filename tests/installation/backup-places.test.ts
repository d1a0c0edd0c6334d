import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { backUp } from '@/db/backup/back-up'
import { verifyBackup } from '@/db/backup/manifest'
import { runScript } from '../support/run-script'
import { hasSmallDisks, smallDisk } from '../support/small-disk'
import { openDatabaseIn } from '../support/test-database'

async function installation(): Promise<{ dataDir: string; root: string }> {
  const root = mkdtempSync(join(tmpdir(), 'ringko-places-'))
  const dataDir = join(root, 'data')
  mkdirSync(dataDir)
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  await (await openDatabaseIn(dataDir)).close()
  return { dataDir, root }
}

const command = (dataDir: string, into: string) => runScript('scripts/backup.ts', [into], { DATA_DIR: dataDir })

test('a backup to where no folder can lie is refused with a sentence, and nobody waits for ever', async () => {
  const { dataDir, root } = await installation()
  writeFileSync(join(root, 'fil'), '')
  for (const [into, said] of [
    ['/proc/ringko', 'mappen /proc/ringko.unfinished går inte att skapa: här kan ingen mapp ligga'],
    [join(root, 'fil', 'kopia'), 'det som ska ligga ovanför den är ingen mapp'],
  ] as const) {
    expect(await command(dataDir, into)).toEqual({ code: 1, said: expect.stringContaining(said) })
  }
})

test('a backup beside one that is being written there is refused and leaves it alone; one that was cut off gives way', async () => {
  const { dataDir, root } = await installation()
  const into = join(root, 'ny', 'kopia')
  mkdirSync(`${into}.unfinished`, { recursive: true })
  const other = spawn('sleep', ['60'])
  onTestFinished(() => void other.kill('SIGKILL'))
  writeFileSync(join(`${into}.unfinished`, 'writer.pid'), `${other.pid} ${hostname()}`)
  const refused = await command(dataDir, into)
  expect(refused).toEqual({ code: 1, said: expect.stringContaining('en annan säkerhetskopia skrivs just nu till') })
  expect(existsSync(`${into}.unfinished`)).toBe(true)
  const ended = once(other, 'exit')
  other.kill('SIGKILL')
  await ended
  const { files } = await backUp({ dataDir, into, now: 0 })
  expect(readdirSync(into).sort()).toEqual(
    ['manifest.json', 'manifest.sha256', ...files.map(({ name }) => name)].sort(),
  )
  await verifyBackup(into)
})

test.runIf(hasSmallDisks)('a backup that finds no room says so, and leaves nothing behind', async () => {
  const { dataDir, root } = await installation()
  const full = join(root, 'full')
  mkdirSync(full)
  writeFileSync(join(full, 'ballast'), Buffer.alloc((1 << 20) - 4096))
  const disk = smallDisk(1)
  const under = disk.under(full, 'ls "$0"')
  const ended = await runScript('scripts/backup.ts', [join(disk.path, 'kopia')], { DATA_DIR: dataDir }, under)
  expect(ended).toEqual({ code: 1, said: expect.stringContaining('Ingen säkerhetskopia gjordes: disken är full\n') })
  expect(ended.said).toContain('ballast')
  expect(ended.said).not.toContain('kopia.unfinished')
})

test('what is no folder is no backup, and is said so', async () => {
  const { dataDir, root } = await installation()
  writeFileSync(join(root, 'fil'), '')
  const restored = await runScript('scripts/restore.ts', [join(root, 'fil')], { DATA_DIR: dataDir })
  expect(restored).toEqual({
    code: 1,
    said: `Ingenting återlästes: ${join(root, 'fil')} är ingen mapp som går att läsa\n`,
  })
  expect((await runScript('scripts/restore.ts', [], { DATA_DIR: dataDir })).code).toBe(1)
})
