import { io, type Socket } from 'socket.io-client'
import { LINE } from '@/lib/realtime/client'

/** The sockets that desks hold open; each is in its rooms when this returns. */
export async function openLines({ port, tokens }: { port: number; tokens: readonly string[] }): Promise<Socket[]> {
  const lines: Socket[] = []
  for (const token of tokens) {
    const extraHeaders = { Cookie: `ringko_session=${token}`, 'X-Ringko-Client': 'bench' }
    const line = io(`http://127.0.0.1:${port}`, { ...LINE, extraHeaders, forceNew: true })
    await new Promise<void>((resolve, reject) => {
      line.once('desk:ready', () => resolve())
      line.once('connect_error', reject)
    })
    lines.push(line)
  }
  return lines
}
