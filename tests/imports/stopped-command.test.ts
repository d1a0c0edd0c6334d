import { describe, expect, it } from 'vitest'
import { cancelImport } from '@/lib/imports/cancel-import'
import { importFile } from '@/lib/imports/import-file'
import { listImports } from '@/lib/imports/list-imports'
import { loadImport } from '@/lib/imports/load-import'
import { undoImport } from '@/lib/imports/undo-import'
import type { Scenario } from '../support/scenario'
import { atRest, beforeWrite, command } from './browser'
import { file, register, start } from './reading'

const living = async (s: Scenario) => (await register(s)).companies.filter(({ deletedAt }) => deletedAt === null)

describe('a file that is read from the command line', () => {
  const rows = ['559501-0967;Måleri AB;Lund;031-390 06 18', '559501-0975;Bygg AB;Lund;031-390 06 19']
  const idOf = async (s: Scenario) => (await listImports(s.as('eva'), {}))[0]?.id ?? 0

  async function killed() {
    const s = await start()
    const path = file(...rows)
    const onProgress = () => {
      throw new Error('killed')
    }
    await expect(importFile(s.as('eva'), { path, rowsPerWrite: 1, onProgress })).rejects.toThrow('killed')
    const id = await idOf(s)
    await cancelImport(s.as('eva'), command(id))
    return { s, path, id }
  }

  it('can be stopped when the command was killed, and undone', async () => {
    const { s, id } = await killed()
    expect(await atRest(s, id)).toMatchObject({ status: 'stopped', isUndoable: true })
    await undoImport(s.as('eva'), command(id))
    expect(await atRest(s, id)).toMatchObject({ status: 'undone', undone: { removed: 1 } })
    expect(await living(s)).toEqual([])
  })

  it.each([
    ['stopped', atRest],
    ['about to be stopped', async () => undefined],
  ])('goes on as the same file when it is %s', async (_, until) => {
    const { s, path, id } = await killed()
    await until(s, id)
    const report = await importFile(s.as('eva'), { path })
    expect(report).toMatchObject({ dataFileId: id, counts: { rows: 2, new: 2 } })
    expect(await loadImport(s.as('eva'), { id })).toMatchObject({ status: 'done' })
    expect(await atRest(s, id)).toMatchObject({ status: 'done' })
  })

  it.each([
    ['between two writes', 3, 1],
    ['before its end is written', 4, 2],
  ])('ends with a sentence when somebody stops it %s', async (_, number, there) => {
    const s = await start()
    beforeWrite(s, number, async () => cancelImport(s.as('eva'), command(await idOf(s))))
    await expect(importFile(s.as('eva'), { path: file(...rows), rowsPerWrite: 1 })).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('stoppad'),
    })
    expect(await living(s)).toHaveLength(there)
    expect(await atRest(s, await idOf(s))).toMatchObject({ status: 'stopped' })
  })
})
