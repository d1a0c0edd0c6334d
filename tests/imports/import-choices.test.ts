import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { asc, eq, isNull } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { insertCode } from '@/db/queries/import-writes'
import { changeDraft } from '@/lib/imports/change-draft'
import { downloadWrongRows } from '@/lib/imports/download-wrong-rows'
import { undoImport } from '@/lib/imports/undo-import'
import { scenario } from '../support/scenario'
import { atRest, command, ROWS, readIn, text, upload } from './browser'
import { start } from './reading'

describe('what else happens', () => {
  it('each imported company gets its source, a status, the plan and its place in the round', async () => {
    const s = await start()
    await readIn(s, (await upload(s, text(ROWS[0] as string))).id)
    const { id } = await upload(s, text(...ROWS, ROWS[1] as string))
    const { q, t } = s.db.read
    const [code] = await q.select().from(t.code).where(eq(t.code.kind, 'activity'))
    const plan = { codeId: code?.id ?? 0, day: '2026-12-01', ownerId: s.userId('anna'), withDuplicates: false }
    const roundId = s.roundId()
    await changeDraft(s.as('eva'), { dataFileId: id, source: 'PAR december', plan, roundId })
    const done = await readIn(s, id)
    expect(done.fill).toMatchObject({ added: 3, alreadyIn: 0, suppressed: 0, asleep: 0, isDone: true })
    const planned = await q.select().from(t.activity).orderBy(asc(t.activity.organizationId))
    expect(planned).toHaveLength(3)
    expect(planned[0]).toMatchObject({
      ...{ kind: 'market_activity', status: 'not_started', codeId: code?.id, ownerId: s.userId('anna') },
      ...{ localDay: '2026-12-01', createdById: s.userId('eva') },
    })
    const sources = await q
      .select({ name: t.organization.legalName, source: t.code.label })
      .from(t.organization)
      .innerJoin(t.code, eq(t.code.id, t.organization.sourceCodeId))
      .orderBy(asc(t.organization.id))
    expect(sources.map(({ source }) => source)).toEqual(['adresser.csv 2026-11-19', 'PAR december', 'PAR december'])
  })

  it('a source that is written counts, also of a file that was read in under another name and undone', async () => {
    const s = await start()
    const first = await upload(s, text(...ROWS))
    await readIn(s, first.id)
    await undoImport(s.as('eva'), command(first.id))
    await atRest(s, first.id)
    const again = await upload(s, text(...ROWS))
    await changeDraft(s.as('eva'), { dataFileId: again.id, source: 'PAR december' })
    await readIn(s, again.id)
    const other = await upload(s, text('559501-0991;Glas AB;11122;Stockholm;031-390 06 21;'))
    await changeDraft(s.as('eva'), { dataFileId: other.id, source: 'PAR december' })
    await readIn(s, other.id)
    const { q, t } = s.db.read
    const sources = await q
      .select({ id: t.code.id, label: t.code.label })
      .from(t.organization)
      .innerJoin(t.code, eq(t.code.id, t.organization.sourceCodeId))
      .where(isNull(t.organization.deletedAt))
    expect(sources.map(({ label }) => label)).toEqual(Array(4).fill('PAR december'))
    expect(new Set(sources.map(({ id }) => id)).size).toBe(1)
  })

  it('is done by who has it done, whoever sent the file', async () => {
    const s = await scenario({ users: { eva: 'supervisor', siv: 'supervisor', adam: 'admin' } })
    const { id } = await upload(s, text(...ROWS), { as: 'eva' })
    const { q, t } = s.db.read
    const [code] = await q.select().from(t.code).where(eq(t.code.kind, 'activity'))
    const plan = { codeId: code?.id ?? 0, day: '2026-12-01', ownerId: null, withDuplicates: false }
    await changeDraft(s.as('siv'), { dataFileId: id, plan })
    await readIn(s, id, 'siv')
    const [planned] = await q.select().from(t.activity)
    expect(planned?.createdById).toBe(s.userId('siv'))
    await undoImport(s.as('adam'), command(id))
    await atRest(s, id)
    const log = await q.select().from(t.auditLog).orderBy(asc(t.auditLog.id))
    const by = new Map(log.map(({ action, userId }) => [action, userId]))
    expect(by.get('file.import')).toBe(s.userId('siv'))
    expect(by.get('file.undone')).toBe(s.userId('adam'))
  })

  it('duplicates get the plan too when that is ticked, and what is barred gets none', async () => {
    const s = await start()
    const { id } = await upload(s, text(ROWS[0] as string, ROWS[0] as string, '559501-0968;Fel AB;;;;'))
    const { q, t } = s.db.read
    const [code] = await q.select().from(t.code).where(eq(t.code.kind, 'activity'))
    const plan = { codeId: code?.id ?? 0, day: '2026-12-01', ownerId: null, withDuplicates: true }
    await changeDraft(s.as('eva'), { dataFileId: id, plan })
    await readIn(s, id)
    expect(await q.select().from(t.activity)).toHaveLength(2)
  })

  it('wrong rows are handed back as text with their line and reason, formulas defused', async () => {
    const s = await start()
    const { id } = await upload(s, text('559501-0968;=1+1;;;;', ...ROWS))
    await readIn(s, id)
    const { name, pages } = await downloadWrongRows(s.as('eva'), { id })
    let whole = ''
    for await (const part of pages) whole += part
    expect(name).toBe('adresser.fel.csv')
    expect(whole.split('\r\n')[0]).toBe(`\ufeff${'Orgnr;Företagsnamn;Postnr;Postort;Telefon;Kontaktperson;Rad;Fel'}`)
    expect(whole).toContain(`559501-0968;'=1+1;;;;;2;`)
    expect(existsSync(join(s.dataDir, 'uploads'))).toBe(true)
  })

  it('is not planned for a day that has been, as one that was written half would be', async () => {
    const s = await start()
    const { id } = await upload(s, text(...ROWS))
    const { q, t } = s.db.read
    const [code] = await q.select().from(t.code).where(eq(t.code.kind, 'activity'))
    const choose = (day: string) =>
      changeDraft(s.as('eva'), {
        dataFileId: id,
        plan: { codeId: code?.id ?? 0, day, ownerId: null, withDuplicates: false },
      })
    for (const day of ['0026-12-24', '2026-11-18']) {
      await expect(choose(day)).rejects.toMatchObject({ code: 'invalid', details: { 'plan.day': expect.any(String) } })
    }
    expect((await choose('2026-11-19')).choices.plan).toMatchObject({ day: '2026-11-19' })
  })

  it('is refused by field when it is not to be chosen: another kind of code, who has left, a round that has ended', async () => {
    const s = await start()
    const { id } = await upload(s, text(...ROWS))
    const { q, t } = s.db.read
    const [code] = await q.select().from(t.code).where(eq(t.code.kind, 'activity'))
    const plan = { codeId: code?.id ?? 0, day: '2026-12-01', ownerId: s.userId('anna'), withDuplicates: false }
    const refused = (what: object, details: object) =>
      expect(changeDraft(s.as('eva'), { dataFileId: id, ...what })).rejects.toMatchObject({ code: 'invalid', details })
    await s.db.write((tx) => insertCode(tx, { kind: 'status', key: 'x', label: 'Annat', now: 1 }))
    const [other] = await q.select().from(t.code).where(eq(t.code.kind, 'status'))
    for (const codeId of [999, other?.id]) {
      await refused({ plan: { ...plan, codeId } }, { codeId: expect.any(String) })
    }
    await s.db.write((tx) =>
      tx.q
        .update(tx.t.user)
        .set({ active: false })
        .where(eq(tx.t.user.id, s.userId('anna'))),
    )
    await s.db.write((tx) => tx.q.update(tx.t.round).set({ endedAt: 1 }).returning({ id: tx.t.round.id }))
    await refused({ plan, roundId: s.roundId() }, { ownerId: expect.any(String), roundId: expect.any(String) })
    expect((await changeDraft(s.as('eva'), { dataFileId: id, plan: null, roundId: null })).choices.plan).toBeNull()
  })

  it('a round that has ended is said; the companies are in', async () => {
    const s = await start()
    const { id } = await upload(s, text(...ROWS))
    await changeDraft(s.as('eva'), { dataFileId: id, roundId: s.roundId() })
    await s.db.write(({ q, t }) => q.update(t.round).set({ endedAt: 1 }).returning({ id: t.round.id }))
    const done = await readIn(s, id)
    expect(done).toMatchObject({ status: 'done', fill: { added: 0, refusal: expect.stringContaining('Omgången') } })
    expect((await atRest(s, id)).counts.new).toBe(3)
  })
})
