import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { sendText } from '@/lib/api/send-answer'
import type { ApiRequest } from '@/lib/api/types'
import { createLog } from '@/lib/log'
import { waitFor } from '../support/screen'

/** Sends the pages from a real server; answers where, and what was logged. */
async function sending(pages: () => AsyncGenerator<string>) {
  const log = createLog('silent')
  const failed = vi.spyOn(log, 'error')
  const server = createServer((_, outgoing) => {
    sendText({ env: { outgoing }, var: { log } } as unknown as ApiRequest, { name: 'fil.csv', pages: pages() })
  }).listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await new Promise((resolve) => server.once('listening', resolve))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, failed }
}

test('a download that fails on its way breaks off, and the log says why', async () => {
  const fault = new Error('the disk is gone')
  const { address, failed } = await sending(async function* () {
    yield 'rad;ett\n'
    throw fault
  })
  await expect(fetch(address).then((answer) => answer.text())).rejects.toThrow()
  expect(failed).toHaveBeenCalledWith({ err: fault }, 'a download failed')
})

test('a reader who goes away is no fault', async () => {
  let isEnded = false
  const { address, failed } = await sending(async function* () {
    try {
      for (;;) yield 'x'.repeat(100_000)
    } finally {
      isEnded = true
    }
  })
  const answer = await fetch(address)
  await answer.body?.cancel()
  await waitFor('the pages end', () => isEnded)
  expect(failed).not.toHaveBeenCalled()
})
