import { describe, expect, it } from 'vitest'
import { createImportWork } from '@/lib/imports/import-work'
import { loadImport } from '@/lib/imports/load-import'
import { startImport } from '@/lib/imports/start-import'
import { undoImport } from '@/lib/imports/undo-import'
import { createLog } from '@/lib/log'
import { atRest, beforeWrite, command, ROWS, readIn, text, upload } from './browser'
import { start } from './reading'

describe('an undo that fails', () => {
  it('is said as such, cannot be read in on, and is undone in the next try', async () => {
    const s = await start()
    const { id } = await upload(s, text(...ROWS))
    await readIn(s, id)
    await undoImport(s.as('eva'), command(id))
    const work = createImportWork({ context: s.system, log: createLog('silent') })
    beforeWrite(s, 2, () => Promise.reject(new Error('unexpected')))
    await work.run()
    await work.idle()
    const failed = await loadImport(s.as('eva'), { id })
    expect(failed).toMatchObject({ status: 'undo_failed', isUndoable: true, trouble: expect.stringContaining('ångra') })
    await expect(startImport(s.as('eva'), command(id))).rejects.toMatchObject({ code: expect.any(String) })
    await undoImport(s.as('eva'), command(id))
    expect(await atRest(s, id)).toMatchObject({ status: 'undone', undone: { removed: 3 } })
  })
})
