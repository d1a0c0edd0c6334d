import { isApiError } from '@/lib/api/ask'

/** What came of a request. `lost`: no answer, or one that says try again; `refused`: the server said no, and why. */
export type Answer<T> =
  | { kind: 'done'; answer: T }
  | { kind: 'lost'; retryAfterMs: number | null }
  | { kind: 'refused'; code: string; message: string; details: Record<string, string> }

const TRY_AGAIN: ReadonlySet<number> = new Set([0, 408, 425, 429])

/** Waits for a request and sorts what came of it; passes on only what is no answer of the API. */
export async function answerOf<T>(request: Promise<T>): Promise<Answer<T>> {
  try {
    return { kind: 'done', answer: await request }
  } catch (thrown) {
    if (!isApiError(thrown)) throw thrown
    const { code, status, message, details, retryAfterSeconds } = thrown
    if (status < 500 && !TRY_AGAIN.has(status)) return { kind: 'refused', code, message, details }
    return { kind: 'lost', retryAfterMs: retryAfterSeconds && retryAfterSeconds * 1000 }
  }
}
