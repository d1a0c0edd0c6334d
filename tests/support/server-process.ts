import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { onTestFinished } from 'vitest'
import { buildProgram } from '@/scripts/tooling/build-program'
import { TEST_NOW } from './scenario'

export interface ServerProcess {
  /** http://127.0.0.1:port, the same after a restart. */
  readonly address: string
  readonly port: number
  readonly pid: number
  /** As a crash or a power cut would: kill -9. */
  kill(): Promise<void>
  /** As a stop of the service: answers the exit code. */
  stop(): Promise<number | null>
  /** On the same data and port; answers the milliseconds until it listened. */
  start(): Promise<number>
  /** What it has written. */
  said(): string
}

export interface ServerOptions {
  dataDir: string
  settings?: Record<string, string>
  /** A program that the server runs under, with its arguments. */
  under?: string[]
}

const READY = /Ringkö is ready on (http:\/\/\S+)/
const from = Date.now()

/** The application as a process of its own, without pages; its clock stands in the call window and goes on over restarts. */
export async function startServerProcess({ dataDir, settings, under = [] }: ServerOptions): Promise<ServerProcess> {
  const program = await buildProgram('tests/support/fault-server.ts')
  const clock = { TEST_CLOCK_AT: String(TEST_NOW), TEST_CLOCK_FROM: String(from) }
  const env = { PATH: process.env.PATH, NODE_ENV: 'production', HOST: '127.0.0.1', LOG_LEVEL: 'error', ...clock }
  let child: ChildProcess
  let said = ''
  let address = ''

  const start = async () => {
    const startedAt = performance.now()
    const [file = '', ...args] = [...under, process.execPath, program]
    const port = address ? new URL(address).port : '0'
    child = spawn(file, args, { env: { ...env, DATA_DIR: dataDir, PORT: port, ...settings } as NodeJS.ProcessEnv })
    said = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (part) => {
        said += part
      })
    }
    address = await addressOf(child, () => said)
    return performance.now() - startedAt
  }
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    const ended = once(child, 'exit')
    child.kill(signal)
    const [code] = await ended
    return code as number | null
  }

  onTestFinished(async () => void (await end('SIGKILL')))
  await start()
  return {
    get address() {
      return address
    },
    get port() {
      return Number(new URL(address).port)
    },
    get pid() {
      return child.pid ?? 0
    },
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    start,
    said: () => said,
  }
}

function addressOf(child: ChildProcess, said: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const address = READY.exec(said())?.[1]
      if (address) resolve(address)
    }
    child.stdout?.on('data', look)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code} before it listened:\n${said()}`)))
  })
}
