import { describe, expect, it } from 'vitest'
import { cancelImport } from '@/lib/imports/cancel-import'
import { createImportWork } from '@/lib/imports/import-work'
import { loadImport } from '@/lib/imports/load-import'
import { startImport } from '@/lib/imports/start-import'
import { startPreview } from '@/lib/imports/start-preview'
import { createLog } from '@/lib/log'
import { atRest, beforeWrite, command, ROWS, readIn, text, upload } from './browser'
import { register, start } from './reading'

const log = createLog('silent')

describe('a command whose answer was lost', () => {
  it.each([
    ['start', startImport, 'done'],
    ['preview', startPreview, 'draft'],
  ])('is answered as the first time when it comes again: %s', async (_, begin, status) => {
    const s = await start()
    const { id } = await upload(s, text(...ROWS))
    const sent = command(id)
    await begin(s.as('eva'), sent)
    await atRest(s, id)
    if (status === 'draft') await readIn(s, id)
    await expect(begin(s.as('eva'), sent)).resolves.toBeUndefined()
    await expect(begin(s.as('eva'), command(id))).rejects.toMatchObject({ code: 'conflict' })
    expect((await loadImport(s.as('eva'), { id })).status).toBe('done')
  })
})

describe('background work', () => {
  it.each([
    ['a preview', startPreview, 'draft'],
    ['an import', startImport, 'stopped'],
  ])('does not begin %s that is stopped while it is being taken', async (_, begin, status) => {
    const s = await start()
    const { id } = await upload(s, text(...ROWS))
    await begin(s.as('eva'), command(id))
    beforeWrite(s, 1, () => cancelImport(s.as('eva'), command(id)))
    const work = createImportWork({ context: s.system, log })
    await work.run()
    await work.idle()
    expect(await loadImport(s.as('eva'), { id })).toMatchObject({ status, preview: null })
    expect((await register(s)).companies).toEqual([])
    expect((await readIn(s, id)).status).toBe('done')
  })
})
