import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { loadActivities } from '@/lib/activities/load-activities'
import { draftFromCard } from '@/lib/mail/draft-from-card'
import { listCardTemplates } from '@/lib/mail/list-card-templates'
import type { CardMessage } from '@/lib/mail/schema'
import { sendFromCard } from '@/lib/mail/send-from-card'
import { undoFromCard } from '@/lib/mail/undo-from-card'
import { claimNextCard } from '@/lib/queue/claim-next-card'
import { putSystemTemplates } from '@/lib/templates/put-system-templates'
import { startMailServer } from '../support/mail-server'
import { outboxRows, outboxWork, runOnce } from '../support/outbox'
import { type Scenario, scenario } from '../support/scenario'

const FROM = 'order@momenta.example'

/** Falu Tak stands on Anna's desk. */
async function desk(company: { email?: string } = { email: 'info@falutak.example' }) {
  const users = { anna: 'caller', bo: 'caller', ada: 'office' } as const
  const s = await scenario({ users, companies: { 'Falu Tak': { ...company, contact: ['Örjan', 'Ek'] } } })
  await putSystemTemplates(s.system())
  await claimNextCard(s.as('anna'), { campaignId: s.campaignId(), screenId: 'skärm-1' })
  return s
}

const letter = (s: Scenario, change: Partial<CardMessage> = {}): CardMessage => ({
  ...{ commandId: randomUUID(), organizationId: s.companyId('Falu Tak'), contactId: null, templateId: null },
  ...{ channel: 'email', to: 'info@falutak.example', subject: 'Som vi sa', text: 'Hej!\n\nSe <b>här</b>.' },
  ...change,
})
const history = (s: Scenario) =>
  loadActivities(s.db.read, { organizationId: s.companyId('Falu Tak'), limit: 9, viewerId: s.userId('anna') })

describe('sending from the card', () => {
  test('one activity and one message, sent a minute later, with an answer to who wrote it', async () => {
    const s = await desk()
    await s.db.write((tx) => tx.q.update(tx.t.user).set({ email: 'anna@momenta.example' }).returning())
    const server = await startMailServer()
    const work = outboxWork(s, { SMTP_URL: server.url, MAIL_FROM: FROM })
    const input = letter(s)
    const [first, second] = await Promise.all([sendFromCard(s.as('anna'), input), sendFromCard(s.as('anna'), input)])
    expect(second).toEqual(first)
    await runOnce(work)
    expect(server.received).toEqual([])
    expect(await history(s)).toMatchObject([{ kind: 'mail', subject: 'Som vi sa', delivery: 'waiting', by: 'anna' }])
    s.wait(1)
    await runOnce(work)
    const [received] = server.received
    expect(received?.mail.replyTo?.[0]?.address).toBe('anna@momenta.example')
    expect(received?.mail.html).toContain('Se &lt;b&gt;här&lt;/b&gt;.')
    expect(received?.mail.text).toContain('Se <b>här</b>.')
    expect(await history(s)).toMatchObject([{ delivery: 'sent', body: input.text, undone: false }])
    const rows = await s.db.read.q.select().from(s.db.read.t.activity)
    expect(rows).toMatchObject([{ direction: 'out', status: 'done', ownerId: s.userId('anna'), counted: false }])
  })

  test('one that does not arrive says so on the card', async () => {
    const s = await desk()
    const server = await startMailServer({ refuses: () => 550 })
    await sendFromCard(s.as('anna'), letter(s))
    s.wait(1)
    await runOnce(outboxWork(s, { SMTP_URL: server.url, MAIL_FROM: FROM }))
    expect(await history(s)).toMatchObject([{ delivery: 'failed' }])
    expect(s.told('outbox:changed').at(-1)?.to).toContain(`organization:${s.companyId('Falu Tak')}`)
  })

  test('an SMS goes to the number as it is dialled', async () => {
    const s = await desk()
    await sendFromCard(s.as('anna'), letter(s, { channel: 'sms', to: '070-174 06 05' }))
    expect(await outboxRows(s)).toMatchObject([{ channel: 'sms', to: '+46701740605', subject: '', html: null }])
    expect(await history(s)).toMatchObject([{ kind: 'sms', subject: '' }])
  })

  test.each([
    ['no address', { to: 'falutak' }, 'to'],
    ['several addresses', { to: 'a@b.se, c@d.se' }, 'to'],
    ['a number that gets no SMS', { channel: 'sms', to: '112' }, 'to'],
    ['no subject', { subject: '' }, 'subject'],
    ['a subject with a line break', { subject: 'Hej\nBcc: x@y.se' }, 'subject'],
    ['a person who is not there', { contactId: 9999 }, 'contactId'],
  ] as const)('%s is refused and nothing is written', async (_, change, field) => {
    const s = await desk()
    await expect(sendFromCard(s.as('anna'), letter(s, change))).rejects.toMatchObject({
      code: 'invalid',
      details: { [field]: expect.any(String) },
    })
    expect([await outboxRows(s), await history(s)]).toEqual([[], []])
  })

  test.each([
    ['email', 'Info@FaluTak.example', { email: 'info@falutak.example' }],
    ['sms', '070-174 06 05', { phone: '+46701740605' }],
  ] as const)('a stopped address is refused: %s', async (channel, to, key) => {
    const s = await desk()
    const stamps = { createdAt: s.clock.now, updatedAt: s.clock.now }
    await s.db.write((tx) =>
      tx.q
        .insert(tx.t.suppression)
        .values({ ...key, case: 'no_calls', ...stamps })
        .returning(),
    )
    await expect(sendFromCard(s.as('anna'), letter(s, { channel, to }))).rejects.toMatchObject({
      details: { to: expect.stringContaining('spärrad') },
    })
    expect(await outboxRows(s)).toEqual([])
  })

  test('a caller writes to the card on the desk only; the office to any', async () => {
    const s = await desk()
    await expect(sendFromCard(s.as('bo'), letter(s))).rejects.toMatchObject({ code: 'forbidden' })
    await sendFromCard(s.as('ada'), letter(s))
    expect(await outboxRows(s)).toHaveLength(1)
  })
})

