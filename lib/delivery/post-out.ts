import { SendFailure } from '@/lib/delivery/send-failure'

export interface Posting {
  url: string
  headers: Record<string, string>
  body: string
  signal: AbortSignal
}

const TIMEOUT_MS = 15_000
const MOST_READ = 300

/** One POST with an end to it. A redirect is not followed: what is signed or secret would go where nobody decided. */
export async function postOut({ url, signal, ...request }: Posting): Promise<{ status: number; said: string }> {
  const within = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)])
  try {
    const response = await fetch(url, { ...request, method: 'POST', redirect: 'manual', signal: within })
    // What it has taken it has taken, also when its words do not come: tried again, an SMS would come twice.
    return { status: response.status, said: await beginningOf(response).catch(() => '') }
  } catch (error) {
    const { name, cause } = error as Error & { cause?: { code?: string } }
    const why = name === 'TimeoutError' ? 'svarade inte i tid' : `gick inte att nå (${cause?.code ?? name})`
    throw new SendFailure(`Mottagaren ${why}.`, 'passing')
  }
}

/** The first words of an answer: it may be of any size. */
async function beginningOf({ body }: Response): Promise<string> {
  if (!body) return ''
  const reader = body.getReader()
  const { value } = await reader.read()
  await reader.cancel()
  return new TextDecoder().decode(value).slice(0, MOST_READ)
}
