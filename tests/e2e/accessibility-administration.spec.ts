import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { DEMO_PASSWORD } from '@/lib/auth/demo-password'
import { visit } from './support/caller'
import { startEmptyServer } from './support/demo-server'
import { press } from './support/desk'
import { findsNothing } from './support/finds-nothing'
import { opens } from './support/opens'
import { test } from './support/stories'

const DIALOG = '[role=dialog]'
const ADMINISTRATION = [
  ['/golvet', 'Golvet'],
  ['/golvet?vagg=1', 'Golvet'],
  ['/anvandare/1', 'Anna Nyström'],
  ['/logg', 'Logg'],
  ['/order', 'Order'],
  ['/rapporter/utfall?fran=2026-01-01&till=2026-12-31&dela=week', 'Utfall'],
  ['/rapporter/forsaljning?fran=2026-01-01&till=2026-12-31&kolumner=caller', 'Försäljning'],
  ['/rapporter/svar?fran=2026-01-01&till=2026-12-31', 'Svarstider'],
  ['/samtal', 'Samtalen bakom siffran'],
  ['/produkter', 'Produkter'],
  ['/rapporter/kvalitet?visa=undone', 'Kvalitet'],
  ['/ad', 'AD'],
  ['/lofte', 'Löften'],
  ['/sparrar', 'Spärrar'],
  ['/installningar', 'Företaget'],
  ['/utkorg', 'Utkorg'],
  ['/mallar/1', 'Tack för beställningen'],
  ['/anvandare', 'Användare'],
] as const

test.use({ expectedErrors: /status of 404/ })
// Eighteen pages, each at three widths in light and dark.
test.describe.configure({ timeout: 300_000 })

test('the administration', async ({ visitor: { page, api } }) => {
  await api.post('/api/session', { username: 'adam', password: DEMO_PASSWORD })
  for (const [path, title] of ADMINISTRATION) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await findsNothing(page, path)
  }
  await opens(page, { keys: 'n', name: 'Ny användare' })
  await findsNothing(page, 'new user', DIALOG)
  await press(page, 'Escape', 'Control+k')
  await expect(page.getByRole('dialog', { name: 'Gå till eller gör' })).toBeVisible()
  await findsNothing(page, 'palette', DIALOG)
})

test('signing in by two steps, one-time links, and an installation that is done', async ({ visitor }) => {
  const { page, api } = visitor
  await page.goto('/valkommen/finns-inte')
  await findsNothing(page, 'spent link')
  await page.goto('/kom-igang')
  await findsNothing(page, 'set-up, done')
  await api.post('/api/session', { username: 'adam', password: DEMO_PASSWORD })
  const { token } = await api.post<{ token: string }>('/api/users/1/link', {})
  await page.goto(`/valkommen/${token}`)
  await findsNothing(page, 'link')
  await page.goto('/konto')
  await opens(page, { keys: 't', name: 'Ställ in tvåstegsinloggning' })
  await expect(page.getByRole('img', { name: 'QR-kod för appen' })).toBeVisible()
  await findsNothing(page, 'enrolment', DIALOG)
})

test('who has to set up the second factor is asked to before anything else', async ({ visitor: { page, api } }) => {
  const signIn = (username: string) => api.post('/api/session', { username, password: DEMO_PASSWORD })
  await signIn('adam')
  await api.put('/api/settings/second-factor', { roles: ['office'] })
  await signIn('disa')
  await page.goto('/')
  await expect(page).toHaveURL(/\/tvasteg$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await findsNothing(page, 'enrolment that is asked for')
  await signIn('adam')
  await api.put('/api/settings/second-factor', { roles: [] })
})

test('an empty installation', async ({ browser }) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'ringko-empty-'))
  const server = await startEmptyServer(dataDir)
  const { page, api, leave } = await visit(browser, { url: server.url })
  try {
    await page.goto('/kom-igang')
    await findsNothing(page, 'set-up')
    await expect.poll(() => codeOn(server.said())).not.toBe('')
    const code = codeOn(server.said())
    await api.post('/api/set-up', { code, name: 'Berta Åkesson', username: 'berta', password: 'tre vanliga ord' })
    await page.goto('/kom-igang')
    await expect(page.getByRole('heading', { name: 'Företaget som ringer' })).toBeVisible()
    await findsNothing(page, 'set-up, the company')
    await page.goto('/start')
    await findsNothing(page, 'first steps')
  } finally {
    await leave()
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
})

const codeOn = (console: string): string => /kom-igang#(\S+)/.exec(console)?.[1] ?? ''
