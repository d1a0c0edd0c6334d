import { pipeline, Readable } from 'node:stream'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { ApiRequest } from './types'

/**
 * Sends an answer straight to Node. With the platform's own Response, which Next needs to stay, a body of two cards goes
 * through a stream, a reader and two timers of patience: a fifth of a command's time (docs/decisions say more).
 */
export function sendJson(request: ApiRequest, answer: object): Response {
  const outgoing = outgoingOf(request)
  if (!outgoing) return request.json(answer)
  const text = JSON.stringify(answer)
  outgoing.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) })
  outgoing.end(text)
  return RESPONSE_ALREADY_SENT
}

/** 204. */
export function sendNothing(request: ApiRequest): Response {
  const outgoing = outgoingOf(request)
  if (!outgoing) return request.body(null, 204)
  outgoing.writeHead(204).end()
  return RESPONSE_ALREADY_SENT
}

/** A header of the answer, whichever way it goes. */
export function setHeader(request: ApiRequest, name: string, value: string): void {
  const outgoing = outgoingOf(request)
  if (outgoing) outgoing.setHeader(name, value)
  else request.header(name, value)
}

/** Nothing when a route is asked without a server. */
function outgoingOf(request: ApiRequest) {
  return request.env?.outgoing
}

/** A CSV file to keep, page by page. */
export function sendText(
  request: ApiRequest,
  { name, pages }: { name: string; pages: AsyncIterable<string> },
): Response {
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  }
  const outgoing = outgoingOf(request)
  if (!outgoing) return request.body(Readable.toWeb(Readable.from(pages)) as ReadableStream, 200, headers)
  outgoing.writeHead(200, headers)
  // A reader that goes away ends it; a failure ends the answer short, which the browser shows as a broken download.
  pipeline(Readable.from(pages), outgoing, (err) => {
    if (err && err.code !== 'ERR_STREAM_PREMATURE_CLOSE') request.var.log.error({ err }, 'a download failed')
  })
  return RESPONSE_ALREADY_SENT
}

/** A whole file: a sheet to keep, or a paper that the browser shows. */
export function sendBytes(
  request: ApiRequest,
  { name, type, bytes }: { name: string; type: string; bytes: Uint8Array<ArrayBuffer> },
): Response {
  const way = type === 'application/pdf' ? 'inline' : 'attachment'
  const headers = {
    'Content-Type': type,
    'Content-Length': String(bytes.byteLength),
    'Content-Disposition': `${way}; filename*=UTF-8''${encodeURIComponent(name)}`,
  }
  const outgoing = outgoingOf(request)
  if (!outgoing) return request.body(bytes, 200, headers)
  outgoing.writeHead(200, headers).end(bytes)
  return RESPONSE_ALREADY_SENT
}
