import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContextOptions, test as base, expect } from '@playwright/test'
import { DEMO_PASSWORD } from '@/lib/auth/demo-password'
import { type Api, createApi } from './api'
import { type Caller, enter, visit } from './caller'
import { type DemoServer, startDemoServer } from './demo-server'

export interface Story {
  /** A running demo of this story file's own; nobody else works in it. */
  server: DemoServer
  /** Somebody of the demo at a computer of their own, signed in, with the desk open. */
  caller(username: string, look?: BrowserContextOptions): Promise<Caller>
  /** Somebody who has just come to the address, not signed in. */
  visitor: Caller
  /** Somebody who works without a screen: what a colleague elsewhere does. */
  colleague(username: string): Promise<Api>
  /** What the browser may complain of because the story breaks it on purpose. */
  expectedErrors: RegExp
}

interface Worker {
  serverFor(file: string): Promise<DemoServer>
}

const NOTHING = /(?!)/

export const test = base.extend<Story, { demo: Worker }>({
  expectedErrors: [NOTHING, { option: true }],
  demo: [
    async ({ browserName: _ }, use) => {
      const demo = createDemo()
      await use(demo)
      await demo.end()
    },
    { scope: 'worker', timeout: 90_000 },
  ],
  server: async ({ demo }, use, { file }) => use(await demo.serverFor(file)),
  colleague: async ({ playwright, server }, use) => {
    const signedIn: Array<() => Promise<void>> = []
    await use(async (username) => {
      const request = await playwright.request.newContext({ baseURL: server.url })
      const api = createApi(request)
      await api.post('/api/session', { username, password: DEMO_PASSWORD })
      signedIn.push(async () => {
        await api.signOut()
        await request.dispose()
      })
      return api
    })
    for (const leave of signedIn) await leave()
  },
  caller: async ({ browser, server, expectedErrors }, use) => {
    const callers: Caller[] = []
    await use(async (username, look) => {
      const caller = await enter(browser, { url: server.url, username, look })
      callers.push(caller)
      return caller
    })
    for (const caller of callers) await leaveInPeace(caller, expectedErrors)
  },
  visitor: async ({ browser, server, expectedErrors }, use) => {
    const visitor = await visit(browser, { url: server.url })
    await use(visitor)
    await leaveInPeace(visitor, expectedErrors)
  },
})

/** R14: no browser complains in any story, of the content security policy or of anything else. */
async function leaveInPeace({ complaints, leave }: Caller, expected: RegExp): Promise<void> {
  const unexpected = complaints.filter((line) => !expected.test(line))
  await leave()
  expect(unexpected, 'what the browser complained of').toEqual([])
}

/** One filled demo, and a server on a copy of it for each file of stories. */
function createDemo() {
  const root = mkdtempSync(join(tmpdir(), 'ringko-stories-'))
  const template = join(root, 'template')
  let current: { file: string; server: DemoServer } | null = null
  let filled: Promise<void> | null = null
  let copies = 0
  const fill = async () => (await startDemoServer(template)).stop()
  return {
    async serverFor(file: string) {
      if (current?.file === file) return current.server
      await current?.server.stop()
      filled ??= fill()
      await filled
      copies += 1
      const copy = join(root, String(copies))
      cpSync(template, copy, { recursive: true })
      current = { file, server: await startDemoServer(copy) }
      return current.server
    },
    async end() {
      await current?.server.stop()
      rmSync(root, { recursive: true, force: true })
    },
  }
}
