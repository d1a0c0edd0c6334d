import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { io } from 'socket.io-client'
import { expect, onTestFinished, test } from 'vitest'
import { connectDesk, LINE } from '@/lib/realtime/client'
import { type Floor, startFloor } from '../support/fault-floor'
import { headersOf } from '../support/request-headers'
import { waitFor } from '../support/screen'

test('a stop lets the request under way finish, tells the screens, ends with 0, and no hold is lost over the restart', {
  timeout: 180_000,
}, async () => {
  const floor = await startFloor({ companies: 100, callers: 2 })
  const next = (caller: number) => floor.ask(caller, 'POST /api/desk/next', { campaignId: floor.campaignId })
  const [annas, bos] = [(await next(1)).body, (await next(2)).body]
  const line = lineOf(floor, 2)
  await waitFor('the line stands', () => line.said.at(-1) === 'ready')

  const outcome = { commandId: randomUUID(), holdToken: annas.card.holdToken, outcome: 'no_answer', next: true }
  const slow = halfSent(floor, 1, JSON.stringify(outcome))
  await slow.isHalfSent
  const stopped = floor.server.stop()
  await waitFor('the screen is told', () => line.said.at(-1) === 'away')
  slow.sendRest()
  const answer = await slow.answered
  expect(answer).toMatch(/^HTTP\/1.1 200 /)
  expect(await stopped).toBe(0)
  expect(floor.server.said()).not.toMatch(/error/i)

  await floor.server.start()
  await waitFor('the line is back', () => line.said.at(-1) === 'ready', 15_000)
  const desk = async (caller: number) => (await floor.ask(caller, 'GET /api/desk')).body
  expect((await desk(2)).card.holdToken).toBe(bos.card.holdToken)
  // What was in flight counted: the card that its answer showed is on the desk.
  expect(answer).toContain((await desk(1)).card.holdToken)
  const save = { commandId: randomUUID(), holdToken: bos.card.holdToken, outcome: 'no', next: false }
  expect((await floor.ask(2, 'POST /api/desk/outcome', save)).status).toBe(200)
})

/** The desk's own line, with what it was told. */
function lineOf(floor: Floor, caller: number) {
  const said: string[] = []
  const extraHeaders = headersOf(floor.tokens[caller - 1])
  const socket = io(floor.server.address, { ...LINE, extraHeaders, forceNew: true })
  const line = connectDesk(
    {
      ready: () => said.push('ready'),
      connected: (isConnected) => isConnected || said.push('away'),
      fact: () => {},
    },
    socket,
  )
  onTestFinished(() => line.close())
  return { said }
}

/** A command whose body is on its way while the server is told to stop. */
function halfSent(floor: Floor, caller: number, body: string) {
  const socket = connect(floor.server.port, '127.0.0.1')
  const headers = Object.entries({
    ...headersOf(floor.tokens[caller - 1]),
    Host: `127.0.0.1:${floor.server.port}`,
    'Content-Type': 'application/json',
    'Content-Length': String(body.length),
  }).map(([name, value]) => `${name}: ${value}\r\n`)
  const half = body.length / 2
  let received = ''
  socket.on('data', (part) => {
    received += part
  })
  const isHalfSent = new Promise((resolve) => {
    socket.write(`POST /api/desk/outcome HTTP/1.1\r\n${headers.join('')}\r\n${body.slice(0, half)}`, () =>
      setTimeout(resolve, 100),
    )
  })
  const answered = new Promise<string>((resolve) => socket.on('close', () => resolve(received)))
  return { isHalfSent, sendRest: () => socket.write(body.slice(half)), answered }
}
