export interface NewsReader {
  /** Something has happened that the page shows. */
  tell: () => void
  /** The line is there: for the first time, or after a gap in which things may have happened. */
  connected: () => void
  stop: () => void
}

/** Reads a page again when it is told news: many facts of one act, told within `togetherMs`, are one reading. */
export function createNewsReader(read: () => void, { togetherMs = 300 } = {}): NewsReader {
  let soon: ReturnType<typeof setTimeout> | undefined
  let wasReady = false
  const tell = () => {
    clearTimeout(soon)
    soon = setTimeout(read, togetherMs)
  }
  return {
    tell,
    connected() {
      // The page itself was just read when the line is first there.
      if (wasReady) tell()
      wasReady = true
    },
    stop: () => clearTimeout(soon),
  }
}
