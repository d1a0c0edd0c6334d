import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { createDatabase, dropDatabase, urlIn } from '../support/postgres-database'
import { waitFor } from '../support/screen'
import { type ServerProcess, startServerProcess } from '../support/server-process'

async function emptyDatabase(name: string) {
  const socket = inject('postgres')
  await createDatabase(socket, { name, template: 'template0' })
  onTestFinished(() => dropDatabase(socket, name))
  const dataDir = mkdtempSync(join(tmpdir(), 'ringko-processes-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  return { dataDir, settings: { DATABASE_URL: urlIn(socket, name) } }
}

const codeIn = (said: string) => /Kod: (\S+)/.exec(said)?.[1]

const setUp = (address: string, code: string | undefined) =>
  fetch(`${address}/api/set-up`, {
    method: 'POST',
    headers: { 'X-Ringko-Client': 'test', 'Content-Type': 'application/json' },
    body: JSON.stringify({ code, name: 'Berta Åkesson', username: 'berta', password: 'ett långt ord' }),
  })

test('two processes that start at once on an empty database make it once, and either takes the code of the other', async () => {
  const place = await emptyDatabase(`ringko_empty_${process.pid}`)
  const [a, b] = await Promise.all([startServerProcess(place), startServerProcess(place)])
  await waitFor('both have said their code', () => [a, b].every((one) => codeIn(one.said())))
  const codes = [codeIn(a.said()), codeIn(b.said())]
  expect((await setUp(b.address, 'gissning')).status).toBe(400)
  expect((await setUp(b.address, codes[0])).status).toBe(200)
  expect((await setUp(a.address, codes[1])).status).toBe(409)
}, 60_000)

test('a process with another folder is refused while others work, and says what to do', async () => {
  const place = await emptyDatabase(`ringko_folders_${process.pid}`)
  const first = await startServerProcess(place)
  const elsewhere = mkdtempSync(join(tmpdir(), 'ringko-elsewhere-'))
  onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }))
  await expect(startServerProcess({ ...place, dataDir: elsewhere })).rejects.toThrow(/Give all of them the same folder/)
  expect(await stopped(first)).toBe(0)
  const moved = await startServerProcess({ ...place, dataDir: elsewhere })
  expect(await stopped(moved)).toBe(0)
}, 60_000)

/** It listens for being told to stop once it has said everything. */
async function stopped(one: ServerProcess): Promise<number | null> {
  await waitFor('it has said its code', () => codeIn(one.said()) !== undefined)
  return one.stop()
}
