import { io } from 'socket.io-client'
import { expect, onTestFinished, test } from 'vitest'
import { LINE, watchFact } from '@/lib/realtime/client'
import { startApp } from '../support/app'
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
