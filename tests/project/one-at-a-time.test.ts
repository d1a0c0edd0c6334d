import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { oneAtATime } from '@/scripts/tooling/one-at-a-time'

function lockFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ringko-lock-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'dist', '.building')
}

test('who comes second waits until the first is through, also when it failed', async () => {
  const file = lockFile()
  const seen: string[] = []
  const work = (name: string) => async () => {
    seen.push(`${name} begins`)
    await wait(50)
    seen.push(`${name} ends`)
    if (name === 'a') throw new Error('a failed')
  }
  const both = await Promise.allSettled([oneAtATime({ file, work: work('a') }), oneAtATime({ file, work: work('b') })])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
  expect(existsSync(file)).toBe(false)
})

test('what a process that was killed has left counts for nothing', async () => {
  const file = lockFile()
  await oneAtATime({ file, work: async () => {} })
  writeFileSync(file, String(spawnSync(process.execPath, ['--version']).pid))
  expect(await oneAtATime({ file, work: async () => 'done' })).toBe('done')
})

test('so does what was left before the computer was restarted, whoever has its process id now', async () => {
  const file = lockFile()
  await oneAtATime({ file, work: async () => {} })
  writeFileSync(file, String(process.pid))
  const then = Date.now() / 1000 - 601
  utimesSync(file, then, then)
  expect(await oneAtATime({ file, work: async () => 'done' })).toBe('done')
})
