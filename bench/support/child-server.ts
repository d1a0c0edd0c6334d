import { fork } from 'node:child_process'

export interface ChildServer {
  port: number
  /** Microseconds of processor it has used. */
  used(): Promise<number>
  stop(): Promise<void>
}

/** Starts a server of the bench in a process of its own, so that driver and server have a core each. */
export async function startChild(
  file: string,
  env: Record<string, string>,
  execArgv: string[] = [],
): Promise<ChildServer> {
  const child = fork(file, [], { env: { ...process.env, ...env }, execArgv: ['--import', 'tsx', ...execArgv] })
  const address = await new Promise<string>((resolve, reject) => {
    child.once('message', (message: { address: string }) => resolve(message.address))
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code} before it listened`)))
  })
  return {
    port: Number(new URL(address).port),
    used: () =>
      new Promise((resolve) => {
        child.once('message', (message: { usedMicros: number }) => resolve(message.usedMicros))
        child.send('used')
      }),
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve())
        child.send('stop')
      }),
  }
}
