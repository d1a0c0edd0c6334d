import { DEMO_PASSWORD } from '@/lib/auth/demo-password'
import { test } from './support/stories'

// The pictures of docs/office.md; taken only when they are asked for.
test.skip(!process.env.UPDATE_SCREENSHOTS, 'UPDATE_SCREENSHOTS=1 takes them')

const PAGES = [
  { file: 'inbox.png', path: '/ad' },
  { file: 'stops.png', path: '/sparrar' },
  { file: 'orders.png', path: '/order' },
  { file: 'order-one.png', path: '/order/2' },
  { file: 'outbox.png', path: '/utkorg' },
]

for (const { file, path } of PAGES) {
  test(`docs/images/${file}`, async ({ visitor: { page, api } }) => {
    await api.post('/api/session', { username: 'disa', password: DEMO_PASSWORD })
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.goto(path)
    await page.waitForLoadState('networkidle')
    // What lies in the middle of the inbox shows most: a task with fields to fill in.
    const filled = page.getByRole('button', { name: /Faktura via mail|Riktat köp|Diplom till annan adress/ })
    if (path === '/ad') await filled.first().click()
    await page.waitForLoadState('networkidle')
    await page.mouse.move(0, 0)
    await page.screenshot({ path: `docs/images/${file}`, animations: 'disabled' })
  })
}
