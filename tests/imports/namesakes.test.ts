import { describe, expect, it } from 'vitest'
import { IdSet } from '@/lib/imports/id-set'
import { loadKnown } from '@/lib/imports/load-known'
import { kept } from './one-row'
import { file, read, start } from './reading'

const LUND = 22221

describe('Companies of the same name', () => {
  it('in the same postal code are known to rows that nothing else has found, however many rows ask', async () => {
    const s = await start()
    await read(s, file('559501-0967;Måleri AB;Lund;031-390 06 18', '557576-3437;Älvsjö El AB;Lund;031-390 06 19'))
    await s.db.write(({ q, t }) =>
      q.update(t.organization).set({ postalCode: LUND }).returning({ id: t.organization.id }),
    )
    const rows = [
      kept({ Orgnr: '', Företagsnamn: 'MÅLERI AB', Postnr: '222 21', Telefon: '08-465 004 12' }),
      kept({ Orgnr: '', Företagsnamn: 'Älvsjö El AB', Postnr: '222 21', Telefon: '08-465 004 13' }),
      kept({ Orgnr: '', Företagsnamn: 'Älvsjö El AB', Postnr: '111 11', Telefon: '08-465 004 14' }),
    ]
    const index = await loadKnown(s.db.read, rows, new IdSet())
    expect(index.withName(LUND, 'Måleri AB').map(({ legalName }) => legalName)).toEqual(['Måleri AB'])
    expect(index.withName(LUND, 'Älvsjö El AB')).toHaveLength(1)
    expect(index.withName(11111, 'Älvsjö El AB')).toEqual([])
  })

  it('are not looked for when the number tells which company it is', async () => {
    const s = await start()
    await read(s, file('559501-0967;Måleri AB;Lund;031-390 06 18', '557576-3437;Måleri AB;Lund;031-390 06 19'))
    await s.db.write(({ q, t }) =>
      q.update(t.organization).set({ postalCode: LUND }).returning({ id: t.organization.id }),
    )
    const row = kept({ Orgnr: '', Företagsnamn: 'Måleri AB', Postnr: '222 21', Telefon: '031-390 06 18' })
    const index = await loadKnown(s.db.read, [row], new IdSet())
    expect(index.withNumber('+46313900618')).toHaveLength(1)
    expect(index.withName(LUND, 'Måleri AB')).toEqual([])
  })
})
