import { asc } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { fillFromFile } from '@/lib/imports/fill-from-file'
import type { Scenario } from '../support/scenario'
import { file, fixture, read, start, stop } from './reading'

describe('a campaign', () => {
  const fill = (s: Scenario, dataFileId: number) => fillFromFile(s.as('eva'), { roundId: s.roundId(), dataFileId })

  it('is filled with the companies of a file, in the order of the file, once', async () => {
    const s = await start()
    const { dataFileId } = await read(s, fixture('adressfil-utf8-bom.csv'))
    expect(await fill(s, dataFileId)).toEqual({ added: 495, alreadyIn: 0, suppressed: 0, asleep: 0 })
    expect(await fill(s, dataFileId)).toEqual({ added: 0, alreadyIn: 495, suppressed: 0, asleep: 0 })
    const { q, t } = s.db.read
    const entries = await q.select().from(t.queueEntry).orderBy(asc(t.queueEntry.id))
    expect(entries).toHaveLength(495)
    expect(entries.map(({ organizationId }) => organizationId)).toEqual(
      entries.map(({ organizationId }) => organizationId).sort((a, b) => a - b),
    )
    expect(new Set(entries.map(({ state, lane }) => `${state} ${lane}`))).toEqual(new Set(['waiting fresh']))
  })

  it('takes in no company that is stopped', async () => {
    const s = await start()
    await stop(s, { phone: '+46313900618' })
    const rows = ['559501-0967;Måleri AB;Lund;031-390 06 18', '557576-3437;Älvsjö El AB;Lund;08-465 004 12']
    const { dataFileId } = await read(s, file(...rows))
    expect(await fill(s, dataFileId)).toEqual({ added: 1, alreadyIn: 0, suppressed: 1, asleep: 0 })
  })

  it('may not be filled by a caller', async () => {
    const s = await start()
    await expect(fillFromFile(s.as('anna'), { roundId: s.roundId(), dataFileId: 1 })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})
