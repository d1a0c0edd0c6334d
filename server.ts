import type { Pages } from '@/lib/api/web-server'
import type { Env } from '@/lib/env'

// Checked before anything native is loaded: on an older Node better-sqlite3 ends the process without a word.
const [major = 0] = process.versions.node.split('.').map(Number)
if (major < 24) {
  console.error(`Ringkö runs on Node 24, this is ${process.versions.node}: start it with npm start.`)
  process.exit(1)
}
await run().catch((error: Error) => {
  console.error(`ringko: ${error.message}`)
  process.exit(1)
})

/** env -> database -> clock -> application, until it is told to stop. */
async function run(): Promise<void> {
  const { readEnv } = await import('@/lib/env')
  const { createLog } = await import('@/lib/log')
  const { openInstallation } = await import('@/scripts/open-installation')
  const { serveInstallation } = await import('@/scripts/serve-installation')

  const log = createLog(readEnv(process.env).LOG_LEVEL)
  const installation = await openInstallation(readEnv(process.env))
  await serveInstallation(installation, { log, openPages: () => openNext(installation.env) })
}

async function openNext({ NODE_ENV, HOST, PORT }: Env): Promise<Pages> {
  const { default: next } = await import('next')
  const dev = NODE_ENV === 'development'
  const app = next({ dev, dir: process.cwd(), hostname: HOST, port: PORT })
  await app.prepare()
  const upgrade = dev ? app.getUpgradeHandler() : undefined
  return { handle: app.getRequestHandler(), upgrade, close: () => app.close() }
}
