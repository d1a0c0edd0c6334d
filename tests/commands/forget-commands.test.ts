import { expect, test } from 'vitest'
import { forgetCommands } from '@/lib/commands/forget-commands'
import { scenario } from '../support/scenario'

const DAY = 24 * 3600_000

test('saved answers older than 14 days go, however many there are, and younger ones stay', async () => {
  const s = await scenario()
  const row = (n: number, at: number) => ({
    userId: s.userId('anna'),
    commandId: `c${n}`,
    bodyHash: '',
    answer: {},
    at,
  })
  await s.db.write(async (tx) => {
    for (let n = 0; n < 1100; n += 1) {
      const at = s.clock.now - 14 * DAY - 1 - n
      await tx.q.insert(tx.t.command).values(row(n, at)).returning()
    }
    await tx.q
      .insert(tx.t.command)
      .values(row(2000, s.clock.now - 14 * DAY))
      .returning()
  })
  expect(await forgetCommands(s.system())).toBe(1100)
  const left = await s.db.read.q.select().from(s.db.read.t.command)
  expect(left.map((command) => command.commandId)).toEqual(['c2000'])
})
