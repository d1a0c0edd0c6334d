import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openCompany } from '@/lib/queue/open-company'
import { releaseHold } from '@/lib/queue/release-hold'
import { calling } from '../support/calling'
import { scenario } from '../support/scenario'

const chain = {
  Lokal: { orgNo: '165595010967', workplaceNo: '1' },
  Gren: { orgNo: '165595010967', workplaceNo: '2' },
}

test('a local card that somebody opened meanwhile is called again when the referral was undone and it is given back', async () => {
  const s = await scenario({ companies: chain })
  const { call, entry, undo } = calling(s)
  const said = { outcome: 'wrong', reason: 'head_office', headOffice: { legalName: 'Kedjan AB' } } as const
  const { saved } = await call('anna', said)
  expect(await entry('Gren')).toMatchObject({ state: 'closed', closedAs: 'wrong' })
  const opened = { commandId: randomUUID(), organizationId: s.companyId('Gren') }
  const { card } = await openCompany(s.as('bo'), opened)
  await undo('anna', saved.activityId)
  expect(await entry('Gren')).toMatchObject({ state: 'waiting', closedAs: null, heldById: s.userId('bo') })
  const holdToken = card?.holdToken ?? ''
  await releaseHold(s.as('bo'), { commandId: randomUUID(), holdToken, reason: 'pause', next: false })
  expect(await entry('Gren')).toMatchObject({ state: 'waiting', heldById: null })
})

test.each([
  ['', false],
  [', also when somebody has it open again', true],
])(
  'a local card that somebody has ended with a Fel of their own stays closed when the referral is undone%s',
  async (_, isOpen) => {
    const s = await scenario({ companies: chain })
    const { call, save, entry, undo } = calling(s)
    const said = { outcome: 'wrong', reason: 'head_office', headOffice: { legalName: 'Kedjan AB' } } as const
    const { saved } = await call('anna', said)
    const open = () =>
      openCompany(s.as('bo'), { commandId: randomUUID(), organizationId: s.companyId('Gren') }).then(({ card }) => card)
    const own = { outcome: 'wrong', reason: 'unauthorized_contact' } as const
    await save('bo', (await open())?.holdToken ?? '', own)
    const again = isOpen ? await open() : null
    await undo('anna', saved.activityId)
    if (again) {
      const release = { holdToken: again.holdToken, reason: 'pause', next: false } as const
      await releaseHold(s.as('bo'), { commandId: randomUUID(), ...release })
    }
    expect(await entry('Gren')).toMatchObject({ state: 'closed', closedAs: 'wrong', heldById: null })
  },
)