describe('taking back', () => {
  test('within the minute nothing goes, and the activity says that it was undone', async () => {
    const s = await desk()
    const { activityId } = await sendFromCard(s.as('anna'), letter(s))
    const undo = { commandId: randomUUID(), activityId }
    await undoFromCard(s.as('anna'), undo)
    await undoFromCard(s.as('anna'), undo)
    expect(await history(s)).toMatchObject([{ undone: true, delivery: 'withdrawn' }])
    const server = await startMailServer()
    s.wait(5)
    await runOnce(outboxWork(s, { SMTP_URL: server.url, MAIL_FROM: FROM }))
    expect(server.received).toEqual([])
  })

  test('what has gone cannot be taken back, and another’s is not there', async () => {
    const s = await desk()
    const { activityId } = await sendFromCard(s.as('anna'), letter(s))
    const undo = () => ({ commandId: randomUUID(), activityId })
    await expect(undoFromCard(s.as('bo'), undo())).rejects.toMatchObject({ code: 'not_found' })
    const server = await startMailServer()
    s.wait(1)
    await runOnce(outboxWork(s, { SMTP_URL: server.url, MAIL_FROM: FROM }))
    await expect(undoFromCard(s.as('anna'), undo())).rejects.toMatchObject({ code: 'conflict' })
    expect(await history(s)).toMatchObject([{ undone: false, delivery: 'sent' }])
  })
})

describe('a draft from a template', () => {
  const draft = async (s: Scenario, name: string, contactId?: number) => {
    const template = (await listCardTemplates(s.as('anna'))).find((one) => one.name === name)
    const asked = { organizationId: s.companyId('Falu Tak'), templateId: template?.id ?? 0 }
    return draftFromCard(s.as('anna'), contactId === undefined ? asked : { ...asked, contactId })
  }

  test('is filled with what the card says', async () => {
    const s = await desk()
    const [contact] = await s.db.read.q.select().from(s.db.read.t.contact)
    expect(await draft(s, 'Hänvisad till mail', contact?.id)).toMatchObject({
      ...{ channel: 'email', to: 'info@falutak.example', subject: 'Till Falu Tak' },
      text: expect.stringMatching(/^Hej Örjan!\n\nJag ringde till Falu Tak i dag[\s\S]*Vänliga hälsningar\nanna$/),
    })
  })

  test('without what it needs it says which field is missing', async () => {
    const s = await desk()
    const refused = s.db.read.q.select().from(s.db.read.t.template)
    const template = (await refused).find(({ key }) => key === 'card_after_call')
    const asked = { organizationId: s.companyId('Falu Tak'), templateId: template?.id ?? 0 }
    await expect(draftFromCard(s.as('anna'), asked)).rejects.toMatchObject({
      details: { body: expect.stringContaining('first_name') },
    })
  })

  test('the thank-you mail of an order is not one of them, nor is one that rests', async () => {
    const s = await desk()
    const names = async () => (await listCardTemplates(s.as('anna'))).map(({ name }) => name)
    expect(await names()).toEqual(['Hänvisad till mail', 'Tack för samtalet', 'Tack för samtalet'])
    await s.db.write((tx) => tx.q.update(tx.t.template).set({ active: false }).returning())
    expect(await names()).toEqual([])
  })
})
