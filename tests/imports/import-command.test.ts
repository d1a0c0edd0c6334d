import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'
import { testEngine } from '../support/test-database'
import { fixture, start } from './reading'

type Settings = Record<string, string>

function run(settings: Settings, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/import.ts', ...args], {
    env: { ...process.env, NODE_ENV: 'production', RINGKO_DEMO: '', ...settings },
    encoding: 'utf8',
  })
  return { status, said: `${stdout}${stderr}`.replaceAll('\u00a0', ' ') }
}

/** A stopped installation: a supervisor `eva`, a campaign `höst`. */
async function installation(): Promise<Settings> {
  const { dataDir, settings, leave } = await start()
  await leave()
  return { DATA_DIR: dataDir, ...settings }
}

it('the command reads a file, fills the campaign and says what became of the rows', { timeout: 60_000 }, async () => {
  const settings = await installation()
  const path = fixture('adressfil-windows1252.csv')
  const first = run(settings, path, '--campaign', 'Höst')
  expect(first.said).toContain('Windows-1252, semikolon, 20 kolumner känns igen.')
  expect(first.said).toMatch(/ 504 rader\n +495 nya företag\n +4 dubbletter i filen\n +5 fel, se .*\.fel\.csv/)
  expect(first.said).toContain('Kampanjen ”höst”: 495 kort lades i kön, 0 fanns redan.')
  expect(first.status).toBe(0)
  expect(existsSync(path.replace('.csv', '.fel.csv'))).toBe(true)

  const again = run(settings, path, '--campaign', 'höst')
  expect(again.said).toContain('Filen har redan lästs in. Ingenting ändrades.')
  expect(again.said).toContain('0 kort lades i kön, 495 fanns redan.')
  expect(again.status).toBe(0)
})

it('the command says what is wrong and fails, with nothing read', { timeout: 60_000 }, async () => {
  const settings = await installation()
  const path = fixture('adressfil-windows1252.csv')
  const attempts: [string[], string][] = [
    [[path, '--campaign', 'vår'], 'Kampanjen ”vår” finns inte. De som finns: ”höst”.'],
    [[path, '--user', 'anna'], 'Användaren anna finns inte eller är inte arbetsledare eller administratör.'],
    [['--kampanj', 'höst', path], 'Kommandot gick inte att förstå.'],
  ]
  for (const [args, sentence] of attempts) {
    const { status, said } = run(settings, ...args)
    expect(said).toContain(sentence)
    expect(said).not.toContain('    at ')
    expect(status).toBe(1)
  }
})

// On PostgreSQL it works beside the servers.
it.runIf(testEngine === 'sqlite')(
  'the command asks for the server to be stopped when it runs',
  { timeout: 60_000 },
  async () => {
    const { dataDir } = await start()
    const { status, said } = run({ DATA_DIR: dataDir }, fixture('adressfil-windows1252.csv'))
    expect(said).toContain('Stoppa servern först')
    expect(status).toBe(1)
  },
)
