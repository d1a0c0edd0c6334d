import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { startApp } from '../support/app'
import { type Scenario, scenario } from '../support/scenario'

const users = { anna: 'caller', disa: 'office', eva: 'supervisor', adam: 'admin' } as const
const rules = { attemptLimit: 7 }

async function start() {
  const s = await scenario({ users, companies: { Delta: {} } })
  const { ask } = await startApp(s)
  const path = `/api/campaigns/${s.campaignId()}/rules`
  const save = (version = 1) => ask(`PUT ${path}`, { as: 'eva', body: { commandId: randomUUID(), version, rules } })
  return { s, ask, path, save }
}

const stored = async ({ db: { read } }: Scenario) => ({
  campaigns: await read.q.select().from(read.t.campaign),
  entries: await read.q.select().from(read.t.queueEntry),
  changes: await read.q.select().from(read.t.ruleChange),
  audited: await read.q.select().from(read.t.auditLog),
})

test('a preview writes nothing', async () => {
  const { s, ask, path } = await start()
  const before = await stored(s)
  const { status, body } = await ask(`POST ${path}/preview`, { as: 'eva', body: { rules } })
  expect([status, body]).toMatchObject([200, { changed: ['attemptLimit'], closed: 0, isBehind: false }])
  expect(await stored(s)).toEqual(before)
})

test('rules out of their bounds are not counted on', async () => {
  const { ask, path } = await start()
  expect((await ask(`POST ${path}/preview`, { as: 'eva', body: { rules: { attemptLimit: 0 } } })).status).toBe(400)
})

test.each(['preview', 'undo'])('who does not steer may not %s', async (what) => {
  const { s, ask, path, save } = await start()
  const { body: saved } = await save()
  const before = await stored(s)
  const { changeId } = saved as { changeId: number }
  const body = what === 'preview' ? { rules } : { commandId: randomUUID(), version: 2, changeId }
  for (const as of ['anna', 'disa']) expect((await ask(`POST ${path}/${what}`, { as, body })).status).toBe(403)
  expect((await ask(`POST ${path}/${what}`, { body })).status).toBe(401)
  expect(await stored(s)).toEqual(before)
})

test('the latest change is told, undone once by one command, and by nobody who saw an earlier campaign', async () => {
  const { s, ask, path, save } = await start()
  expect((await ask(`GET ${path}/change`, { as: 'eva' })).body).toEqual({ change: null })
  const { changeId } = (await save()).body as { changeId: number }
  const told = await ask(`GET ${path}/change`, { as: 'adam' })
  expect(told.body).toMatchObject({ change: { changeId, byName: 'eva', changed: ['attemptLimit'], isUndo: false } })

  const undo = (version: number, commandId = randomUUID()) =>
    ask(`POST ${path}/undo`, { as: 'adam', body: { commandId, version, changeId } })
  expect((await undo(1)).status).toBe(409)
  const commandId = randomUUID()
  const first = await undo(2, commandId)
  expect(first).toMatchObject({ status: 200, body: { version: 3 } })
  expect((await undo(2, commandId)).body).toEqual(first.body)
  expect((await undo(3)).status).toBe(409)
  expect((await stored(s)).campaigns[0]?.rules).toEqual({})
  expect((await ask(`GET ${path}/change`, { as: 'eva' })).body).toMatchObject({
    change: { isUndo: true, byName: 'adam' },
  })
})

test('a change of another campaign is not undone through this one', async () => {
  const { ask, path, save } = await start()
  const { changeId } = (await save()).body as { changeId: number }
  const body = { commandId: randomUUID(), version: 2, changeId: changeId + 1 }
  expect((await ask(`POST ${path}/undo`, { as: 'eva', body })).status).toBe(409)
})
