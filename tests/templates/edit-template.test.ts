import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { previewTemplate } from '@/lib/mail/preview-template'
import { addTemplate } from '@/lib/templates/add-template'
import { editTemplate } from '@/lib/templates/edit-template'
import { listTemplates, loadTemplate } from '@/lib/templates/list-templates'
import { putSystemTemplates } from '@/lib/templates/put-system-templates'
import { type Scenario, scenario } from '../support/scenario'

async function office() {
  const s = await scenario({ users: { ada: 'office', anna: 'caller', sven: 'supervisor' } })
  await putSystemTemplates(s.system())
  return s
}
const fresh = (change: object = {}) => ({
  ...{ commandId: randomUUID(), kind: 'email' as const, name: 'Höst', subject: 'Till {{ company }}', body: 'Hej!' },
  ...change,
})
async function changeOf(s: Scenario, key: string, change: object) {
  const found = (await listTemplates(s.as('ada'))).find((one) => one.key === key)
  const { id: templateId, name, subject, body, active, version } = found as NonNullable<typeof found>
  return { commandId: randomUUID(), templateId, name, subject, body, active, version, ...change }
}

test('the product’s own templates all hold on invented fields', async () => {
  const s = await office()
  const all = await listTemplates(s.as('ada'))
  expect(all.length).toBeGreaterThan(4)
  for (const { kind, subject, body } of all) {
    const { html, text } = await previewTemplate(s.as('ada'), { kind, subject, body })
    expect(html.length).toBeGreaterThan(0)
    expect(text).not.toContain('{{')
  }
})

test('one of one’s own is added, changed and logged', async () => {
  const s = await office()
  const { templateId } = await addTemplate(s.as('ada'), fresh())
  const change = { commandId: randomUUID(), templateId, name: 'Höst 2', subject: 'Hej', body: 'Nytt', active: false }
  await editTemplate(s.as('ada'), { ...change, version: 1 })
  expect(await loadTemplate(s.as('ada'), templateId)).toMatchObject({ name: 'Höst 2', active: false, version: 2 })
  const log = await s.db.read.q.select().from(s.db.read.t.auditLog)
  expect(log.map(({ action }) => action)).toEqual(['template:added', 'template:edited'])
  expect(log[1]?.after).toEqual({ name: 'Höst 2', subject: 'Hej', body: 'Nytt', active: false })
})

test('two who change the same: the second is told', async () => {
  const s = await office()
  const [one, other] = [await changeOf(s, 'card_sms', { body: 'A' }), await changeOf(s, 'card_sms', { body: 'B' })]
  await editTemplate(s.as('ada'), one)
  await expect(editTemplate(s.as('ada'), other)).rejects.toMatchObject({ code: 'conflict' })
})

test.each([
  ['a field that does not exist', { body: 'Hej\n{{ nobody }}' }, 'body', 'nobody'],
  ['Liquid that is not closed', { body: 'ett\ntvå\n{% if company %}' }, 'body', 'Rad 3'],
  ['a subject that does not hold', { subject: '{{ company' }, 'subject', 'Rad 1'],
  ['a mail without subject', { subject: '' }, 'subject', 'ämne'],
  ['a name that is taken', { name: 'Tack för samtalet' }, 'name', 'redan'],
])('%s is refused with its place', async (_, change, field, words) => {
  const s = await office()
  await expect(addTemplate(s.as('ada'), fresh(change))).rejects.toMatchObject({
    code: 'invalid',
    details: { [field]: expect.stringContaining(words) },
  })
})

test('the thank-you mail cannot rest: an order sends it', async () => {
  const s = await office()
  await expect(editTemplate(s.as('ada'), await changeOf(s, 'thank_you', { active: false }))).rejects.toMatchObject({
    details: { active: expect.any(String) },
  })
})

test('callers and supervisors do not write templates', async () => {
  const s = await office()
  for (const who of ['anna', 'sven']) {
    await expect(listTemplates(s.as(who))).rejects.toMatchObject({ code: 'forbidden' })
    await expect(addTemplate(s.as(who), fresh())).rejects.toMatchObject({ code: 'forbidden' })
  }
})
