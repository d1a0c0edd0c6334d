import { type Browser, type BrowserContext, type BrowserContextOptions, expect, type Page } from '@playwright/test'
import { DEMO_PASSWORD } from '@/lib/auth/demo-password'
import { type Api, createApi } from './api'
import { card } from './desk'

export interface Caller {
  page: Page
  context: BrowserContext
  /** The same session without a screen: what the server thinks, and what a colleague's program does. */
  api: Api
  /** Console errors, uncaught errors and breaches of the content security policy, on all tabs. */
  complaints: string[]
  leave(): Promise<void>
}

export interface Entering {
  url: string
  username: string
  look?: BrowserContextOptions
}

/** Signs somebody in at a computer of their own and opens the desk, with a card on it. */
export async function enter(browser: Browser, { url, username, look }: Entering): Promise<Caller> {
  const visitor = await visit(browser, { url, look })
  const { page, api } = visitor
  await api.post('/api/session', { username, password: DEMO_PASSWORD })
  const hello = hearsHello(page)
  await page.goto('/desk')
  await expect(card(page)).toBeVisible()
  await hello
  return visitor
}

/** The desk's line to the server stands: from now on what others do is told, not found in the first snapshot. */
function hearsHello(page: Page): Promise<void> {
  return new Promise((resolve) => {
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => {
        if (String(payload).includes('desk:ready')) resolve()
      }),
    )
  })
}

/** Somebody at a computer of their own, not signed in, on an empty page. */
export async function visit(browser: Browser, { url, look }: Omit<Entering, 'username'>): Promise<Caller> {
  const context = await browser.newContext({ ...look, baseURL: url })
  const complaints = await watch(context)
  const api = createApi(context.request)
  const page = await context.newPage()
  const leave = async () => {
    await api.signOut()
    await context.close()
  }
  return { page, context, api, complaints, leave }
}

/** Whatever a browser says is wrong, in one list. */
async function watch(context: BrowserContext): Promise<string[]> {
  const complaints: string[] = []
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) =>
      console.error(`CSP ${violatedDirective} stopped ${blockedURI} in ${sourceFile}`),
    ),
  )
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (thrown) => complaints.push(String(thrown.error())))
  return complaints
}
