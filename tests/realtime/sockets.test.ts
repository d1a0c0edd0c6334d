import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { startApp } from '../support/app'
import { scenario } from '../support/scenario'
import { openScreen, tryToConnect, waitFor } from '../support/screen'

const start = async (rows = {}) => {
  const s = await scenario(rows)
  return { s, app: await startApp(s) }
}

describe('who gets a socket', () => {
  test('somebody who is signed in, from our own page', async () => {
    const { app } = await start()
    expect(await tryToConnect(app, { Origin: app.address, Cookie: await app.cookieOf('anna') })).toBe('connected')
  })

  test.each([
    ['a foreign origin', { Origin: 'https://elak.example' }],
    ['a null origin', { Origin: 'null' }],
    ['neither origin nor name', {}],
  ])('not %s, cookie or not', async (_what, headers) => {
    const { app } = await start()
    expect(await tryToConnect(app, { ...headers, Cookie: await app.cookieOf('anna') })).toBe('websocket error')
  })

  test('a program that says its name', async () => {
    const { app } = await start()
    const headers = { 'X-Ringko-Client': 'load-driver', Cookie: await app.cookieOf('anna') }
    expect(await tryToConnect(app, headers)).toBe('connected')
  })

  test('nobody who is not signed in', async () => {
    const { app } = await start()
    expect(await tryToConnect(app, { Origin: app.address })).toBe('signed_out')
    expect(await tryToConnect(app, { Origin: app.address, Cookie: 'ringko_session=påhittad' })).not.toBe('connected')
  })

  test('not by polling, which would be a second way in', async () => {
    const { app } = await start()
    const headers = { Cookie: await app.cookieOf('anna'), Origin: app.address }
    const answer = await fetch(`${app.address}/socket.io/?EIO=4&transport=polling`, { headers })
    expect(answer.status).toBe(400)
  })

  test('an upgrade of any other path is ended at once', async () => {
    const { app } = await start()
    const { port } = new URL(app.address)
    const socket = connect(Number(port), '127.0.0.1')
    socket.write('GET /api/health HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
    await new Promise((resolve) => socket.on('close', resolve))
  })
})

describe('a session that ends', () => {
  test('closes its sockets within two seconds, and only its own', async () => {
    const { app } = await start()
    const [anna, bo] = [await openScreen(app, 'anna'), await openScreen(app, 'bo')]
    const startedAt = performance.now()
    await app.ask('DELETE /api/session', { as: 'anna' })
    await waitFor('the socket closes', () => !anna.socket.connected)
    expect(performance.now() - startedAt).toBeLessThan(2000)
    expect(anna.facts('session:ended')).toHaveLength(1)
    expect(bo.socket.connected).toBe(true)
  })

  test('by its age closes the socket at the next heartbeat', async () => {
    const { app, s } = await start()
    const anna = await openScreen(app, 'anna')
    s.wait(15 * 24 * 60)
    await anna.beat().catch(() => null)
    await waitFor('the socket closes', () => !anna.socket.connected)
  })
})

describe('messages', () => {
  test.each([
    ['nothing', null],
    ['text', 'hej'],
    ['a field too many', { screenId: 'a', holdToken: null, deckToken: null, idleMs: 0, viewing: null, admin: true }],
    ['wrong kinds', { screenId: 1, holdToken: {}, deckToken: [], idleMs: 'x', viewing: 'y' }],
    ['an endless token', { screenId: 'a', holdToken: 'x'.repeat(5000), deckToken: null, idleMs: 0, viewing: null }],
  ])('a heartbeat of %s is answered with an error and the socket lives on', async (_what, sent) => {
    const { app } = await start()
    const anna = await openScreen(app, 'anna')
    const reply = await anna.socket.timeout(2000).emitWithAck('desk:heartbeat', sent as never)
    expect(reply).toMatchObject({ holdUntil: null, error: { code: 'invalid' } })
    expect((await anna.beat()).error).toBeUndefined()
  })

  test('a heartbeat without a way to answer and an unknown message do no harm', async () => {
    const { app } = await start()
    const anna = await openScreen(app, 'anna')
    anna.socket.emit('desk:heartbeat', { idleMs: 0 } as never, 'no function' as never)
    anna.socket.emit('floor:finns-inte' as 'floor:watch', { campaignId: null })
    expect((await anna.beat()).error).toBeUndefined()
  })

  test('a message over 16 kB closes the connection, and so does a flood', async () => {
    const { app } = await start()
    const [large, flood] = [await openScreen(app, 'anna'), await openScreen(app, 'bo')]
    large.socket.emit('floor:watch', 'x'.repeat(20_000) as never)
    for (let n = 0; n < 60; n += 1) flood.socket.emit('floor:watch', { campaignId: null })
    await waitFor('both close', () => !large.socket.connected && !flood.socket.connected)
    expect((await app.ask('GET /api/health')).status).toBe(200)
  })
})

describe('presence', () => {
  test('a heartbeat tells the other callers who is here, and who comes later is told too', async () => {
    const { app, s } = await start()
    const [anna, bo] = [await openScreen(app, 'anna'), await openScreen(app, 'bo')]
    await bo.beat()
    expect(await anna.hear('presence:changed')).toMatchObject({ userId: s.userId('bo'), state: 'idle' })
    const late = await openScreen(app, 'anna')
    expect(await late.hear('presence:changed')).toMatchObject({ userId: s.userId('bo'), state: 'idle' })
  })

  test('is not told to those who have nothing to do with the floor', async () => {
    const { app } = await start({ users: { anna: 'caller', bo: 'caller', eva: 'supervisor' } })
    const eva = await openScreen(app, 'eva')
    await (await openScreen(app, 'bo')).beat()
    expect(await eva.hear('presence:changed')).toBeTruthy()
  })
})

test('stopping lets a request under way finish and ends the sockets', async () => {
  const { app, s } = await start()
  const anna = await openScreen(app, 'anna')
  await app.cookieOf('bo')
  let release = () => {}
  const held = s.db.write(
    () =>
      new Promise<void>((resolve) => {
        release = resolve
      }),
  )
  const asked = app.ask('DELETE /api/session', { as: 'bo' })
  await new Promise((resolve) => setTimeout(resolve, 100))
  const stopped = app.stop()
  await waitFor('the socket closes', () => !anna.socket.connected)
  release()
  expect((await asked).status).toBe(204)
  await Promise.all([stopped, held])
  await expect(fetch(`${app.address}/api/health`)).rejects.toThrow()
})
