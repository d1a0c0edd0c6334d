import { fork } from 'node:child_process'

export interface ChildServer {
  port: number
  /** Microseconds of processor it has used. */
  used(): Promise<number>
  /** Bytes of memory that it holds now. */
  memory(): Promise<number>
  stop(): Promise<void>
}

interface Used {
  usedMicros: number
  rssBytes: number
}

/** Starts a server of the bench in a process of its own, so that driver and server have a core each. */
export async function startChild(
  file: string,
  env: Record<string, string>,
  execArgv: string[] = [],
): Promise<ChildServer> {
  const loader = file.endsWith('.ts') ? ['--import', 'tsx'] : []
  const child = fork(file, [], { env: { ...process.env, ...env }, execArgv: [...loader, ...execArgv] })
  const address = await new Promise<string>((resolve, reject) => {
    child.once('message', (message: { address: string }) => resolve(message.address))
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code} before it listened`)))
  })
  const ask = () =>
    new Promise<Used>((resolve) => {
      child.once('message', (message) => resolve(message as Used))
      child.send('used')
    })
  return {
    port: Number(new URL(address).port),
    used: async () => (await ask()).usedMicros,
    memory: async () => (await ask()).rssBytes,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.send('stop')
      }),
  }
}
