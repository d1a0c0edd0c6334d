import { expect, test } from 'vitest'
import { checkDemo, markAsDemo } from '@/lib/demo/check-demo'
import { readEnv } from '@/lib/env'
import { scenario } from '../support/scenario'
import { openTestDatabase } from '../support/test-database'

const demo = (settings = {}) => readEnv({ RINGKO_DEMO: '1', ...settings })

test('an empty database becomes a demo when it is asked for', async () => {
  const { db } = await openTestDatabase()
  expect(await checkDemo(db, demo())).toEqual({ isDemo: true, isEmpty: true, isInterrupted: false })
  expect(await checkDemo(db, readEnv({}))).toEqual({ isDemo: false, isEmpty: true, isInterrupted: false })
})

test.each(['0.0.0.0', '::', '192.168.1.10', 'ringko.example.se', '127.0.0.1.elak.example'])(
  'a demo is never served on %s',
  async (HOST) => {
    const { db } = await openTestDatabase()
    await expect(checkDemo(db, demo({ HOST }))).rejects.toThrow(/this computer alone/)
  },
)

test.each(['127.0.0.1', '127.0.0.2', '::1', 'localhost'])('a demo is served on %s', async (HOST) => {
  const { db } = await openTestDatabase()
  expect((await checkDemo(db, demo({ HOST }))).isDemo).toBe(true)
})

test('a demo database stays one, also when it is started as a real installation', async () => {
  const { db } = await openTestDatabase()
  await markAsDemo(db, 0)
  await markAsDemo(db, 1)
  expect(await checkDemo(db, readEnv({}))).toEqual({ isDemo: true, isEmpty: true, isInterrupted: true })
  await expect(checkDemo(db, readEnv({ HOST: '0.0.0.0' }))).rejects.toThrow(/this computer alone/)
})

test('a real installation never becomes a demo', async () => {
  const { db } = await scenario()
  await expect(checkDemo(db, demo())).rejects.toThrow(/real installation/)
  expect((await checkDemo(db, readEnv({ HOST: '0.0.0.0' }))).isDemo).toBe(false)
})
