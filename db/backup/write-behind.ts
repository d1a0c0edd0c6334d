import { type FileHandle, open } from 'node:fs/promises'

export interface WriteBehind {
  /** To be called as the file grows. */
  grew(): void
  end(): Promise<void>
}

/** Calls between two writes: some 64 MB. */
const EVERY = 16

/**
 * Has a file that grows written to its disk while it does: whoever waits for the disk at its end then waits for little. What
 * that finds wrong is heard of there. To be ended when nobody has the file open: on Linux its locks would go with the handle.
 */
export function writeBehind(path: string): WriteBehind {
  let handle: FileHandle | undefined
  let grown = 0
  let writing: Promise<void> | null = null
  const write = async () => {
    handle ??= await open(path, 'r')
    await handle.datasync()
  }
  return {
    grew() {
      grown += 1
      if (writing || grown % EVERY !== 0) return
      writing = write()
        .catch(() => undefined)
        .finally(() => {
          writing = null
        })
    },
    async end() {
      await writing
      await handle?.close()
    },
  }
}
