import { describe, expect, it } from 'vitest'
import { changeDraft } from '@/lib/imports/change-draft'
import { decideRow } from '@/lib/imports/decide-row'
import { loadImport } from '@/lib/imports/load-import'
import { beforeWrite, previewed, ROWS, readIn, text, upload } from './browser'
import { start } from './reading'

describe('a file that is set up in two windows at once', () => {
  async function asked() {
    const s = await start()
    await readIn(s, (await upload(s, text(...ROWS.slice(0, 2)))).id)
    const { id } = await upload(s, text('559501-0983;Annat AB;11122;Stockholm;031-390 06 18;'))
    await previewed(s, id)
    return { s, id }
  }

  it('keeps what was chosen in both', async () => {
    const { s, id } = await asked()
    beforeWrite(s, 1, () => changeDraft(s.as('eva'), { dataFileId: id, source: 'PAR december' }))
    await changeDraft(s.as('eva'), { dataFileId: id, undecided: 'skip' })
    expect((await loadImport(s.as('eva'), { id })).choices).toMatchObject({
      source: 'PAR december',
      undecided: 'skip',
    })
  })

  it('keeps a row that is decided while something is chosen', async () => {
    const { s, id } = await asked()
    beforeWrite(s, 1, () => decideRow(s.as('eva'), { dataFileId: id, line: 2, decision: 'same' }))
    const changed = await changeDraft(s.as('eva'), { dataFileId: id, undecided: 'skip' })
    expect(changed).toMatchObject({ decisions: { 2: 'same' }, choices: { undecided: 'skip' } })
  })

  it('keeps a preview that comes while something is chosen that it does not stand on', async () => {
    const s = await start()
    const { id } = await upload(s, text(...ROWS))
    beforeWrite(s, 1, () => previewed(s, id))
    const changed = await changeDraft(s.as('eva'), { dataFileId: id, source: 'PAR' })
    expect(changed).toMatchObject({ choices: { source: 'PAR' }, preview: { counts: { rows: 3 } } })
  })
})
