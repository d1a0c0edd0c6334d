import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { addContact } from '@/lib/contacts/add-contact'
import { editContact } from '@/lib/contacts/edit-contact'
import { contactChange, newContact } from '@/lib/contacts/schema'
import { loadCompany } from '@/lib/organizations/load-company'
import { addSuppression } from '@/lib/suppression/add-suppression'
import { holdCard } from '../support/hold-card'
import { type Scenario, scenario } from '../support/scenario'
import { auditOf } from '../support/standing-bars'

const users = { anna: 'caller', bo: 'caller', disa: 'office', eva: 'supervisor', adam: 'admin' } as const
const MOBILE = '070-174 06 35'
const register = () => scenario({ users, companies: { A: {}, B: { phones: ['+46701740635'] } } })

const add = (s: Scenario, by: string, person: object = {}) =>
  addContact(
    s.as(by),
    newContact.parse({
      commandId: randomUUID(),
      organizationId: s.companyId('A'),
      firstName: 'Åsa',
      lastName: 'Öman',
      ...person,
    }),
  )

const edit = (s: Scenario, by: string, change: object) =>
  editContact(s.as(by), contactChange.parse({ commandId: randomUUID(), version: 1, ...change }))

const card = (s: Scenario) => loadCompany(s.as('eva'), { organizationId: s.companyId('A') })

describe('adding a person', () => {
  test('is for everyone, shows on the card, is audited and told', async () => {
    const s = await register()
    for (const name of Object.keys(users)) await add(s, name)
    expect((await card(s)).contacts).toHaveLength(5)
    expect(await auditOf(s, 'contact')).toHaveLength(5)
    expect(s.told('card:changed')[0]?.payload).toMatchObject({ what: 'contact', byId: s.userId('anna') })
  })

  test('the mobile becomes a number of the company', async () => {
    const s = await register()
    const { contactId } = await add(s, 'anna', { mobile: MOBILE, email: 'Asa@Example.se', isDecisionMaker: true })
    const { contacts, organization } = await card(s)
    expect(contacts).toMatchObject([{ mobile: '+46701740635', email: 'asa@example.se', isDecisionMaker: true }])
    expect(organization.phones[1]).toMatchObject({ e164: '+46701740635', kind: 'mobile', contactId })
    await add(s, 'anna', { mobile: MOBILE })
    expect((await card(s)).organization.phones).toHaveLength(2)
  })

  test('refuses what is no number, a stopped number, a nameless person and an unknown company', async () => {
    const s = await register()
    await expect(add(s, 'anna', { mobile: 'vet ej' })).rejects.toMatchObject({
      code: 'invalid',
      details: { mobile: /läsa/ },
    })
    await addSuppression(s.as('bo'), {
      commandId: randomUUID(),
      organizationId: s.companyId('B'),
      phoneId: s.phoneId('B'),
      case: 'private_person',
      wholeCompany: false,
      urgent: false,
      note: '',
    })
    await expect(add(s, 'anna', { mobile: MOBILE })).rejects.toMatchObject({ code: 'conflict' })
    expect((await card(s)).contacts).toEqual([])
    await expect(add(s, 'anna', { organizationId: 99 })).rejects.toMatchObject({ code: 'not_found' })
    expect(
      newContact.safeParse({ commandId: randomUUID(), organizationId: 1, firstName: ' ', lastName: '' }).success,
    ).toBe(false)
  })

  test('the same command is one person', async () => {
    const s = await register()
    const once = { commandId: randomUUID() }
    expect(await add(s, 'anna', once)).toEqual(await add(s, 'anna', once))
  })
})

describe('changing a person', () => {
  test('keeps what was written and leaves the rest', async () => {
    const s = await register()
    const { contactId } = await add(s, 'anna', { title: 'VD', email: 'asa@example.se' })
    expect(await edit(s, 'disa', { contactId, lastName: 'Öhman', mobile: MOBILE })).toEqual({ version: 2 })
    const { contacts, organization } = await card(s)
    expect(contacts).toMatchObject([{ firstName: 'Åsa', lastName: 'Öhman', title: 'VD', mobile: '+46701740635' }])
    expect(organization.phones).toHaveLength(2)
    expect(await auditOf(s, 'contact')).toEqual(['contact:added', 'contact:edited'])
  })

  test('is made on the version that the card shows', async () => {
    const s = await register()
    const { contactId } = await add(s, 'anna')
    await edit(s, 'disa', { contactId, title: 'VD' })
    const [shown] = (await card(s)).contacts
    expect(shown?.version).toBe(2)
    expect(await edit(s, 'disa', { contactId, version: shown?.version, lastName: 'Öhman' })).toEqual({ version: 3 })
  })

  test('takes somebody who has left off the card', async () => {
    const s = await register()
    const { contactId } = await add(s, 'anna')
    await edit(s, 'disa', { contactId, active: false })
    expect((await card(s)).contacts).toEqual([])
  })

  test('a caller does it on their own desk only', async () => {
    const s = await register()
    const { contactId } = await add(s, 'anna')
    await expect(edit(s, 'anna', { contactId, title: 'VD' })).rejects.toMatchObject({ code: 'forbidden' })
    await holdCard(s, { user: 'anna', company: 'A', kind: 'desk' })
    expect(await edit(s, 'anna', { contactId, title: 'VD' })).toEqual({ version: 2 })
  })

  test('one who changed it first wins, an unknown person is refused', async () => {
    const s = await register()
    const { contactId } = await add(s, 'anna')
    await edit(s, 'disa', { contactId, title: 'VD' })
    await expect(edit(s, 'eva', { contactId, title: 'Ekonomi' })).rejects.toMatchObject({ code: 'conflict' })
    await expect(edit(s, 'eva', { contactId: 99, title: 'Ekonomi' })).rejects.toMatchObject({ code: 'not_found' })
  })
})
