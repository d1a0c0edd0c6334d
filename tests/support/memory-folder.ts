import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'

const IN_MEMORY = '/dev/shm'

/** Where files of tests may lie that are not about the disk: in memory where the system has such a place. */
export function memoryFolder(): string {
  try {
    accessSync(IN_MEMORY, constants.W_OK)
    return IN_MEMORY
  } catch {
    return tmpdir()
  }
}

/** Databases of this test are made in memory; nothing of them is left there. */
export function useMemoryFolder(): void {
  const folder = mkdtempSync(join(memoryFolder(), 'ringko-model-'))
  vi.stubEnv('TMPDIR', folder)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
}
