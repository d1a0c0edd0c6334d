import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { recordOutcome } from '@/lib/calls/record-outcome'
import { loadCampaign } from '@/lib/campaigns/load-campaign'
import { addContact } from '@/lib/contacts/add-contact'
import { newContact } from '@/lib/contacts/schema'
import { changeDraft } from '@/lib/imports/change-draft'
import { importFile } from '@/lib/imports/import-file'
import { listKeptRows } from '@/lib/imports/list-kept-rows'
import { undoImport } from '@/lib/imports/undo-import'
import { addNumber } from '@/lib/organizations/add-number'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { openCompany } from '@/lib/queue/open-company'
import { loadProgress } from '@/lib/rounds/load-progress'
import type { Scenario } from '../support/scenario'
import { atRest, command, ROWS, readIn, text, upload } from './browser'
import { company, file, read, register, start } from './reading'

async function imported(s: Scenario, content = text(...ROWS), roundId: number | null = s.roundId()) {
  const { id } = await upload(s, content)
  await changeDraft(s.as('eva'), { dataFileId: id, roundId })
  await readIn(s, id)
  return id
}

async function undone(s: Scenario, id: number) {
  await undoImport(s.as('eva'), command(id))
  return atRest(s, id)
}

const living = async ({ db }: Scenario) =>
  (await db.read.q.select().from(db.read.t.organization)).filter((one) => one.deletedAt === null)

