import { describe, expect, test } from 'vitest'
import { instantOf } from '@/lib/calendar/local-time'
import { calling } from '../support/calling'
import { scenario } from '../support/scenario'

const at = (day: string, minute: number) => new Date(instantOf(day, minute)).toISOString()

describe('what is refused, with nothing written', () => {
  const refused = async (said: Parameters<ReturnType<typeof calling>['save']>[2], attempts = 0) => {
    const s = await scenario({
      companies: { Bergs: { queue: { höst: { attempts } } }, Falu: { contact: ['Bo', 'Ek'] } },
    })
    const { card, save, activities, holds } = calling(s)
    const { holdToken } = await card('anna')
    const wrong = await save('anna', holdToken, said).catch((error: unknown) => error)
    expect(await activities()).toEqual([])
    expect(await holds()).toHaveLength(1)
    return wrong
  }

  test.each([
    ['callbackAt', { outcome: 'callback', callbackAt: at('2026-11-19', 10 * 60) }],
    ['callbackAt', { outcome: 'callback', callbackAt: at('2026-11-19', 22 * 60) }],
    ['callbackAt', { outcome: 'callback', callbackAt: at('2028-11-20', 10 * 60) }],
    ['phoneId', { outcome: 'no', phoneId: 2 }],
    ['contactId', { outcome: 'no', contactId: 1 }],
    ['headOffice', { outcome: 'wrong', reason: 'head_office', headOffice: { organizationId: 1 } }],
    ['headOffice', { outcome: 'wrong', reason: 'head_office', headOffice: { organizationId: 99 } }],
    ['headOffice', { outcome: 'wrong', reason: 'head_office', headOffice: { legalName: 'Kedjan', phone: '112' } }],
  ] as const)('%s: %j', async (field, said) => {
    expect(await refused(said)).toMatchObject({ code: 'invalid', details: { [field]: expect.any(String) } })
  })

  test('going on after five attempts without a reason, which is stored when given', async () => {
    expect(await refused({ outcome: 'no_answer' }, 5)).toMatchObject({
      code: 'invalid',
      details: { goOnReason: expect.any(String) },
    })
    const s = await scenario({ companies: { Bergs: { queue: { höst: { attempts: 5 } } } } })
    const { call, activities } = calling(s)
    await call('anna', { outcome: 'no_answer', goOnReason: 'Ägaren är åter på måndag' })
    expect(await activities()).toMatchObject([{ goOnReason: 'Ägaren är åter på måndag', attemptNo: 6 }])
  })

  test('a Prio further away than the campaign allows', async () => {
    const contact = { firstName: 'Bo', lastName: 'Ek' }
    const said = { outcome: 'callback_prio', contact, callbackAt: at('2026-12-21', 10 * 60) } as const
    expect(await refused(said)).toMatchObject({
      code: 'invalid',
      details: { callbackAt: expect.stringContaining('30') },
    })
  })

  test('the office and administrators work no queue', async () => {
    const users = { anna: 'caller', disa: 'office', adam: 'admin' } as const
    const s = await scenario({ users, companies: { Bergs: {} } })
    const { card, save } = calling(s)
    const { holdToken } = await card('anna')
    await expect(save('disa', holdToken, { outcome: 'no' })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(save('adam', holdToken, { outcome: 'no' })).rejects.toMatchObject({ code: 'forbidden' })
  })

  test("another's token, and a campaign that the caller is no member of", async () => {
    const s = await scenario({ campaigns: { höst: {}, vår: { members: ['bo'] } }, companies: { Bergs: {} } })
    const { card, save, activities } = calling(s)
    const { holdToken } = await card('anna')
    await expect(save('bo', holdToken, { outcome: 'no' })).rejects.toMatchObject({ code: 'hold_lost' })
    const elsewhere = { outcome: 'no', next: true, campaignId: s.campaignId('vår') } as const
    await expect(save('anna', holdToken, elsewhere)).rejects.toMatchObject({ code: 'forbidden' })
    expect(await activities()).toEqual([])
  })
})
