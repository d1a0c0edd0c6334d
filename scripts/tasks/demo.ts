import { setTimeout as sleep } from 'node:timers/promises'
import { buildIfChanged } from '../tooling/build-project.ts'
import { say } from '../tooling/say.ts'
import { startServer } from '../tooling/start-server.ts'

const port = process.env.PORT ?? '3000'
const address = `http://127.0.0.1:${port}`

Object.assign(process.env, {
  NODE_ENV: 'production',
  RINGKO_DEMO: '1',
  DATA_DIR: './data/demo',
  HOST: '127.0.0.1',
  PORT: port,
})
await buildIfChanged()
say('starting with invented companies in data/demo (the first start fills it) ...')
await startServer()
await answers()
say(`ready: ${address}`)
say('sign in as anna, bo or cilla (callers), eva (supervisor) or adam (administrator), password ringko-demo')
say('stop with Ctrl-C')

async function answers(): Promise<void> {
  for (;;) {
    const answer = await fetch(`${address}/api/ready`).catch(() => null)
    if (answer?.ok) return
    await sleep(100)
  }
}
