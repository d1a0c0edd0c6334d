import { accessSync, constants } from 'node:fs'
import { tmpdir } from 'node:os'

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
