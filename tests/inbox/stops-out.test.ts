import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { exportStops } from '@/lib/inbox/export-stops'
import { listStops } from '@/lib/inbox/list-stops'
import { addSuppression } from '@/lib/suppression/add-suppression'
import { liftSuppression } from '@/lib/suppression/lift-suppression'
import { editStopSettings } from '@/lib/suppression/stop-settings'
import { command, office } from '../support/office'

const rows = { companies: { '=cmd|calc': { phones: ['+4690123456'], customerNo: '77' }, Bergs: {} } }
type Office = Awaited<ReturnType<typeof office>>
const stop = (o: Office, name: string) =>
  addSuppression(o.s.as('anna'), {
    ...command(),
    organizationId: o.s.companyId(name),
    case: 'no_calls',
    wholeCompany: false,
    urgent: false,
    note: '@vill inte',
  })

describe('the list of stops', () => {
  test('is searched by company, number and customer number, and says who, when and why', async () => {
    const o = await office(rows)
    await stop(o, '=cmd|calc')
    const { suppressionId } = await stop(o, 'Bergs')
    const find = (text: string, status: 'active' | 'released' = 'active') =>
      listStops(o.s.as('disa'), { text, status, page: 1 })
    expect((await find('')).stops).toHaveLength(2)
    expect((await find('bergs')).stops).toMatchObject([{ organization: 'Bergs', by: 'anna', note: '@vill inte' }])
    expect((await find('090-123 456')).stops).toMatchObject([{ phone: '+4690123456' }])
    expect((await find('77')).stops).toMatchObject([{ customerNo: '77' }])
    await liftSuppression(o.s.as('disa'), { ...command(), suppressionId, reason: 'Ringde själv' })
    expect((await find('', 'released')).stops).toMatchObject([{ lifted: { by: 'disa', reason: 'Ringde själv' } }])
    await expect(listStops(o.s.as('anna'), { text: '', status: 'active', page: 1 })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })

  test('goes out as a file without formulas, with the reason in the log', async () => {
    const o = await office(rows)
    await stop(o, '=cmd|calc')
    const { pages } = await exportStops(o.s.as('disa'), { reason: 'Till växeln' })
    let text = ''
    for await (const page of pages) text += page
    const [line] = parse(text, { bom: true, delimiter: ';', columns: true }) as Record<string, string>[]
    expect(line).toMatchObject({ Landsnummer: '4690123456', Kundnr: '77', Fall: 'no_calls', Akut: 'ja', Av: 'anna' })
    expect(line?.Företag).toBe("'=cmd|calc")
    expect(line?.Notering).toBe("'@vill inte")
    expect((await o.audit()).at(-1)).toMatchObject({ action: 'suppression:exported', after: { reason: 'Till växeln' } })
    await expect(exportStops(o.s.as('anna'), { reason: 'x' })).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('the webhook', () => {
  test('is queued for each new and each lifted stop, in the same transaction, when an address is set', async () => {
    const o = await office(rows)
    await stop(o, 'Bergs')
    expect(await o.outbox()).toEqual([])
    const webhookUrl = 'https://vaxel.example/sparrar'
    await expect(editStopSettings(o.s.as('disa'), { webhookUrl })).rejects.toMatchObject({ code: 'forbidden' })
    await editStopSettings(o.s.as('adam'), { webhookUrl })
    const { suppressionId } = await stop(o, '=cmd|calc')
    await liftSuppression(o.s.as('disa'), { ...command(), suppressionId, reason: 'Ringde själv' })
    const payload = { id: suppressionId, phone: '+4690123456', customerNo: '77', case: 'no_calls', urgent: true }
    expect(await o.outbox()).toMatchObject([
      { channel: 'webhook', to: webhookUrl, payload: { event: 'suppression.added', ...payload } },
      { channel: 'webhook', to: webhookUrl, payload: { event: 'suppression.lifted', ...payload } },
    ])
  })
})
