import { describe, expect, it, vi } from 'vitest'
import type { Database } from '@/db/database'
import { findPostgres } from '@/scripts/tooling/find-postgres'
import { openedAt, ownPostgres } from '../support/own-postgres'
import { startStandby } from '../support/standby-server'

const names = async ({ q, t }: Database['scan']) =>
  (await q.select({ username: t.user.username }).from(t.user)).map(({ username }) => username)

const addUser = (db: Database, username: string) => {
  const user = { username, name: username, role: 'caller' as const, signature: username, passwordHash: '-' }
  return db.write(({ q, t }) =>
    q
      .insert(t.user)
      .values({ ...user, createdAt: 1, updatedAt: 1 })
      .returning(),
  )
}

describe.skipIf(!findPostgres())('A standby that is away', () => {
  const postgres = ownPostgres()

  async function withStandby() {
    const url = await postgres.newUrl()
    await (await openedAt({ url })).close()
    const standby = await startStandby(postgres.server())
    const replicaUrl = standby.urlOf(new URL(url.replace('ringko@/', 'ringko@host/')).pathname.slice(1))
    return { url, standby, replicaUrl }
  }

  it('is read past while it is down, told of once, and read again when it answers', async () => {
    const { url, standby, replicaUrl } = await withStandby()
    const db = await openedAt({ url, replicaUrl })
    const told: boolean[] = []
    db.standby?.whenChanged((isAway) => told.push(isAway))
    expect(db.standby?.isAway()).toBe(false)
    await addUser(db, 'anna')

    await standby.end()
    for (let read = 0; read < 20; read += 1) expect(await names(db.scan)).toEqual(['anna'])
    expect(await db.searchOrganizations('ek', 10)).toEqual([])
    expect([db.standby?.isAway(), told]).toEqual([true, [true]])
    await addUser(db, 'bo')
    expect(await names(db.scan)).toEqual(['anna', 'bo'])
    const startedWithout = await openedAt({ url, replicaUrl })
    expect(await names(startedWithout.scan)).toEqual(['anna', 'bo'])
    const toldLate: boolean[] = []
    startedWithout.standby?.whenChanged((isAway) => toldLate.push(isAway))
    expect(toldLate).toEqual([true])
    await startedWithout.close()

    await standby.start()
    await vi.waitFor(() => expect(told).toEqual([true, false]), 10_000)
    // It shows what it has again, and not what the database has.
    await vi.waitFor(async () => expect(await names(db.scan)).toEqual(['anna', 'bo']), 10_000)
    await standby.pause()
    await addUser(db, 'cia')
    expect([await names(db.scan), await names(db.scanFresh)]).toEqual([
      ['anna', 'bo'],
      ['anna', 'bo', 'cia'],
    ])
  })

  it('is given up in the middle of a list when it says nothing more, and when it has become a database of its own', async () => {
    const { url, standby, replicaUrl } = await withStandby()
    const db = await openedAt({ url, replicaUrl })
    await addUser(db, 'anna')
    await vi.waitFor(async () => expect(await names(db.scan)).toEqual(['anna']), 10_000)
    standby.freeze()
    const lists = Array.from({ length: 8 }, () => names(db.scan))
    expect(await Promise.all(lists)).toEqual(Array.from({ length: 8 }, () => ['anna']))
    expect(db.standby?.isAway()).toBe(true)
    standby.thaw()
    await vi.waitFor(() => expect(db.standby?.isAway()).toBe(false), 10_000)
    expect(await names(db.scan)).toEqual(['anna'])

    // A trial of a copy, with the installation's own settings for the rest.
    const another = await postgres.newUrl()
    const trial = await openedAt({ url: another, replicaUrl })
    await vi.waitFor(() => expect(trial.standby?.isAway()).toBe(true), 10_000)
    expect(await names(trial.scan)).toEqual([])
    await trial.close()

    // One that follows no longer would show for ever what was.
    await standby.promote()
    await vi.waitFor(() => expect(db.standby?.isAway()).toBe(true), 10_000)
    await addUser(db, 'bo')
    expect(await names(db.scan)).toEqual(['anna', 'bo'])
  })
})
