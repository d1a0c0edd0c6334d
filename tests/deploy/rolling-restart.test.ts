import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'

test('nothing is restarted while one of the processes is not ready', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ringko-rolling-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const restarted = join(folder, 'restarted')
  writeFileSync(restarted, '')
  writeFileSync(join(folder, 'restart'), `#!/bin/sh\necho "$1" >> ${restarted}\n`, { mode: 0o755 })
  const http = createServer((_, response) => void response.writeHead(503).end())
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void http.close())
  const port = String((http.address() as AddressInfo).port)
  const env = { PATH: process.env.PATH, RESTART: join(folder, 'restart') } as unknown as NodeJS.ProcessEnv
  const { status, stderr } = spawnSync('deploy/rolling-restart.sh', [port], { encoding: 'utf8', env })
  expect([status, stderr]).toEqual([1, expect.stringContaining('nothing was restarted')])
  expect(readFileSync(restarted, 'utf8')).toBe('')
})
