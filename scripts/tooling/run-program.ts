import { type SpawnOptions, spawn } from 'node:child_process'

type Program = {
  readonly file: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** `inherit` shows everything; `on failure` keeps the output and shows it only when the program fails. */
  readonly output?: 'inherit' | 'on failure'
}

/** Runs one program to its end and returns its exit code; SIGTERM and SIGHUP are handed on to it. */
export async function runProgram({ file, args, env = {}, output = 'inherit' }: Program): Promise<number> {
  const options: SpawnOptions = {
    stdio: output === 'inherit' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  }
  const child = spawn(file, args, options)
  const kept: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => kept.push(part))
  const handOn = (signal: NodeJS.Signals) => child.kill(signal)
  process.on('SIGTERM', handOn).on('SIGHUP', handOn)
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve(status ?? 1))
  })
  process.off('SIGTERM', handOn).off('SIGHUP', handOn)
  if (code !== 0 && kept.length > 0) process.stderr.write(Buffer.concat(kept))
  return code
}
