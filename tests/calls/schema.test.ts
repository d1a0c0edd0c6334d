import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { NoteInput, OutcomeInput } from '@/lib/calls/schema'

const base = { commandId: randomUUID(), holdToken: '1.abc', next: true }
const faultsOf = (said: object) => {
  const parsed = OutcomeInput.safeParse({ ...base, ...said })
  return parsed.success ? [] : [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))]
}
const callbackAt = '2026-11-20T09:00:00.000Z'

describe('what each outcome needs', () => {
  test.each([
    [{ outcome: 'no' }],
    [{ outcome: 'callback' }],
    [{ outcome: 'callback', callbackAt: '2026-11-20T10:00:00+01:00' }],
    [{ outcome: 'callback_prio', callbackAt, contactId: 3 }],
    [{ outcome: 'callback_prio', callbackAt, contact: { firstName: 'Bo', lastName: 'Ek' } }],
    [{ outcome: 'wrong', reason: 'dead_number', phoneId: 1 }],
    [{ outcome: 'wrong', reason: 'private_person' }],
    [{ outcome: 'wrong', reason: 'head_office', headOffice: { organizationId: 4 } }],
    [{ outcome: 'wrong', reason: 'head_office', headOffice: { legalName: 'Kedjan AB', phone: '08-123' } }],
    [{ outcome: 'wrong', reason: 'address_care', case: 'no_calls', urgent: true, wholeCompany: true }],
    [{ outcome: 'no', office: [{ type: 'directed', receiver: 'Klass 3B' }] }],
    [
      {
        outcome: 'no',
        office: [{ type: 'other_diploma_address', street: 'Storgatan 1', postalCode: '903 25', city: 'Umeå' }],
      },
    ],
  ])('is enough: %j', (said) => {
    expect(faultsOf(said)).toEqual([])
  })

  test.each([
    [{}, ['outcome']],
    [{ outcome: 'order' }, ['outcome']],
    [{ outcome: 'callback_prio' }, ['callbackAt', 'contactId']],
    [{ outcome: 'callback_prio', callbackAt: 'imorgon', contactId: 1 }, ['callbackAt']],
    [{ outcome: 'callback_prio', callbackAt, contact: { firstName: 'Bo', lastName: ' ' } }, ['contact.lastName']],
    [{ outcome: 'wrong' }, ['reason']],
    [{ outcome: 'wrong', reason: 'dead_number' }, ['phoneId']],
    [{ outcome: 'wrong', reason: 'head_office' }, ['headOffice']],
    [{ outcome: 'wrong', reason: 'address_care' }, ['case']],
    [{ outcome: 'wrong', reason: 'address_care', case: 'private_person' }, ['case']],
    [{ outcome: 'no', reason: 'private_person' }, ['reason']],
    [{ outcome: 'no', case: 'ceased' }, ['case']],
    [{ outcome: 'no', urgent: true }, ['urgent']],
    [{ outcome: 'no', callbackAt }, ['callbackAt']],
    [{ outcome: 'no', contactId: 1, contact: { firstName: 'Bo', lastName: 'Ek' } }, ['contact']],
    [{ outcome: 'no', office: [{ type: 'other' }] }, ['note']],
    [{ outcome: 'no', office: [{ type: 'directed' }] }, ['office.0.receiver']],
    [{ outcome: 'no', office: [{ type: 'order_by_mail' }, { type: 'order_by_mail' }] }, ['office']],
    [{ outcome: 'no', office: [{ type: 'address_care' }] }, ['office.0.type']],
    [{ outcome: 'no', note: 'x'.repeat(4001) }, ['note']],
    [{ outcome: 'no', commandId: '1' }, ['commandId']],
    [{ outcome: 'no', hack: 1 }, ['']],
  ])('is not enough: %j lacks %j', (said, faults) => {
    expect(faultsOf(said)).toEqual(faults)
  })

  test('an empty note is none', () => {
    const note = { commandId: randomUUID(), organizationId: 1 }
    expect(NoteInput.safeParse({ ...note, note: '  ' }).success).toBe(false)
    expect(NoteInput.parse({ ...note, note: ' ja ' }).note).toBe('ja')
  })
})
