import { describe, expect, test } from 'vitest'
import { formFor } from '@/components/desk/state/outcome-form'
import { customerSaidYes } from '@/lib/inbox/customer-said-yes'
import { listCallers } from '@/lib/inbox/list-callers'
import { openCompany } from '@/lib/queue/open-company'
import { addSuppression } from '@/lib/suppression/add-suppression'
import { newStop } from '@/lib/suppression/schema'
import { deactivateUser } from '@/lib/users/deactivate-user'
import { command, office } from '../support/office'

const yes = (o: Awaited<ReturnType<typeof office>>, name = 'Bergs') => ({
  ...command(),
  organizationId: o.s.companyId(name),
  note: 'Mail 09:12.',
})

describe('kunden tackade ja', () => {
  test.each(['no', 'no_six_months'] as const)(
    'brings a card with %s back to the same caller, first',
    async (outcome) => {
      const o = await office({ companies: { Bergs: {}, Holms: {}, Lunds: {} } })
      await o.call('anna', { outcome, note: 'Mail skickat.' })
      const answer = await customerSaidYes(o.s.as('disa'), yes(o))
      expect(answer).toMatchObject({ caller: 'anna', callerId: o.s.userId('anna') })
      // Another caller is not served it; the address is locked for Anna.
      expect((await o.card('bo')).organization.legalName).not.toBe('Bergs')
      const card = await o.card('anna')
      expect(card).toMatchObject({
        organization: { legalName: 'Bergs' },
        lane: 'prio',
        lock: { ownerId: o.s.userId('anna') },
      })
      expect(formFor(card)).toMatchObject({ outcome: 'order', order: null })
      expect(card.lastActivities[0]).toMatchObject({ body: 'Kunden tackade ja. Mail 09:12.', by: 'disa' })
      expect(o.s.told('callbacks:changed').length).toBeGreaterThan(0)
    },
  )

  test('goes before a promise that is older', async () => {
    const o = await office({
      companies: { Bergs: {}, Gamla: { queue: { höst: { lane: 'prio', owner: 'anna', dueAt: 1, isPromised: true } } } },
    })
    await o.call('anna', { outcome: 'no' })
    await o.call('anna', { outcome: 'no' })
    await customerSaidYes(o.s.as('disa'), yes(o))
    const entry = await o.entry('Bergs')
    expect(entry).toMatchObject({ state: 'waiting', lane: 'prio', ownerId: o.s.userId('anna'), closedAs: null })
    expect((await o.card('anna')).organization.legalName).toBe('Bergs')
  })

  test('is refused when nobody called, when the caller is gone, when it is on a screen or stopped', async () => {
    const o = await office()
    await expect(customerSaidYes(o.s.as('disa'), yes(o, 'Holms'))).rejects.toMatchObject({ code: 'conflict' })
    await o.call('anna', { outcome: 'no_six_months' })
    await expect(customerSaidYes(o.s.as('anna'), yes(o))).rejects.toMatchObject({ code: 'forbidden' })
    await deactivateUser(o.s.as('adam'), { ...command(), userId: o.s.userId('anna') })
    await expect(customerSaidYes(o.s.as('disa'), yes(o))).rejects.toMatchObject({
      code: 'conflict',
      details: { callerId: 'anna' },
    })
    const toBo = await customerSaidYes(o.s.as('disa'), { ...yes(o), callerId: o.s.userId('bo') })
    expect(toBo.caller).toBe('bo')
    expect(o.s.told('customer:agreed')).toEqual([
      expect.objectContaining({
        to: [`user:${o.s.userId('bo')}`],
        payload: { organizationId: o.s.companyId('Bergs'), byId: o.s.userId('disa') },
      }),
    ])
    await o.card('bo')
    await expect(customerSaidYes(o.s.as('disa'), { ...yes(o), callerId: o.s.userId('bo') })).rejects.toMatchObject({
      code: 'conflict',
      details: { heldBy: 'bo' },
    })
  })

  test('is refused when another has locked the address, or somebody talks with a company on the same number', async () => {
    const shared = { phones: ['+46901740600'] }
    const o = await office({ companies: { Bergs: shared, Holms: shared, Lunds: {} } })
    await o.call('anna', { outcome: 'no' })
    const toBo = { ...yes(o), callerId: o.s.userId('bo') }
    const { card } = await openCompany(o.s.as('anna'), { ...command(), organizationId: o.s.companyId('Holms') })
    expect(card?.organization.legalName).toBe('Holms')
    await expect(customerSaidYes(o.s.as('disa'), toBo)).rejects.toMatchObject({ code: 'conflict' })
    const callbackAt = new Date(o.s.clock.now + 3_600_000).toISOString()
    await o.call('anna', { outcome: 'callback_prio', callbackAt, contact: { firstName: 'Ann', lastName: 'Ek' } })
    await expect(customerSaidYes(o.s.as('disa'), { ...toBo, ...command() })).rejects.toMatchObject({ code: 'conflict' })
    expect((await o.entry('Bergs')).state).toBe('closed')
  })

  test('is refused for a stopped company, and for who is in no campaign that runs', async () => {
    const o = await office({
      users: { anna: 'caller', bo: 'caller', cilla: 'caller', disa: 'office', eva: 'supervisor' },
    })
    await o.call('anna', { outcome: 'no' })
    const of = { ...yes(o), callerId: o.s.userId('cilla') }
    await expect(customerSaidYes(o.s.as('disa'), of)).rejects.toMatchObject({ details: { callerId: 'cilla' } })
    const stop = { ...command(), organizationId: o.s.companyId('Bergs'), case: 'no_calls' }
    await addSuppression(o.s.as('eva'), newStop.parse(stop))
    await expect(customerSaidYes(o.s.as('disa'), yes(o))).rejects.toMatchObject({ code: 'conflict' })
  })

  test('can go to who works in a campaign; who called last is named while they do', async () => {
    const o = await office()
    await o.call('anna', { outcome: 'no' })
    const organizationId = o.s.companyId('Bergs')
    const named = () => listCallers(o.s.as('disa'), { organizationId })
    const callers = ['anna', 'bo'].map((name) => ({ id: o.s.userId(name), name }))
    expect(await named()).toEqual({ callers, lastId: o.s.userId('anna') })
    await deactivateUser(o.s.as('adam'), { ...command(), userId: o.s.userId('anna') })
    expect(await named()).toEqual({ callers: callers.slice(1), lastId: null })
    await expect(listCallers(o.s.as('eva'), { organizationId })).rejects.toMatchObject({ code: 'forbidden' })
  })
})
