import { DEMO_PASSWORD } from '@/lib/auth/demo-password'
import { test } from './support/stories'

// The pictures of the reports in docs/supervisor.md; taken only when they are asked for.
test.skip(!process.env.UPDATE_SCREENSHOTS, 'UPDATE_SCREENSHOTS=1 takes them')

const PAGES = [
  { file: 'report-outcomes.png', path: '/rapporter/utfall?fran=2026-11-09&till=2026-11-15' },
  { file: 'report-answers.png', path: '/rapporter/svar?fran=2026-11-01&till=2026-11-30' },
  { file: 'quality.png', path: '/rapporter/kvalitet?visa=talk_noted' },
]

for (const { file, path } of PAGES) {
  test(`docs/images/${file}`, async ({ visitor: { page, api } }) => {
    await api.post('/api/session', { username: 'eva', password: DEMO_PASSWORD })
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.goto(path)
    await page.getByRole('table').first().waitFor()
    await page.mouse.move(0, 0)
    await page.screenshot({ path: `docs/images/${file}`, animations: 'disabled' })
  })
}
