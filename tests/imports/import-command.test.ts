import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fixture, start } from './reading'

function run(dataDir: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/import.ts', ...args], {
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: dataDir, RINGKO_DEMO: '' },
    encoding: 'utf8',
  })
  return { status, said: `${stdout}${stderr}`.replaceAll('\u00a0', ' ') }
}

/** A stopped installation: a supervisor `eva`, a campaign `höst`. */
async function installation(): Promise<string> {
  const { dataDir } = await start()
  const copy = mkdtempSync(join(tmpdir(), 'ringko-command-'))
  for (const name of ['ringko.db', 'ringko.db-wal']) copyFileSync(join(dataDir, name), join(copy, name))
  return copy
}

it('the command reads a file, fills the campaign and says what became of the rows', { timeout: 60_000 }, async () => {
  const dataDir = await installation()
  const path = fixture('adressfil-windows1252.csv')
  const first = run(dataDir, path, '--campaign', 'Höst')
  expect(first.said).toContain('Windows-1252, semikolon, 20 kolumner känns igen.')
  expect(first.said).toMatch(/ 504 rader\n +495 nya företag\n +4 dubbletter i filen\n +5 fel, se .*\.fel\.csv/)
  expect(first.said).toContain('Kampanjen ”höst”: 495 kort lades i kön, 0 fanns redan.')
  expect(first.status).toBe(0)
  expect(existsSync(path.replace('.csv', '.fel.csv'))).toBe(true)

  const again = run(dataDir, path, '--campaign', 'höst')
  expect(again.said).toContain('Filen har redan lästs in. Ingenting ändrades.')
  expect(again.said).toContain('0 kort lades i kön, 495 fanns redan.')
  expect(again.status).toBe(0)
})

it('the command says what is wrong and fails, with nothing read', { timeout: 60_000 }, async () => {
  const dataDir = await installation()
  const path = fixture('adressfil-windows1252.csv')
  const attempts: [string[], string][] = [
    [[path, '--campaign', 'vår'], 'Kampanjen ”vår” finns inte. De som finns: ”höst”.'],
    [[path, '--user', 'anna'], 'Användaren anna finns inte eller är inte arbetsledare eller administratör.'],
    [['--kampanj', 'höst', path], 'Kommandot gick inte att förstå.'],
  ]
  for (const [args, sentence] of attempts) {
    const { status, said } = run(dataDir, ...args)
    expect(said).toContain(sentence)
    expect(said).not.toContain('    at ')
    expect(status).toBe(1)
  }
})

it('the command asks for the server to be stopped when it runs', { timeout: 60_000 }, async () => {
  const { dataDir } = await start()
  const { status, said } = run(dataDir, fixture('adressfil-windows1252.csv'))
  expect(said).toContain('Stoppa servern först')
  expect(status).toBe(1)
})
