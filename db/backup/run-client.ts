import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { basename } from 'node:path'

export interface ClientRun {
  program: string
  args: string[]
  env: Record<string, string>
}

/** Starts one of PostgreSQL's programs; `ended` is refused with what it said last. */
export function startClient({ program, args, env }: ClientRun): {
  child: ChildProcessWithoutNullStreams
  ended: Promise<void>
} {
  const child = spawn(program, args, { env: { NODE_ENV: 'production', ...env } })
  let said = ''
  child.stderr.on('data', (part: Buffer) => {
    said = `${said}${part}`.slice(-4000)
  })
  // Of a program that ended early the reason stands in what it said.
  child.stdin.on('error', () => {})
  const ended = once(child, 'close').then(([code]) => {
    if (code === 0) return
    const reason =
      said
        .trim()
        .split('\n')
        .find((line) => /error|fatal|fel/i.test(line)) ?? said.trim().split('\n').at(-1)
    throw new Error(`${basename(program)} misslyckades: ${reason || `avslutades med ${code}`}`)
  })
  ended.catch(() => undefined)
  return { child, ended }
}

export async function runClient(run: ClientRun): Promise<void> {
  const { child, ended } = startClient(run)
  child.stdin.end()
  child.stdout.resume()
  await ended
}
