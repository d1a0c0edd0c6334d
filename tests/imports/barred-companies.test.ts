import { describe, expect, it } from 'vitest'
import { scenario } from '../support/scenario'
import { file, read, register, some, start, stop } from './reading'

describe('a number that must not be called', () => {
  it('comes in barred, by number or by organisation number, and so it stays the next time', async () => {
    const s = await start()
    await stop(s, { phone: '+46313900618' })
    await stop(s, { orgNo: '165575763437' })
    const rows = ['559501-0967;Måleri AB;Lund;031-390 06 18', '557576-3437;Älvsjö El AB;Lund;08-465 004 12']
    expect(some((await read(s, file(...rows))).counts)).toEqual({ rows: 2, barred: 2 })
    expect(some((await read(s, file(...rows, ''))).counts)).toEqual({ rows: 2, barred: 2 })
    expect((await register(s)).companies).toHaveLength(2)
  })

  it('bars the cards of a company that a file gives it to', async () => {
    const s = await scenario({
      users: { eva: 'supervisor' },
      companies: { 'Måleri AB': { orgNo: '165595010967', phones: ['+46846500412'] } },
    })
    await stop(s, { phone: '+46313900618' })
    const report = await read(s, file('559501-0967;Måleri AB;Lund;031-390 06 18'))
    expect(some(report.counts)).toEqual({ rows: 1, barred: 1 })
    const { q, t } = s.db.read
    const entries = await q.select({ state: t.queueEntry.state }).from(t.queueEntry)
    expect(entries).toEqual([{ state: 'barred' }])
  })
})
