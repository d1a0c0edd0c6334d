import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { useMemoryFolder } from '../support/memory-folder'
import { steps } from './model/steps'
import type { World } from './model/world'
import { Worlds } from './model/worlds'

/** What is drawn by lot: ids of commands, tokens of cards, and the digests of what was sent with them. */
const DRAWN = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=\d\.)[\w-]{22}(?![\w-])|(?<=")[\w-]{43}(?=")/g

/** Every row of every table, the counters that ids come from, and the file beside them. */
function contentsOf({ s }: World): Record<string, unknown> {
  const db = new SQLite(join(s.dataDir, 'ringko.db'), { readonly: true })
  const names = db
    .prepare(`select name from sqlite_master where type = 'table' order by name`)
    .pluck()
    .all() as string[]
  const tables = names
    .filter((name) => !/search/.test(name))
    .map((name) => [name, db.prepare(`select * from "${name}"`).raw().all()])
  db.close()
  const stops = join(s.dataDir, 'stops.jsonl')
  const file = existsSync(stops) ? readFileSync(stops, 'utf8') : ''
  return JSON.parse(JSON.stringify({ ...Object.fromEntries(tables), file }).replace(DRAWN, 'drawn'))
}

test('a database whose contents were put back is as a new one: the same commands leave the same rows', async () => {
  useMemoryFolder()
  const used = new Worlds()
  onTestFinished(() => used.leave())
  const played = async (worlds: Worlds, commands: Iterable<fc.AsyncCommand<never, never>>) => {
    const world = await worlds.next()
    const before = contentsOf(world.real)
    await fc.asyncModelRun(() => world as never, commands)
    return { before, after: contentsOf(world.real) }
  }
  for (const commands of fc.sample(steps, { numRuns: 12, seed: 20_261_119 })) {
    const fresh = new Worlds()
    const wanted = await played(fresh, commands as never)
    await fresh.leave()
    expect(await played(used, commands as never)).toEqual(wanted)
    expect(wanted.after).not.toEqual(wanted.before)
  }
})
