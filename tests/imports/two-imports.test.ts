import { describe, expect, it } from 'vitest'
import { loadImport } from '@/lib/imports/load-import'
import { startImport } from '@/lib/imports/start-import'
import { startPreview } from '@/lib/imports/start-preview'
import { undoImport } from '@/lib/imports/undo-import'
import { atRest, command, ROWS, readIn, text, upload } from './browser'
import { register, some, start } from './reading'

const MANY = Array.from({ length: 900 }, (_, at) => `;Firma ${at};22221;Lund;08-${20_000_000 + at};`)

describe('two at once', () => {
  it('the same file: the second is told who reads it, before and when trying', async () => {
    const s = await start()
    const first = await upload(s, text(...ROWS))
    await startImport(s.as('eva'), command(first.id))
    const second = await upload(s, text(...ROWS), { name: 'kopia.csv' })
    expect(second.sameContent).toMatchObject({ id: first.id, by: 'eva', status: 'queued' })
    await expect(startImport(s.as('eva'), command(second.id))).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('eva'),
    })
    await atRest(s, first.id)
    expect(some((await readIn(s, second.id)).counts)).toEqual({ rows: 3, unchanged: 3 })
  })

  it('a third of the same file is told who reads it, also when another has been read in since', async () => {
    const s = await start()
    const files = [await upload(s, text(...ROWS)), await upload(s, text(...ROWS)), await upload(s, text(...ROWS))]
    const [first, second, third] = files.map(({ id }) => id) as [number, number, number]
    await readIn(s, second)
    await startImport(s.as('eva'), command(first))
    const refused = startImport(s.as('eva'), command(third))
    await expect(refused).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('läses') })
    expect((await loadImport(s.as('eva'), { id: third })).sameContent).toMatchObject({ id: first, status: 'queued' })
  })

  it('the same file while it is being undone: the other is told that', async () => {
    const s = await start()
    const [first, second] = [await upload(s, text(...ROWS)), await upload(s, text(...ROWS))]
    await readIn(s, first.id)
    await undoImport(s.as('eva'), command(first.id))
    const refused = startImport(s.as('eva'), command(second.id))
    await expect(refused).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('ångras') })
  })

  it('two who read the same upload in: the later one is told that it has moved, not to send it again', async () => {
    const s = await start()
    const { id } = await upload(s, text(...ROWS))
    await readIn(s, id)
    for (const verb of [startImport, startPreview]) {
      const again = verb(s.as('eva'), command(id))
      await expect(again).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('Ladda om') })
    }
  })

  it('two different files work beside each other and share what is in both', async () => {
    const s = await start()
    const one = await upload(s, text(...MANY))
    const other = await upload(s, text(...ROWS, ...MANY.slice(0, 300)))
    await startImport(s.as('eva'), command(one.id))
    await startImport(s.as('eva'), command(other.id))
    const [first, second] = [await atRest(s, one.id), await atRest(s, other.id)]
    expect(first.counts.new + second.counts.new).toBe(903)
    expect((await register(s)).companies).toHaveLength(903)
  })
})
