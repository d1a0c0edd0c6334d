import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createNewsReader } from '@/components/shell/news-reader'

const read = vi.fn()

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  read.mockReset()
})

describe('A page that is told news', () => {
  it('reads itself once for all the facts of one act', () => {
    const news = createNewsReader(read, { togetherMs: 200 })
    news.tell()
    vi.advanceTimersByTime(100)
    news.tell()
    vi.advanceTimersByTime(199)
    expect(read).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(read).toHaveBeenCalledTimes(1)
  })

  it('reads itself after a gap in the connection, not when the line is first there', () => {
    const news = createNewsReader(read)
    news.connected()
    vi.runAllTimers()
    expect(read).not.toHaveBeenCalled()
    news.connected()
    vi.runAllTimers()
    expect(read).toHaveBeenCalledTimes(1)
  })

  it('reads nothing more once it is left', () => {
    const news = createNewsReader(read)
    news.tell()
    news.stop()
    vi.runAllTimers()
    expect(read).not.toHaveBeenCalled()
  })
})
