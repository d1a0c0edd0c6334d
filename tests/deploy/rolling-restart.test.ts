import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

interface Process {
  port: string
  restarted: string
  run(ports: string[], settings?: Record<string, string>): Promise<{ code: number | null; stderr: string }>
}

/** One that answers with this on /api/ready, and a restart that writes down the port it was told. */
async function answering(status: number): Promise<Process> {
  const folder = mkdtempSync(join(tmpdir(), 'ringko-rolling-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const restarted = join(folder, 'restarted')
  writeFileSync(restarted, '')
  writeFileSync(join(folder, 'restart'), `#!/bin/sh\necho "$1" >> ${restarted}\n`, { mode: 0o755 })
  const http = createServer((_, response) => void response.writeHead(status).end())
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void http.close())
  return {
    port: String((http.address() as AddressInfo).port),
    restarted,
    run: async (ports, settings = {}) => {
      const env = { PATH: process.env.PATH, RESTART: join(folder, 'restart'), SETTLE_SECONDS: '0', ...settings }
      const child = spawn('deploy/rolling-restart.sh', ports, { env: env as unknown as NodeJS.ProcessEnv })
      let stderr = ''
      child.stderr.on('data', (part) => {
        stderr += part
      })
      const [code] = await once(child, 'close')
      return { code, stderr }
    },
  }
}

test('nothing is restarted while one of the processes is not ready', async () => {
  const { port, restarted, run } = await answering(503)
  expect(await run([port])).toEqual({ code: 1, stderr: expect.stringContaining('nothing was restarted') })
  expect(readFileSync(restarted, 'utf8')).toBe('')
})

test('nothing is restarted when what was asked cannot be meant', async () => {
  const { port, restarted, run } = await answering(200)
  const wrong: Array<Parameters<Process['run']>> = [
    [[port, '']],
    [[port, 'ringko@3001']],
    [[`${port},${port}`]],
    [[port, port]],
    [[port], { WAIT_SECONDS: 'long' }],
    [[port], { SETTLE_SECONDS: '3s' }],
  ]
  for (const asked of wrong)
    expect(await run(...asked)).toEqual({ code: 1, stderr: expect.stringMatching(/nothing was restarted/) })
  expect(readFileSync(restarted, 'utf8')).toBe('')
})

test('a process that cannot be restarted is named, and the next is left alone', async () => {
  const [one, other] = [await answering(200), await answering(200)]
  const { code, stderr } = await one.run([one.port, other.port], { RESTART: 'false' })
  expect([code, stderr]).toEqual([1, `port ${one.port} could not be restarted; the others were left alone\n`])
  expect((await one.run([one.port, other.port])).code).toBe(0)
  expect(readFileSync(one.restarted, 'utf8')).toBe(`${one.port}\n${other.port}\n`)
})
