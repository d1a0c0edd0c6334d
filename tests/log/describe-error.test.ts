import { expect, test } from 'vitest'
import { describeError } from '@/lib/describe-error'
import { scenario } from '../support/scenario'

const thrownBy = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}

test('a failed query is told without the values it was given', async () => {
  const s = await scenario({ users: { anna: 'caller' } })
  const twice = {
    username: 'anna',
    name: 'Anna Nyström',
    signature: 'AN',
    passwordHash: 'argon-7731',
    role: 'caller' as const,
  }
  const stamps = { createdAt: 1, updatedAt: 1 }
  const failed = s.db.write(({ q, t }) =>
    q
      .insert(t.user)
      .values({ ...twice, ...stamps })
      .returning(),
  )
  const described = describeError(await failed.catch((error: unknown) => error))
  const said = JSON.stringify(described)
  expect(said).not.toMatch(/Nyström|argon/)
  expect(said).toMatch(/SQLITE_CONSTRAINT_UNIQUE|23505/)
  expect(described.stack).toMatch(/at \S+.* \(.*:\d+:\d+\)/)
})

test('what a parser, a mail server or PostgreSQL quotes is left out', () => {
  const json = describeError(thrownBy(() => JSON.parse('{"name": "Anna Nyström" "phone"}')))
  expect(JSON.stringify(json)).not.toMatch(/Nyström|phone/)
  expect(json.type).toBe('SyntaxError')
  const mail = Object.assign(new Error('550 <anna@firman.example> okänd, ring 08-123 456 78'), { responseCode: 550 })
  expect(describeError(mail)).toMatchObject({ message: '550 <…@…> okänd, ring …', responseCode: 550 })
  const detail = 'Key (email)=(anna@firman.example) already exists.'
  const text = 'duplicate key value violates unique constraint "user_email"'
  const engine = Object.assign(new Error(text), { code: '23505', constraint: 'user_email', table: 'user', detail })
  const { stack, ...told } = describeError(engine)
  const message = 'duplicate key value violates unique constraint …'
  expect(told).toEqual({ type: 'Error', message, code: '23505', constraint: 'user_email', table: 'user' })
  expect(stack).toMatch(/at /)
})

test('a fault of our own and one of the system keep their words', () => {
  const ours = describeError(thrownBy(() => (undefined as unknown as { name: string }).name))
  expect(ours.message).toBe("Cannot read properties of undefined (reading 'name')")
  const path = "ENOENT: no such file or directory, open '/data/ringko.db'"
  const system = Object.assign(new Error(path), { code: 'ENOENT', syscall: 'open' })
  expect(describeError(system)).toMatchObject({ code: 'ENOENT', syscall: 'open', message: path })
})

test('a cause is told too, and a chain of causes ends', () => {
  const chain = [1, 2, 3, 4, 5].reduce((cause: Error | undefined, n) => new Error(`step ${n}`, { cause }), undefined)
  const described = JSON.stringify(describeError(chain))
  expect(described).toContain('step 2')
  expect(described).not.toContain('step 1')
})

test('lines of a message that look like a stack are no frames', () => {
  const error = new Error('failed\n    at Anna Nyström (070-123 45 67)')
  expect(JSON.stringify(describeError(error))).not.toMatch(/070-123/)
  expect(describeError('a text with a name').message).toBe('string')
})
