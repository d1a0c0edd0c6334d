import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { addMember } from '@/lib/campaigns/add-member'
import { loadDesk } from '@/lib/desk/load-desk'
import { steerLocks } from '@/lib/locks/steer-locks'
import { listNotices } from '@/lib/notices/list-notices'
import { ownNotices } from '@/lib/notices/own-notices'
import { readNotice } from '@/lib/notices/read-notice'
import { newNotice } from '@/lib/notices/schema'
import { sendNotice } from '@/lib/notices/send-notice'
import { withdrawNotice } from '@/lib/notices/withdraw-notice'
import { fourPromises, steering } from '../support/four-promises'
import { type Scenario, scenario } from '../support/scenario'
import { auditOf } from '../support/standing-bars'

const people = {
  anna: 'caller',
  bo: 'caller',
  cilla: 'caller',
  disa: 'office',
  eva: 'supervisor',
  adam: 'admin',
} as const
const floor = () => scenario({ users: people, campaigns: { höst: { members: ['anna', 'bo', 'eva'] } } })

const toUsers = (s: Scenario, ...names: string[]) => ({
  commandId: randomUUID(),
  to: { kind: 'users' as const, userIds: names.map((name) => s.userId(name)) },
  body: 'Möte kl. 13.',
})
const toCampaign = (s: Scenario) => ({
  commandId: randomUUID(),
  to: { kind: 'campaign' as const, campaignId: s.campaignId() },
  body: 'Nytt pris från idag.',
})
const seenBy = async (s: Scenario, name: string) =>
  (await ownNotices(s.db.read, { userId: s.userId(name), now: s.clock.now })).map(({ body }) => body)
const tick = (s: Scenario, name: string, noticeId: number) =>
  readNotice(s.as(name), { commandId: randomUUID(), noticeId })

