import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { localDayOf } from '@/lib/calendar/local-time'
import { createCampaign } from '@/lib/campaigns/create-campaign'
import { inOneWrite } from '@/lib/context'
import { loadFloor } from '@/lib/floor/load-floor'
import { listOrders } from '@/lib/order-list/list-orders'
import { addToTally } from '@/lib/tally/add-to-tally'
import { addUser } from '@/lib/users/add-user'
import { listUsers } from '@/lib/users/list-users'
import { findPostgres } from '@/scripts/tooling/find-postgres'
import { ordering } from '../support/ordering'
import { openedAt, ownPostgres } from '../support/own-postgres'
import { scenario } from '../support/scenario'
import { startStandby } from '../support/standby-server'

const SCRIPT = { sections: [] }

describe.skipIf(!findPostgres())('A standby that lags', () => {
  const postgres = ownPostgres()

  /** An empty installation whose standby stands still. */
  async function lagging() {
    const url = await postgres.newUrl()
    await (await openedAt({ url })).close()
    const standby = await startStandby(postgres.server())
    const replicaUrl = standby.urlOf(new URL(url.replace('ringko@/', 'ringko@host/')).pathname.slice(1))
    await standby.pause()
    const db = await openedAt({ url, replicaUrl })
    const dataDir = mkdtempSync(join(tmpdir(), 'ringko-lag-'))
    onTestFinished(async () => {
      await db.close()
      rmSync(dataDir, { recursive: true, force: true })
    })
    return { db, dataDir, standby }
  }

  it('shows lists as they were, and what a person has just saved is on their screen', async () => {
    const { db, dataDir, standby } = await lagging()
    const system = { db, dataDir, now: 1, publish: () => {} }
    const person = { username: 'adam', name: 'Adam Ek', role: 'admin', signature: 'AE', password: 'tio-tecken-minst' }
    await addUser(system, { ...person, role: 'admin' })
    const names = async (reader: typeof db.scan) => {
      const rows = await reader.q.select({ username: reader.t.user.username }).from(reader.t.user)
      return rows.map(({ username }) => username)
    }
    expect([await names(db.scan), await names(db.scanFresh), await names(db.read)]).toEqual([[], ['adam'], ['adam']])
    const actor = { id: 1, name: 'Adam Ek', username: 'adam', role: 'admin' as const, sessionId: 1 }
    const listed = await listUsers({ ...system, actor })
    expect(JSON.stringify(listed)).toContain('Adam Ek')
    const said = { ...system, actor }
    const { campaignId } = await createCampaign(said, {
      commandId: randomUUID(),
      name: 'Höst',
      rules: {},
      script: SCRIPT,
    })
    const call = { localDay: localDayOf(1), localHour: 1, campaignId, userId: 1, outcome: 'no', orderValue: 0 } as const
    await inOneWrite(said, (work) => addToTally(work, { activity: { ...call, talked: true }, sign: 1 }))
    // A wall that has heard of an outcome takes a snapshot: it must not forget the outcome by it.
    expect(await loadFloor(said, {})).toMatchObject({
      cells: [{ campaignId, outcome: 'no', count: 1 }],
      people: [{ name: 'Adam Ek' }],
      campaigns: [{ name: 'Höst' }],
    })
    await standby.resume()
    for (let shown: string[] = []; shown.length === 0; ) shown = await names(db.scan)
    expect(await names(db.scan)).toEqual(['adam'])
  })

  it('leaves an order that was just placed in the list whole, with its products and in the sum', async () => {
    const opened = await lagging()
    const noOther = () => Promise.reject(new Error('There is one'))
    const s = await scenario(
      { companies: { A: {} } },
      { ...opened, settings: {}, leave: () => opened.db.close(), reopen: noOther },
    )
    await (await ordering(s)).sell('anna')
    const { orders, sums } = await listOrders(s.as('anna'), {})
    expect(orders).toMatchObject([{ totalExVat: 240_000, products: ['Diplom Stor'] }])
    expect(sums).toMatchObject({ orders: 1, totalExVat: 240_000 })
  })

  it('is not taken for the primary', async () => {
    const url = await postgres.newUrl()
    const standby = await startStandby(postgres.server())
    await expect(openedAt({ url: standby.urlOf('postgres') })).rejects.toThrow('leads to a standby')
    await (await openedAt({ url })).close()
  })
})
