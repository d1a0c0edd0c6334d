import { describe, expect, test } from 'vitest'
import { editCompany, readCompany } from '@/lib/company/edit-company'
import { companyDetails } from '@/lib/company/schema'
import { newSetUpCode } from '@/lib/set-up/set-up-code'
import { startApp } from '../support/app'
import { peopleScenario } from '../support/people'
import { scenario } from '../support/scenario'

const ADMIN = { name: 'Berta Åkesson', username: 'berta', password: 'ett långt ord' }
const COMPANY = { name: 'Ringbolaget AB', orgNo: '', street: '', postalCode: '', city: '', phone: '', email: '' }

async function emptyInstallation() {
  const s = await scenario({ users: {}, campaigns: {} })
  const app = await startApp(s)
  const setUp = (body: object) => app.ask('POST /api/set-up', { body: { ...ADMIN, code: app.setUpCode, ...body } })
  const users = async () => s.db.read.q.select().from(s.db.read.t.user)
  return { s, app, setUp, users }
}

describe('an empty installation', () => {
  test('is opened by the code on the console, which signs the administrator in', async () => {
    const { app, setUp, s } = await emptyInstallation()
    const done = await setUp({})
    expect([done.status, done.body.user]).toEqual([200, { id: expect.any(Number), name: ADMIN.name, role: 'admin' }])
    const headers = { Cookie: done.headers.get('set-cookie')?.split(';')[0] ?? '' }
    expect((await app.ask('GET /api/users', { headers })).status).toBe(200)
    const audit = await s.db.read.q.select().from(s.db.read.t.auditLog)
    expect(audit.map(({ action }) => action)).toEqual(['user:first', 'session:created'])
    expect(JSON.stringify(audit)).not.toContain(app.setUpCode)
  })

  test('is opened once: the second person is told that it is done', async () => {
    const { setUp, users } = await emptyInstallation()
    await setUp({})
    const { status, body } = await setUp({ username: 'cesar' })
    expect([status, body.error.message]).toEqual([409, expect.stringContaining('Det finns redan en administratör')])
    expect(await users()).toHaveLength(1)
  })

  test('is opened by one of two who do it at the same moment', async () => {
    const { setUp, users } = await emptyInstallation()
    const both = await Promise.all([setUp({}), setUp({ username: 'cesar' })])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await users()).toHaveLength(1)
  })

  test('lets nobody guess the code more than ten times', async () => {
    const { setUp, users } = await emptyInstallation()
    const statuses = []
    for (let guess = 0; guess < 12; guess += 1) statuses.push((await setUp({ code: `gissning ${guess}` })).status)
    expect(statuses).toEqual([...Array(10).fill(400), 429, 429])
    expect((await setUp({})).status).toBe(429)
    expect(await users()).toEqual([])
  })

  test('says what is wrong, and makes nobody, for a short password', async () => {
    const { setUp, users } = await emptyInstallation()
    const { status, body } = await setUp({ password: 'kort' })
    expect([status, body.error.details.password]).toEqual([400, 'Lösenordet ska ha minst tio tecken.'])
    expect(await users()).toEqual([])
  })

  test('has another code after a restart, while there is no administrator', async () => {
    const { s, app } = await emptyInstallation()
    const again = await startApp(s)
    expect(again.setUpCode).toBeTruthy()
    expect(again.setUpCode).not.toBe(app.setUpCode)
    const body = { ...ADMIN, code: again.setUpCode }
    expect((await again.ask('POST /api/set-up', { body })).status).toBe(200)
    expect((await startApp(s)).setUpCode).toBeNull()
  })

  test('one with people in it has no code, and takes none', async () => {
    const { s } = await peopleScenario()
    const app = await startApp(s)
    expect(app.setUpCode).toBeNull()
    const { status } = await app.ask('POST /api/set-up', { body: { ...ADMIN, code: 'x' } })
    expect(status).toBe(409)
  })
})

test('each start has a code of its own, of 120 bits', () => {
  const codes = Array.from({ length: 50 }, () => newSetUpCode().code)
  expect(new Set(codes).size).toBe(50)
  expect(codes.every((code) => /^[\w-]{20}$/.test(code))).toBe(true)
})

describe('the company that calls', () => {
  test('is written by administrators, and what changed is in the log', async () => {
    const { s } = await peopleScenario()
    expect(await readCompany(s.db.read)).toBeNull()
    await editCompany(s.as('adam'), companyDetails.parse({ ...COMPANY, orgNo: '5560360793' }))
    const saved = await editCompany(
      s.as('adam'),
      companyDetails.parse({ ...COMPANY, orgNo: '556036-0793', city: 'Umeå' }),
    )
    expect(saved).toMatchObject({ orgNo: '556036-0793', city: 'Umeå' })
    expect(await readCompany(s.db.read)).toEqual(saved)
    const audit = await s.db.read.q.select().from(s.db.read.t.auditLog)
    expect(audit.at(-1)).toMatchObject({
      action: 'setting:company_changed',
      before: { city: '' },
      after: { city: 'Umeå' },
    })
    await expect(editCompany(s.as('eva'), COMPANY)).rejects.toMatchObject({ code: 'forbidden' })
  })

  test('a number that cannot be is refused', async () => {
    const { s } = await peopleScenario()
    const wrong = editCompany(s.as('adam'), { ...COMPANY, orgNo: '556036-0794' })
    await expect(wrong).rejects.toMatchObject({ details: { orgNo: expect.any(String) } })
  })

  test.each([
    ['name', { name: '' }],
    ['postalCode', { postalCode: '9032' }],
    ['email', { email: 'info' }],
    ['phone', { phone: 'ring mig' }],
  ])('a wrong %s is named', (field, change) => {
    const found = companyDetails.safeParse({ ...COMPANY, ...change })
    expect(found.error?.issues.map(({ path }) => path[0])).toEqual([field])
  })
})