describe('undo of an import', () => {
  it('takes the new companies out, and the same file can be read in again', async () => {
    const s = await start()
    const id = await imported(s)
    s.wait(60)
    const after = await undone(s, id)
    expect(after).toMatchObject({
      status: 'undone',
      undone: { removed: 3, restored: 0, held: 0, called: 0, changed: 0 },
    })
    expect(await living(s)).toEqual([])
    const { q, t } = s.db.read
    const [ended] = await q.select().from(t.auditLog).where(eq(t.auditLog.action, 'file.undone'))
    expect(ended).toMatchObject({ entityId: id, userId: s.userId('eva'), after: { name: after.name, removed: 3 } })
    const { card } = await claimNextCard(s.as('eva'), { campaignId: s.campaignId() })
    expect(card).toBeNull()
    const again = await imported(s)
    expect(again).not.toBe(id)
    expect(await living(s)).toHaveLength(3)
  })

  it('leaves nothing in the figures of the round that it filled', async () => {
    const s = await start()
    const figures = async () => {
      const { total, barredByCause, attempts } = await loadProgress(s.as('eva'), { roundId: s.roundId() })
      const { rounds } = await loadCampaign(s.as('eva'), { campaignId: s.campaignId() })
      return [total, rounds[0]?.total, barredByCause, attempts]
    }
    const id = await imported(s)
    expect(await figures()).toEqual([3, 3, {}, [{ attempts: 0, entries: 3 }]])
    s.wait(60)
    await undone(s, id)
    expect(await figures()).toEqual([0, 0, {}, []])
  })

  it('puts what it changed back: fields, numbers and people', async () => {
    const s = await start()
    await imported(s)
    const before = await register(s)
    s.wait(60)
    const id = await imported(s, text('559501-0967;Måleri i Lund AB;22221;Malmö;08-465 004 12;Bo Ek'))
    expect((await company(s, 'Måleri i Lund AB')).numbers).toHaveLength(2)
    s.wait(60)
    expect((await undone(s, id)).undone).toMatchObject({ restored: 1, removed: 0 })
    const strip = (all: Awaited<ReturnType<typeof register>>) =>
      JSON.parse(JSON.stringify(all, (key, value) => (key === 'version' || key === 'updatedAt' ? null : value)))
    expect(strip(await register(s))).toEqual(strip(before))
  })

  it('leaves what a caller has on the desk, has called or anybody has changed, and names it with the reason', async () => {
    const s = await start()
    const more = [
      '559501-0991;El AB;11122;Stockholm;031-390 06 21;',
      '559501-1007;Rör AB;11122;Stockholm;031-390 06 22;',
    ]
    const id = await imported(s, text(...ROWS, ...more))
    s.wait(60)
    const called = await claimNextCard(s.as('eva'), { campaignId: s.campaignId() })
    const holdToken = called.card?.holdToken ?? ''
    const outcome = { commandId: crypto.randomUUID(), holdToken, outcome: 'no_answer', next: false } as const
    await recordOutcome(s.as('eva'), outcome)
    const held = await claimNextCard(s.as('anna'), { campaignId: s.campaignId() })
    const { q, t } = s.db.read
    const pipes = (await q.select().from(t.organization).where(eq(t.organization.legalName, 'Rör AB')))[0]?.id ?? 0
    const electric = (await q.select().from(t.organization).where(eq(t.organization.legalName, 'El AB')))[0]?.id ?? 0
    const person = { commandId: crypto.randomUUID(), organizationId: pipes, firstName: 'Ny', lastName: 'Chef' }
    await addContact(s.as('eva'), newContact.parse(person))
    await addNumber(s.as('eva'), {
      commandId: crypto.randomUUID(),
      organizationId: electric,
      number: '08-465 004 12',
      kind: 'other',
    })
    const after = await undone(s, id)
    // One is the reserve on a caller's screen, which nobody has spoken to: it goes.
    expect(after.undone).toEqual({ removed: 1, restored: 0, held: 1, called: 1, changed: 2, gone: 0 })
    const kept = await listKeptRows(s.as('eva'), { id })
    expect(kept.map(({ name, why }) => `${name}: ${why}`)).toEqual([
      'Måleri AB: called',
      `${held.card?.organization.legalName}: held`,
      'El AB: changed',
      'Rör AB: changed',
    ])
    expect(await living(s)).toHaveLength(4)
  })

  it('leaves a card that a caller has put aside to look at another', async () => {
    const s = await start()
    const id = await imported(s)
    s.wait(60)
    await claimNextCard(s.as('anna'), { campaignId: s.campaignId() })
    const { id: organizationId } = await company(s, 'Plåt AB')
    await openCompany(s.as('anna'), { commandId: crypto.randomUUID(), organizationId })
    expect((await undone(s, id)).undone).toMatchObject({ removed: 1, held: 2 })
    expect((await living(s)).map(({ legalName }) => legalName)).toEqual(['Måleri AB', 'Plåt AB'])
  })

  it('takes plans away that nobody has touched, also those of repeated companies', async () => {
    const s = await start()
    const { id } = await upload(s, text(...ROWS, ROWS[0] as string))
    const { q, t } = s.db.read
    const [code] = await q.select().from(t.code).where(eq(t.code.kind, 'activity'))
    const plan = { codeId: code?.id ?? 0, day: '2026-12-01', ownerId: null, withDuplicates: true }
    await changeDraft(s.as('eva'), { dataFileId: id, plan })
    await readIn(s, id)
    expect(await q.select().from(t.activity)).toHaveLength(4)
    expect((await undone(s, id)).undone).toMatchObject({ removed: 3, changed: 0 })
    expect(await q.select().from(t.activity)).toEqual([])
  })

  it('does not take out what a later file has changed', async () => {
    const s = await start()
    const id = await imported(s)
    s.wait(60)
    await imported(s, text('559501-0967;Måleri AB;22221;Malmö;031-390 06 18;'), null)
    expect((await undone(s, id)).undone).toMatchObject({ removed: 2, changed: 1 })
  })

  it('works for a file of the command line, and only for who may import', async () => {
    const s = await start()
    const { dataFileId } = await read(s, file('559501-0967;Måleri AB;Lund;031-390 06 18'))
    await expect(undoImport(s.as('anna'), command(dataFileId))).rejects.toMatchObject({ code: 'forbidden' })
    expect((await undone(s, dataFileId)).undone).toMatchObject({ removed: 1 })
    await expect(undoImport(s.as('eva'), command(dataFileId))).rejects.toMatchObject({ code: 'conflict' })
    const again = await importFile(s.as('eva'), { path: file('559501-0967;Måleri AB;Lund;031-390 06 18') })
    expect(again).toMatchObject({ isRepeat: false, counts: { new: 1 } })
    expect(existsSync(join(s.dataDir, 'uploads'))).toBe(false)
  })
})
