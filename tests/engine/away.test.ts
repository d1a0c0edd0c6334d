import { randomUUID } from 'node:crypto'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startApp } from '../support/app'
import { useServer } from '../support/database-place'
import { scenario } from '../support/scenario'
import { testEngine } from '../support/test-database'
import { startTestServer } from '../support/test-server'

describe.runIf(testEngine === 'postgres')('while the database is away', () => {
  test('what is read and what is saved is answered with 503, and goes on by itself: one outcome', async () => {
    const server = await startTestServer()
    onTestFinished(() => server.stop())
    useServer(server)
    const s = await scenario({ companies: { Alm: {}, Bok: {}, Cel: {} } })
    const app = await startApp(s)
    const { card } = (await app.ask('POST /api/desk/next', { as: 'anna', body: { campaignId: s.campaignId() } })).body
    const outcome = { commandId: randomUUID(), holdToken: card.holdToken, outcome: 'no', next: true }
    const save = () => app.ask('POST /api/desk/outcome', { as: 'anna', body: outcome })
    const look = () => app.ask('GET /api/desk', { as: 'anna' })

    let isBack = false
    const restart = server.restart('immediate').finally(() => {
      isBack = true
    })
    const answers = []
    while (!isBack) for (const one of await Promise.all([look(), save()])) answers.push(one)
    await restart
    const refused = answers.filter(({ status }) => status !== 200)
    expect(refused.length).toBeGreaterThan(0)
    for (const { status, body } of refused) expect([status, body.error.code]).toEqual([503, 'read_only'])

    const saved = await untilAnswered(save)
    expect((await untilAnswered(look)).body.card.holdToken).toBe(saved.body.card.holdToken)
    const { q, t } = s.db.read
    const calls = (await q.select().from(t.activity)).filter(({ kind }) => kind === 'call')
    expect(calls.map(({ commandId }) => commandId)).toEqual([outcome.commandId])
  })
})

/** As a screen does: asked again while it is refused as not possible now. */
async function untilAnswered<T extends { status: number }>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    const answer = await ask()
    if (answer.status !== 503) return answer
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
