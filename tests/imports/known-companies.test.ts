import { describe, expect, it } from 'vitest'
import { company, file, read, register, some, start } from './reading'

describe('a company that is in the register', () => {
  it('is found by workplace: another workplace of the same organisation number is another company', async () => {
    const s = await start()
    await read(s, file('559501-0967;Måleri AB;Trollhättan;031-390 06 18;10000001'))
    const report = await read(
      s,
      file(
        '559501-0967;Måleri AB;Vänersborg;031-390 06 18;10000001',
        '559501-0967;Måleri AB;Lund;031-390 06 18;10000002',
      ),
    )
    expect(some(report.counts)).toEqual({ rows: 2, updated: 1, new: 1 })
    const cities = (await register(s)).companies.map(({ city, workplaceNo, version }) => [city, workplaceNo, version])
    expect(cities).toEqual([
      ['Vänersborg', '10000001', 2],
      ['Lund', '10000002', 1],
    ])
  })

  it('is found by organisation number, and gets the workplace number that it lacked', async () => {
    const s = await start()
    await read(s, file('559501-0967;Måleri AB;Trollhättan;031-390 06 18'))
    const report = await read(s, file('16559501-0967;Måleri AB;Trollhättan;;10000001'))
    expect(some(report.counts)).toEqual({ rows: 1, updated: 1 })
    expect(await company(s, 'Måleri AB')).toMatchObject({ workplaceNo: '10000001' })
  })

  it('is found by number, which fills in what is missing and replaces nothing', async () => {
    const s = await start()
    await read(s, file(';Måleri AB;;031-390 06 18'))
    const report = await read(s, file('559501-0967;Måleri & Söner AB;Trollhättan;+46 31 3900618;10000001'))
    expect(some(report.counts)).toEqual({ rows: 1, updated: 1 })
    expect(await company(s, 'Måleri AB')).toMatchObject({
      orgNo: '165595010967',
      city: 'Trollhättan',
      workplaceNo: '10000001',
      numbers: ['main +46313900618'],
    })
  })

  it('is not another company that shares its switchboard', async () => {
    const s = await start()
    await read(s, file('559501-0967;Måleri AB;Lund;031-390 06 18'))
    const report = await read(s, file('557576-3437;Älvsjö El AB;Lund;031-390 06 18'))
    expect(some(report.counts)).toEqual({ rows: 1, new: 1 })
  })

  it('is not taken for another by a workplace number alone', async () => {
    const s = await start()
    await read(s, file('559501-0967;Måleri AB;Lund;031-390 06 18;10000001'))
    const report = await read(s, file(';Älvsjö El AB;Lund;;10000001', ';MÅLERI AB;Lund;;10000001'))
    expect(some(report.counts)).toEqual({ rows: 2, wrong: 1, unchanged: 1 })
    expect(report.faults).toEqual({ workplace_taken: 1 })
  })

  it('keeps what people wrote: the file adds numbers and people and takes none away', async () => {
    const s = await start()
    await read(s, file('559501-0967;Måleri AB;Lund;031-390 06 18;;;Ulf Ek;5-9'))
    const report = await read(s, file('559501-0967;MÅLERI AB;;08-465 004 12;;K7;Eva Åberg;10-19'))
    expect(some(report.counts)).toEqual({ rows: 1, updated: 1 })
    expect(await company(s, 'Måleri AB')).toMatchObject({
      city: 'Lund',
      customerNo: 'K7',
      employees: '10-19',
      numbers: ['main +46313900618', 'other +46846500412'],
    })
    const people = (await register(s)).people.map(({ firstName, lastName }) => `${firstName} ${lastName}`)
    expect(people).toEqual(['Ulf Ek', 'Eva Åberg'])
  })

  it('keeps its customer number to itself', async () => {
    const s = await start()
    const report = await read(
      s,
      file('559501-0967;Måleri AB;Lund;031-390 06 18;;K7', '557576-3437;Älvsjö El AB;Lund;031-390 06 19;;K7'),
    )
    expect(some(report.counts)).toEqual({ rows: 2, new: 2 })
    expect(report.faults).toEqual({ customer_no_taken: 1 })
    expect((await company(s, 'Älvsjö El AB')).customerNo).toBeNull()
  })

  it('stays deleted: a new row is a new company', async () => {
    const s = await start()
    await read(s, file('559501-0967;Måleri AB;Lund;031-390 06 18'))
    await s.db.write(({ q, t }) => q.update(t.organization).set({ deletedAt: 1 }).returning({ id: t.organization.id }))
    const report = await read(s, file('559501-0967;Måleri AB;Lund;031-390 06 18;10000001'))
    expect(some(report.counts)).toEqual({ rows: 1, new: 1 })
  })

  it('is told to who looks at it when the file changes it', async () => {
    const s = await start()
    await read(s, file('559501-0967;Måleri AB;Lund;031-390 06 18'))
    await read(s, file('559501-0967;Måleri AB;Malmö;031-390 06 18'))
    const { id } = await company(s, 'Måleri AB')
    expect(s.told('card:changed')).toEqual([
      {
        name: 'card:changed',
        to: [`organization:${id}`],
        payload: { organizationId: id, what: 'basics', byId: s.userId('eva') },
      },
    ])
  })
})

describe('rows of one file', () => {
  it('that are the same company count once; the first decides', async () => {
    const s = await start()
    const rows = [
      '559501-0967;Måleri AB;Lund;031-390 06 18',
      '165595010967;MÅLERI AB;Malmö;',
      ';Måleri;Ystad;0313900618',
    ]
    expect(some((await read(s, file(...rows))).counts)).toEqual({ rows: 3, new: 1, duplicate: 2 })
    expect(await company(s, 'Måleri AB')).toMatchObject({ city: 'Lund' })
  })

  it('count as duplicates also when they lie far apart', async () => {
    const s = await start()
    const between = Array.from({ length: 600 }, (_, at) => `;Firma ${at};Lund;08-${20_000_000 + at}`)
    const same = '559501-0967;Måleri AB;Lund;031-390 06 18'
    const report = await read(s, file(same, ...between, same))
    expect(some(report.counts)).toEqual({ rows: 602, new: 601, duplicate: 1 })
  })
})
