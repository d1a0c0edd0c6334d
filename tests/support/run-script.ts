import { spawn } from 'node:child_process'
import { onTestFinished } from 'vitest'
import { buildProgram } from '@/scripts/tooling/build-program'

export interface Ended {
  code: number | null
  said: string
}

/** Runs one of the project's programs as a process of its own and waits for its end. */
export async function runScript(
  file: string,
  args: string[],
  settings: Record<string, string>,
  under: string[] = [],
): Promise<Ended> {
  const program = await buildProgram(file)
  const env = { PATH: process.env.PATH ?? '', NODE_ENV: 'production' as const, ...settings }
  const [first = '', ...rest] = [...under, process.execPath, program, ...args]
  const child = spawn(first, rest, { env })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (part) => {
      said += part
    })
  }
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, said })))
}
