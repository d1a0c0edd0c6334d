import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { ImportView } from '@/lib/imports/import-view'
import { type Floor, startFloor } from '../support/fault-floor'
import { headersOf } from '../support/request-headers'

const ROWS = 6000
const BEFORE = 20

test('an import in the browser goes on after kill -9 in the middle of it, and every row is read in once', async () => {
  const floor = await startFloor({ companies: BEFORE, callers: 1 })
  await promote(floor)
  const id = await send(floor)
  expect((await floor.ask(1, `POST /api/imports/${id}/start`, { commandId: randomUUID() })).status).toBe(204)

  for (const share of [0.2, 0.6]) {
    const { counts } = await until(floor, id, ({ counts: { rows } }) => rows > ROWS * share)
    expect(counts.rows).toBeLessThan(ROWS)
    await floor.server.kill()
    await floor.server.start()
  }
  const done = await until(floor, id, ({ status }) => status === 'done')
  expect(done.counts).toMatchObject({ rows: ROWS, new: ROWS, duplicate: 0, wrong: 0 })

  expect(await floor.server.stop()).toBe(0)
  await floor.inspect()
  const db = await floor.open()
  const companies = await db.read.q.select({ name: db.read.t.organization.legalName }).from(db.read.t.organization)
  await db.close()
  expect(companies).toHaveLength(ROWS + BEFORE)
  expect(new Set(companies.map(({ name }) => name)).size).toBe(ROWS + BEFORE)
}, 120_000)

/** Who reads files in is a supervisor; the floor has callers alone. */
async function promote({ server, open }: Floor): Promise<void> {
  await server.kill()
  const db = await open()
  await db.write(({ q, t }) => q.update(t.user).set({ role: 'supervisor' }).returning({ id: t.user.id }))
  await db.close()
  await server.start()
}

async function send({ server, tokens }: Floor): Promise<number> {
  const rows = Array.from({ length: ROWS }, (_, at) => `Adressföretag ${at} AB;08-465${String(10_000 + at).slice(1)}`)
  const response = await fetch(`${server.address}/api/imports/upload?name=adresser.csv`, {
    method: 'POST',
    headers: { ...headersOf(tokens[0]), 'Content-Type': 'application/octet-stream' },
    body: `Företagsnamn;Telefon\n${rows.join('\n')}\n`,
  })
  const { id } = (await response.json()) as { id: number }
  return id
}

async function until({ ask }: Floor, id: number, isSo: (view: ImportView) => boolean): Promise<ImportView> {
  for (;;) {
    const { body } = await ask(1, `GET /api/imports/${id}`)
    if (isSo(body)) return body
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
