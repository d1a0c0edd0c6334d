import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findPostgres } from '@/scripts/tooling/find-postgres'
import { openedAt, ownPostgres } from '../support/own-postgres'
import { runScript } from '../support/run-script'
import { startServerProcess } from '../support/server-process'
import { openTestDatabase } from '../support/test-database'

const FILE = 'Företagsnamn;Telefon\nÅkeriet i Mora AB;0250-59201\nÄngens Café AB;0250-59202\n'

describe.skipIf(!findPostgres())('Commands on PostgreSQL', () => {
  const postgres = ownPostgres()

  it('work beside a running server, which knows at once what they did', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'ringko-commands-'))
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
    const settings = { DATA_DIR: dataDir, DATABASE_URL: await postgres.newUrl() }
    const server = await startServerProcess({ dataDir, settings })
    const run = async (script: string, args: string[]) => {
      const { code, said } = await runScript(`scripts/${script}.ts`, args, settings)
      expect([code, said]).toEqual([0, said])
      return said
    }
    const said = await run('user', ['add', 'eva', '--name', 'Eva Ek', '--role', 'supervisor'])
    await run('user', ['add', 'anna', '--name', 'Anna Nyström', '--role', 'caller'])
    const file = join(dataDir, 'adresser.csv')
    writeFileSync(file, FILE)
    expect(await run('campaign', ['add', 'Hösten', '--members', 'anna,eva'])).toContain('omgång 1')
    expect(await run('import', [file, '--campaign', 'Hösten'])).toContain('2')
    await run('campaign', ['members', 'Hösten', '--members', 'anna'])

    const password = /Lösenord: (\S+)/.exec(said)?.[1]
    const signIn = await fetch(`${server.address}/api/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: server.address },
      body: JSON.stringify({ username: 'eva', password }),
    })
    expect(signIn.ok).toBe(true)
    const db = await openedAt({ url: settings.DATABASE_URL })
    const { q, t } = db.read
    expect(await q.select().from(t.queueEntry)).toHaveLength(2)
    expect(await db.searchOrganizations('ängens', 5)).toHaveLength(1)
    await db.close()
    const changed = await run('user', ['password', 'eva'])
    expect(/Lösenord: (\S+)/.exec(changed)?.[1]).not.toBe(password)
    expect(await server.stop()).toBe(0)
  })

  it('on SQLite they say that the server is to be stopped', async () => {
    const { dataDir } = await openTestDatabase()
    const refused = await runScript('scripts/user.ts', ['password', 'eva'], { DATA_DIR: dataDir })
    expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('Stoppa servern först')])
  })
})
