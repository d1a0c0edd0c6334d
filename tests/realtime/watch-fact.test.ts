import { createServer } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { Server } from 'socket.io'
import { io } from 'socket.io-client'
import { expect, onTestFinished, test } from 'vitest'
import { LINE, watchFact } from '@/lib/realtime/client'
import { startApp } from '../support/app'
import { listenHere } from '../support/listen-here'
import { scenario } from '../support/scenario'
import { waitFor } from '../support/screen'

test('a page that follows one kind of fact comes back by itself after a graceful restart', async () => {
  const s = await scenario()
  const app = await startApp(s)
  const extraHeaders = { Origin: app.address, Cookie: await app.cookieOf('anna') }
  const socket = io(app.address, { ...LINE, extraHeaders, forceNew: true })
  let connects = 0
  let away = ''
  socket.on('disconnect', (reason) => {
    away = reason
  })
  const connected = () => {
    connects += 1
  }
  onTestFinished(watchFact('import:changed', { told: () => {}, connected, socket }))
  await waitFor('the line stands', () => connects === 1)
  await app.stop()
  await waitFor('the server ends it', () => away !== '')
  expect(away).toBe('io server disconnect')
  await startApp(s, { PORT: new URL(app.address).port })
  await waitFor('the line is back', () => connects === 2, 10_000)
})

test('a page that was left does not come back, though the server could not look up who it was', async () => {
  const http = createServer()
  const server = new Server(http).use((_, next) => next(new Error('internal')))
  onTestFinished(() => server.close())
  const socket = io(`http://127.0.0.1:${await listenHere(http, [])}`, { ...LINE, forceNew: true })
  let refused = 0
  socket.on('connect_error', () => {
    refused += 1
  })
  const leave = watchFact('import:changed', { told: () => {}, connected: () => {}, socket })
  await waitFor('it is refused', () => refused === 1)
  leave()
  await wait(LONGEST_AGAIN_MS)
  expect(refused).toBe(1)
  expect(socket.active).toBe(false)
})

const LONGEST_AGAIN_MS = 1600
