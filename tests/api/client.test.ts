import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { isApiError } from '@/lib/api/ask'
import { api } from '@/lib/api/client'
import { setPassword } from '../support/accounts'
import { startApp } from '../support/app'
import { scenario } from '../support/scenario'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** The client as in anna's page: its paths lead to the application, and her cookie goes with them. */
async function inThePageOf(who: string) {
  const s = await scenario({ users: { anna: 'caller', eva: 'supervisor' }, companies: { Alfa: {}, Beta: {} } })
  const app = await startApp(s)
  const cookie = await app.cookieOf(who)
  const send = globalThis.fetch
  vi.stubGlobal('fetch', (path: string, init: RequestInit) =>
    send(app.address + path, { ...init, headers: { ...init.headers, Origin: app.address, Cookie: cookie } }),
  )
  return { s, app }
}

const refusal = (request: Promise<unknown>) =>
  request.then(
    () => null,
    (thrown) => (isApiError(thrown) ? { code: thrown.code, status: thrown.status, details: thrown.details } : thrown),
  )

describe('the client that pages use', () => {
  test('works a card from the first to the next', async () => {
    const { s } = await inThePageOf('anna')
    const { card, deck } = await api.desk.next({ campaignId: s.campaignId() })
    expect(card?.organization.legalName).toBe('Alfa')
    await api.desk.saveDraft({ entryId: card?.entryId ?? 0, note: 'halv', checklist: {} })
    expect((await api.desk.load()).card?.draft?.note).toBe('halv')
    const outcome = { commandId: randomUUID(), holdToken: card?.holdToken ?? '', outcome: 'no_answer' } as const
    const saved = await api.desk.saveOutcome({ ...outcome, deckToken: deck?.holdToken, next: true })
    expect(saved.card?.organization.legalName).toBe('Beta')
    const undone = await api.desk.undo({ commandId: randomUUID(), activityId: saved.saved.activityId })
    expect(undone.card?.organization.legalName).toBe('Alfa')
  })

  test('finds, opens and adds to a company', async () => {
    const { s } = await inThePageOf('anna')
    const { companies } = await api.companies.search('beta')
    const id = companies[0]?.id ?? 0
    expect(id).toBe(s.companyId('Beta'))
    await api.companies.addNumber({ commandId: randomUUID(), organizationId: id, number: '031-390 06 66' })
    await api.companies.addContact({ commandId: randomUUID(), organizationId: id, firstName: 'Åsa', lastName: 'Ek' })
    const company = await api.companies.load(id)
    expect(company.contacts[0]?.firstName).toBe('Åsa')
    await api.desk.writeNote({ commandId: randomUUID(), organizationId: id, note: 'hej' })
    const [newest] = (await api.companies.activities(id)).activities
    const older = await api.companies.activities(id, { beforeAt: newest?.at, beforeId: newest?.id })
    expect([newest?.body, older.activities]).toEqual(['hej', []])
    expect((await api.desk.open({ commandId: randomUUID(), organizationId: id })).card?.organization.id).toBe(id)
  })

  test('stops a company and shows the shared list', async () => {
    const { s } = await inThePageOf('anna')
    await api.suppressions.add({ commandId: randomUUID(), organizationId: s.companyId('Alfa'), case: 'no_calls' })
    expect((await api.suppressions.urgent()).stops[0]?.organization).toBe('Alfa')
    expect((await api.callbacks.mine()).callbacks).toEqual([])
  })

  test('has the sessions', async () => {
    const { s } = await inThePageOf('anna')
    await setPassword(s, 'anna', 'hemligt-1')
    expect((await api.session.signIn({ username: 'anna', password: 'hemligt-1' })).user.name).toBe('anna')
    expect((await api.session.mine()).sessions.filter((session) => session.current)).toHaveLength(1)
    expect(await api.session.signOut()).toBeUndefined()
    expect(await refusal(api.session.who())).toMatchObject({ code: 'signed_out', status: 401 })
  })
})

describe('what went wrong', () => {
  test('is told with its code, status and fields', async () => {
    await inThePageOf('anna')
    expect(await refusal(api.companies.search('x'))).toEqual({
      code: 'invalid',
      status: 400,
      details: { q: 'Skriv minst två tecken.' },
    })
    const lift = { commandId: randomUUID(), suppressionId: 1, reason: 'hej' }
    expect(await refusal(api.suppressions.lift(lift))).toMatchObject({ code: 'forbidden', status: 403 })
  })

  test('is unreachable when no answer came', async () => {
    const { app } = await inThePageOf('anna')
    await app.stop()
    expect(await refusal(api.desk.load())).toEqual({ code: 'unreachable', status: 0, details: {} })
  })

  test('is unreachable when a proxy answers in the place of the server', async () => {
    vi.stubGlobal('fetch', async () => new Response('<h1>Bad gateway</h1>', { status: 502 }))
    expect(await refusal(api.desk.load())).toEqual({ code: 'unreachable', status: 502, details: {} })
  })

  test('says how long to wait', async () => {
    const error = { code: 'too_many_attempts', message: 'Vänta.' }
    vi.stubGlobal('fetch', async () => Response.json({ error }, { status: 429, headers: { 'Retry-After': '90' } }))
    const thrown = await api.desk.load().catch((refused) => refused)
    expect(thrown).toMatchObject({ code: 'too_many_attempts', retryAfterSeconds: 90 })
  })
})