describe('a message', () => {
  test('stands on the desk of who it is for until it is ticked off, and the sender sees who has', async () => {
    const s = await floor()
    const { noticeId } = await sendNotice(s.as('eva'), toUsers(s, 'anna', 'bo'))
    expect((await loadDesk(s.as('anna'), {})).notices).toMatchObject([{ id: noticeId, by: 'eva', kind: 'message' }])
    expect(await seenBy(s, 'cilla')).toEqual([])
    s.wait(2)
    await tick(s, 'anna', noticeId)
    expect(await seenBy(s, 'anna')).toEqual([])
    expect(await seenBy(s, 'bo')).toEqual(['Möte kl. 13.'])
    const [sent] = (await listNotices(s.as('adam'))).sent
    expect(sent).toMatchObject({ mine: false, readers: [{ name: 'anna' }, { name: 'bo', readAt: null }] })
    expect(sent?.readers[0]?.readAt).not.toBeNull()
    expect(await auditOf(s, 'notice')).toEqual(['notice:sent'])
  })

  test('to a campaign reaches who joins while it stands, and not its writer', async () => {
    const s = await floor()
    const { noticeId } = await sendNotice(s.as('eva'), toCampaign(s))
    expect(await seenBy(s, 'eva')).toEqual([])
    expect(await seenBy(s, 'cilla')).toEqual([])
    await addMember(s.as('eva'), { commandId: randomUUID(), campaignId: s.campaignId(), userId: s.userId('cilla') })
    expect(await seenBy(s, 'cilla')).toEqual(['Nytt pris från idag.'])
    await tick(s, 'cilla', noticeId)
    const [sent] = (await listNotices(s.as('eva'))).sent
    expect(sent?.readers.map(({ name, readAt }) => [name, readAt !== null])).toEqual([
      ['anna', false],
      ['bo', false],
      ['cilla', true],
    ])
  })

  test('is told to those who have it and to the floor, and its reading too', async () => {
    const s = await floor()
    const { noticeId } = await sendNotice(s.as('eva'), toUsers(s, 'anna'))
    expect(s.told('notice:sent')[0]).toMatchObject({ to: [`user:${s.userId('anna')}`, 'floor'], payload: { noticeId } })
    await sendNotice(s.as('eva'), toCampaign(s))
    expect(s.told('notice:sent')[1]?.to).toEqual([`campaign:${s.campaignId()}`, 'floor'])
    await tick(s, 'anna', noticeId)
    expect(s.told('notice:read')[0]?.payload).toEqual({ noticeId, userId: s.userId('anna') })
  })

  test('ends with the day, or at the time that was chosen', async () => {
    const s = await floor()
    await sendNotice(s.as('eva'), toUsers(s, 'anna'))
    const endsAt = new Date(s.clock.now + 10 * 60_000).toISOString()
    await sendNotice(s.as('eva'), { ...toUsers(s, 'bo'), endsAt })
    s.wait(11)
    expect(await seenBy(s, 'bo')).toEqual([])
    expect(await seenBy(s, 'anna')).toHaveLength(1)
    s.wait(14 * 60)
    expect(await seenBy(s, 'anna')).toEqual([])
  })

  test('is withdrawn by its writer alone, once', async () => {
    const s = await floor()
    const { noticeId } = await sendNotice(s.as('eva'), toUsers(s, 'anna'))
    const withdraw = (name: string) => withdrawNotice(s.as(name), { commandId: randomUUID(), noticeId })
    await expect(withdraw('adam')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(withdraw('anna')).rejects.toMatchObject({ code: 'forbidden' })
    await withdraw('eva')
    expect(await seenBy(s, 'anna')).toEqual([])
    await expect(withdraw('eva')).rejects.toMatchObject({ code: 'conflict' })
    expect(await auditOf(s, 'notice')).toEqual(['notice:sent', 'notice:withdrawn'])
  })

  test('ticked twice, and in two tabs at once, is ticked; another`s is not found', async () => {
    const s = await floor()
    const { noticeId } = await sendNotice(s.as('eva'), toUsers(s, 'anna'))
    await Promise.all([tick(s, 'anna', noticeId), tick(s, 'anna', noticeId)])
    await tick(s, 'anna', noticeId)
    await expect(tick(s, 'bo', noticeId)).rejects.toMatchObject({ code: 'not_found' })
    expect(s.told('notice:read')).toHaveLength(1)
  })

  test('is refused to who may not, for who calls nobody, in the past and beyond two weeks', async () => {
    const s = await floor()
    for (const name of ['anna', 'disa']) {
      await expect(sendNotice(s.as(name), toUsers(s, 'bo'))).rejects.toMatchObject({ code: 'forbidden' })
      await expect(listNotices(s.as(name))).rejects.toMatchObject({ code: 'forbidden' })
    }
    await expect(sendNotice(s.as('eva'), toUsers(s, 'anna', 'disa'))).rejects.toMatchObject({ code: 'invalid' })
    for (const days of [-1, 15]) {
      const endsAt = new Date(s.clock.now + days * 86_400_000).toISOString()
      await expect(sendNotice(s.as('eva'), { ...toUsers(s, 'anna'), endsAt })).rejects.toMatchObject({
        code: 'invalid',
      })
    }
    expect(await seenBy(s, 'anna')).toEqual([])
  })

  test('has a length, and a text', () => {
    const to = { kind: 'users', userIds: [1] }
    const input = { commandId: randomUUID(), to }
    expect(newNotice.safeParse({ ...input, body: 'x'.repeat(241) }).success).toBe(false)
    expect(newNotice.safeParse({ ...input, body: '  ' }).success).toBe(false)
    expect(newNotice.safeParse({ ...input, to: { ...to, userIds: [] }, body: 'Hej' }).success).toBe(false)
    expect(newNotice.safeParse({ ...input, body: 'Hej' }).success).toBe(true)
  })

  test('the same command is one message', async () => {
    const s = await floor()
    const input = toUsers(s, 'anna')
    const first = await sendNotice(s.as('eva'), input)
    expect(await sendNotice(s.as('eva'), input)).toEqual(first)
    expect(await seenBy(s, 'anna')).toHaveLength(1)
  })
})

test('who is away reads when back what was done with their promises, and who got them is told', async () => {
  const { s, lockIds } = await fourPromises()
  await steerLocks(s.as('eva'), { ...steering(s, lockIds, ['bo']), fromUserId: s.userId('anna') })
  s.wait(3 * 24 * 60)
  const annas = await ownNotices(s.db.read, { userId: s.userId('anna'), now: s.clock.now })
  expect(annas).toMatchObject([{ kind: 'promises_taken', by: 'eva', count: 4, other: 'bo', body: 'Anna är sjuk' }])
  const bos = await ownNotices(s.db.read, { userId: s.userId('bo'), now: s.clock.now })
  expect(bos).toMatchObject([{ kind: 'promises_given', count: 4, other: 'anna', organization: null }])
  expect((await listNotices(s.as('eva'))).sent).toEqual([])
})

test('one promise is named, and what one takes over oneself is no news', async () => {
  const { s, lockIds } = await fourPromises()
  await steerLocks(s.as('eva'), steering(s, lockIds.slice(0, 1), ['eva']))
  expect(await ownNotices(s.db.read, { userId: s.userId('eva'), now: s.clock.now })).toEqual([])
  expect(await ownNotices(s.db.read, { userId: s.userId('anna'), now: s.clock.now })).toMatchObject([
    { kind: 'promises_taken', count: 1, organization: 'A', other: 'eva' },
  ])
})
