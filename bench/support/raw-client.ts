import { connect, type Socket } from 'node:net'

/**
 * One keep-alive HTTP/1.1 connection with one request at a time. The driver shares the machine with what it measures, so
 * it does as little as it can: no agent, no streams, no JSON; bodies are read by content-length.
 */
export class RawClient {
  readonly #socket: Socket
  readonly #head: string
  #received: Buffer[] = []
  #answer: ((response: { status: number; body: string }) => void) | undefined
  #fail: ((error: Error) => void) | undefined

  constructor(port: number, cookie: string) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true })
    this.#head = `Host: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\nX-Ringko-Client: bench\r\nContent-Type: application/json\r\n`
    this.#socket.on('data', (chunk: Buffer) => this.#receive(chunk))
    this.#socket.on('error', (error) => this.#fail?.(error))
    this.#socket.on('close', () => this.#fail?.(new Error('The server closed the connection')))
  }

  post(path: string, body: string): Promise<{ status: number; body: string }> {
    return new Promise((resolve, reject) => {
      this.#answer = resolve
      this.#fail = reject
      this.#socket.write(
        `POST ${path} HTTP/1.1\r\n${this.#head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      )
    })
  }

  close(): void {
    this.#fail = undefined
    this.#socket.destroy()
  }

  #receive(chunk: Buffer): void {
    this.#received.push(chunk)
    const all = this.#received.length === 1 ? chunk : Buffer.concat(this.#received)
    const end = all.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = all.toString('latin1', 0, end)
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
    if (all.length < end + 4 + length) return
    this.#received = []
    this.#answer?.({ status: Number(head.slice(9, 12)), body: all.toString('utf8', end + 4, end + 4 + length) })
  }
}
