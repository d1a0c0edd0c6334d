import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { cancelImport } from '@/lib/imports/cancel-import'
import { forgetUploads } from '@/lib/imports/forget-uploads'
import { listImports } from '@/lib/imports/list-imports'
import { loadImport } from '@/lib/imports/load-import'
import { startImport } from '@/lib/imports/start-import'
import { storeUpload } from '@/lib/imports/store-upload'
import { atRest, beforeWrite, command, ROWS, text, upload } from './browser'
import { start } from './reading'

const uploads = (dataDir: string) => readdirSync(join(dataDir, 'uploads'))

describe('a file that lies untouched', () => {
  it.each([
    ['set up', async () => undefined],
    ['stopped', cancelImport],
  ])('is not forgotten when somebody goes on with it in the same moment: %s', async (_, stop) => {
    const s = await start()
    const { id } = await upload(s, text(...ROWS))
    if (stop === cancelImport) {
      await startImport(s.as('eva'), command(id))
      await stop(s.as('eva'), command(id))
    }
    s.wait(60 * 24 * 20)
    beforeWrite(s, 1, () => startImport(s.as('eva'), command(id)))
    await forgetUploads(s.system())
    expect(uploads(s.dataDir)).toHaveLength(1)
    expect(await atRest(s, id)).toMatchObject({ status: 'done', counts: { new: 3 } })
  })
})

it('a file that is taken stays with its draft when it cannot be shown at once', async () => {
  const s = await start()
  const broken = Object.create(s.db, { read: { get: () => expect.fail('no reader') } })
  const sent = { name: 'adresser.csv', body: Readable.from([Buffer.from(text(...ROWS))]), limit: 1e9 }
  await expect(storeUpload({ ...s.as('eva'), db: broken }, sent)).rejects.toThrow('no reader')
  expect(uploads(s.dataDir)).toHaveLength(1)
  const [draft] = await listImports(s.as('eva'))
  expect((await loadImport(s.as('eva'), { id: draft?.id ?? 0 })).reading?.firstRows).toHaveLength(3)
})
