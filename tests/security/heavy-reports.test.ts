import { expect, test } from 'vitest'
import { startApp } from '../support/app'
import { reportedDays } from '../support/reported-day'

test.each(['from=1900-01-01&to=2200-01-01', 'from=0001-01-01&to=9999-12-31'])(
  'weeks of ages are refused before anybody waits for them: %s',
  async (period) => {
    const { s } = await reportedDays()
    const app = await startApp(s)
    for (const path of ['outcomes?by=week', 'outcomes?by=caller&split=week', 'sales?by=week', 'sales?across=week']) {
      const { status, body } = await app.ask(`GET /api/reports/${path}&${period}`, { as: 'anna' })
      expect([path, status, body.error?.details]).toEqual([
        path,
        400,
        { by: expect.stringMatching(/^Högst 1100 veckor/) },
      ])
    }
  },
)

test('the last weeks that can be written, and ten years of them, are answered', async () => {
  const { s } = await reportedDays()
  const app = await startApp(s)
  for (const period of ['from=9999-12-20&to=9999-12-31', 'from=2017-01-01&to=2026-12-31']) {
    for (const path of ['outcomes?by=week', 'sales?by=week', 'outcomes/export?format=csv&by=week'])
      expect([path, (await app.ask(`GET /api/reports/${path}&${period}`, { as: 'eva' })).status]).toEqual([path, 200])
  }
})
