import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface Posted {
  path: string
  headers: IncomingHttpHeaders
  body: string
}

interface Answer {
  status: number
  body?: string
  to?: string
  /** The line is lost between the status and the body. */
  breaksOff?: true
}

/** A real web server that takes what is posted and answers as told. */
export async function startWebReceiver(answer: (posted: Posted) => Answer) {
  const received: Posted[] = []
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const posted = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(parts).toString() }
    received.push(posted)
    const { status, body = '', to, breaksOff } = answer(posted)
    if (breaksOff) {
      response.writeHead(status, { 'Content-Length': 100 }).flushHeaders()
      return void setTimeout(() => response.destroy(), 50)
    }
    response.writeHead(status, to ? { Location: to } : {}).end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { received, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}
