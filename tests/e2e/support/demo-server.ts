import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export interface DemoServer {
  /** http://127.0.0.1:port, the same after a restart. */
  readonly url: string
  /** Lets it finish what it does, as a stop of the service would. */
  stop(): Promise<void>
  /** As a crash or a power cut would: kill -9. */
  kill(): Promise<void>
  /** On the same data and the same port. */
  start(): Promise<void>
  /** What it has written on the console since it was last started. */
  said(): string
}

const READY = /Ringkö is ready on (http:\/\/\S+)/
const START_WITHIN_MS = 40_000

/** Starts the built server as a demo on the data in `dataDir`, filled first when it is empty. */
export function startDemoServer(dataDir: string): Promise<DemoServer> {
  return startServer({ dataDir, RINGKO_DEMO: '1' })
}

/** Starts the built server as a real installation, with nobody in it when `dataDir` is empty. */
export function startEmptyServer(dataDir: string): Promise<DemoServer> {
  return startServer({ dataDir, RINGKO_DEMO: '' })
}

interface Kind {
  dataDir: string
  RINGKO_DEMO: '1' | ''
}

async function startServer(kind: Kind): Promise<DemoServer> {
  let { child, url, said } = await startedServer(kind, 0)
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  return {
    url,
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
    async start() {
      ;({ child, said } = await startedServer(kind, Number(new URL(url).port)))
    },
    said: () => said(),
  }
}

interface Started {
  child: ChildProcess
  url: string
  said: () => string
}

async function startedServer({ dataDir, RINGKO_DEMO }: Kind, port: number): Promise<Started> {
  const settings = { NODE_ENV: 'production', RINGKO_DEMO, HOST: '127.0.0.1', LOG_LEVEL: 'error' } as const
  const child = spawn(process.execPath, ['dist/server.js'], {
    env: { ...process.env, ...settings, DATA_DIR: dataDir, PORT: String(port), PUBLIC_ORIGIN: '', DATABASE_URL: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const hear = (chunk: Buffer) => {
    text += chunk
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  return { child, url: await addressOf(child), said: () => text }
}

function addressOf(child: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    const giveUp = (why: string) => reject(new Error(`The demo server ${why}:\n${said}`))
    const timer = setTimeout(() => giveUp('was not ready in time'), START_WITHIN_MS)
    const listen = (chunk: Buffer) => {
      said += chunk
      const address = READY.exec(said)?.[1]
      if (!address) return
      clearTimeout(timer)
      resolve(address)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', (code) => giveUp(`ended with ${code}`))
  })
}
