import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { editCompany } from '@/lib/company/edit-company'
import { inOneWrite } from '@/lib/context'
import { formatOre } from '@/lib/mail/format-ore'
import { queueThankYou, thankYouMail } from '@/lib/mail/thank-you'
import { asksForLogo, DEFAULT_ORDER_SETTINGS, totalsOf } from '@/lib/orders/rules/totals'
import type { OrderForMail } from '@/lib/orders/types'
import { putSystemTemplates } from '@/lib/templates/put-system-templates'
import { startMailServer } from '../support/mail-server'
import { outboxRows, outboxWork, runOnce } from '../support/outbox'
import { type Scenario, scenario } from '../support/scenario'

const ORDER: OrderForMail = {
  ...{ id: 7, number: 10_027, legalName: 'Falu Tak AB', marketingName: 'Falu Tak', firstName: 'Örjan' },
  ...{ lastName: 'Ek', email: 'orjan@falutak.example', vatRate: 25, termsDays: 10 },
  totals: { totalExVat: 360_000, vat: 90_000, total: 450_000 },
  lines: [
    { productName: 'Diplom Stor', kind: 'recurring', frequency: 2, totalOre: 240_000, includesText: 'Diplom\nInstick' },
    { productName: 'Insats', kind: 'single', frequency: null, totalOre: 120_000, includesText: '' },
  ],
  asksForLogo: true,
}

const write = (s: Scenario, order: OrderForMail) =>
  thankYouMail(order, { reader: s.db.read, dataDir: s.dataDir, caller: 'Anna' })
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

/** What a reader sees of an HTML mail. */
function seen(html: string): string {
  const body = html.slice(html.indexOf('<body'))
  const text = body.replaceAll(/<\/?(?:p|tr|li|ul|br|td|table)\b[^>]*>/g, ' ').replaceAll(/<[^>]+>/g, '')
  return words(text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#39;', "'"))
}
const words = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
/** The text without the signs that stand for the list, the table and the line above the sender. */
const unmarked = (text: string) => words(text.replaceAll(/^- /gm, '').replaceAll(' | ', ' ').replaceAll(/^-- $/gm, ''))

test('it thanks, with order number, lines, VAT, sum and what is included', async () => {
  const s = await scenario()
  const { subject, text } = await write(s, ORDER)
  expect(subject).toBe('Tack för er beställning, order 10027')
  const said = plain(text)
  for (const part of [
    ...['Hej Örjan!', 'Falu Tak, order 10027', 'Diplom Stor (löpande, två gånger per år) | 2 400,00 kr'],
    ...['Insats | 1 200,00 kr', 'Summa utan moms | 3 600,00 kr', 'Moms 25 % | 900,00 kr', 'Att betala | 4 500,00 kr'],
    ...['10 dagars betalningsvillkor', 'Det här ingår i Diplom Stor:\n- Diplom\n- Instick'],
  ]) {
    expect(said).toContain(part)
  }
  expect(said).not.toContain('ingår i Insats')
})

test.each([
  ['2400 kr', [240_000], true],
  ['2399 kr', [239_900], false],
  ['2399.99 kr', [239_999], false],
  ['two of 1200 kr', [120_000, 120_000], false],
  ['2400 kr beside a smaller line', [50_000, 240_000], true],
])('the logo is asked for from 2400 kr on one line: %s', async (_, sums, isAsked) => {
  const s = await scenario()
  const lines = sums.map((totalOre) => ({ ...(ORDER.lines[1] as OrderForMail['lines'][0]), totalOre }))
  const order = { ...ORDER, lines, totals: totalsOf(lines, DEFAULT_ORDER_SETTINGS) }
  const { text, html } = await write(s, { ...order, asksForLogo: asksForLogo(lines, DEFAULT_ORDER_SETTINGS) })
  expect([text.includes('Så skickar ni er logga'), html.includes('Så skickar ni er logga')]).toEqual([isAsked, isAsked])
})

test('text and HTML say the same, with the sender below both', async () => {
  const s = await scenario({ users: { anna: 'caller', ada: 'admin' } })
  const address = { street: 'Storgatan 1', postalCode: '903 26', city: 'Umeå', phone: '090-12 34 56' }
  await editCompany(s.as('ada'), { name: 'Momenta & Co', orgNo: '', email: 'order@momenta.example', ...address })
  const { text, html } = await write(s, ORDER)
  expect(seen(html)).toBe(unmarked(text))
  expect(text).toContain('Momenta & Co\nStorgatan 1, 903 26 Umeå\n090-12 34 56 · order@momenta.example')
  expect(text).toContain('skicka den till order@momenta.example')
})

test('markup, line breaks and bars in names change nothing but the words', async () => {
  const s = await scenario()
  const marketingName = '<script>x</script>\nA | B'
  const lines = ORDER.lines.map((line) => ({ ...line, productName: '<b>D</b> | 1 kr', includesText: '<i>x</i>' }))
  const { html, text } = await write(s, { ...ORDER, marketingName, lines })
  expect(html).not.toMatch(/<script|<b>|<i>/)
  expect(html).toContain('&lt;script&gt;x&lt;/script&gt; A B')
  expect(seen(html)).toBe(unmarked(text))
})

test('a text that the office has rewritten counts; one that no longer holds gives way to the original', async () => {
  const s = await scenario()
  await putSystemTemplates(s.system())
  const rewrite = (body: string) =>
    s.db.write((tx) => tx.q.update(tx.t.template).set({ body, version: 2 }).returning({ id: tx.t.template.id }))
  await rewrite('Hej {{ company }}')
  expect((await write(s, ORDER)).text).toBe('Hej Falu Tak\n')
  await putSystemTemplates(s.system())
  expect((await write(s, ORDER)).text).toBe('Hej Falu Tak\n')
  await rewrite('Hej {{ nobody }}')
  expect((await write(s, ORDER)).text).toContain('Tack för att ni är med!')
})

test('the mail is queued once for an order and arrives whole, with the logo inside', async () => {
  const s = await scenario({ companies: { Falu: {} } })
  writeFileSync(join(s.dataDir, 'mail-logo.png'), Buffer.from('iVBORw0KGgo=', 'base64'))
  const on = { organizationId: s.companyId('Falu'), activityId: 3, caller: 'Anna', sendAt: s.clock.now + 61_000 }
  const place = () => inOneWrite(s.as('anna'), (work) => queueThankYou(work, ORDER, on))
  expect(await place()).toBe(await place())
  const server = await startMailServer()
  s.wait(2)
  await runOnce(outboxWork(s, { SMTP_URL: server.url, MAIL_FROM: 'order@momenta.example' }))
  expect(await outboxRows(s)).toMatchObject([{ dedupeKey: 'order:7:thank-you', orderId: 7, status: 'sent' }])
  const [received] = server.received
  expect(received?.to).toEqual(['orjan@falutak.example'])
  expect(seen(received?.mail.html ?? '')).toBe(unmarked(received?.mail.text ?? ''))
  expect(received?.mail.text).toContain('Så skickar ni er logga')
  expect(received?.mail.attachments).toHaveLength(1)
})

test.each([
  [0, '0,00 kr'],
  [5, '0,05 kr'],
  [99_999, '999,99 kr'],
  [240_000, '2 400,00 kr'],
  [123_456_789, '1 234 567,89 kr'],
  [-12_345, '\u2212123,45 kr'],
])('%i öre is %s', (ore, text) => {
  expect(plain(formatOre(ore))).toBe(text)
})
