import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { startApp } from '../support/app'
import { calling } from '../support/calling'
import { scenario } from '../support/scenario'

const queue = { höst: {} }

test('a checklist nested beyond all sense is refused as wrong input, not a fault of ours', async () => {
  const s = await scenario({ companies: { Alfa: { queue } } })
  const app = await startApp(s)
  const { entryId } = await calling(s).card('anna')
  for (const depth of [100, 60_000]) {
    const body = `{"entryId":${entryId},"note":"","checklist":{"a":${'['.repeat(depth)}${']'.repeat(depth)}}}`
    expect(await app.ask('PUT /api/desk/draft', { as: 'anna', body })).toMatchObject({
      status: 400,
      body: { error: { code: 'invalid' } },
    })
  }
})

test('who is nobody, or works no queue, is not made a member of a campaign', async () => {
  const s = await scenario({
    users: { eva: 'supervisor', disa: 'office', bo: 'caller' },
    campaigns: { höst: { members: [] } },
  })
  const app = await startApp(s)
  const add = async (userId: number) => {
    const body = { commandId: randomUUID(), userId }
    return (await app.ask(`POST /api/campaigns/${s.campaignId()}/members`, { as: 'eva', body })).status
  }
  expect([await add(9_999), await add(s.userId('disa')), await add(s.userId('bo'))]).toEqual([400, 400, 200])
})

test('an id that is zero is said to have to be greater', async () => {
  const app = await startApp(await scenario())
  const { body } = await app.ask('POST /api/desk/next', { as: 'anna', body: { campaignId: 0 } })
  expect(body.error.details).toEqual({ campaignId: 'Större än 0.' })
})

test('a client that offers HTTP/2 is answered as others, since only WebSockets are another protocol here', async () => {
  const app = await startApp(await scenario())
  const { hostname, port } = new URL(app.address)
  const offer = `Host: ${hostname}:${port}\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n`
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(Number(port), hostname, () => socket.write(`GET /api/health HTTP/1.1\r\n${offer}\r\n`))
    socket.on('data', (data) => resolve(String(data)))
    socket.on('close', () => resolve('closed'))
  })
  expect(answer).toMatch(/^HTTP\/1\.1 200 /)
})
