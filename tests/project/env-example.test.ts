import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { expect, test } from 'vitest'
import { envSchema, readEnv } from '@/lib/env'

const example = parseEnv(readFileSync('.env.example', 'utf8'))

test('.env.example names every variable that is read, and nothing else', () => {
  const read = Object.keys(envSchema.shape).filter((name) => name !== 'NODE_ENV')
  expect(Object.keys(example).sort()).toEqual(read.sort())
})

test('.env.example shows the values that hold when nothing is set', () => {
  expect(readEnv({ ...example })).toEqual(readEnv({}))
})

test('a wrong value stops the start and is named', () => {
  expect(() => readEnv({ PORT: 'eighty' })).toThrow(/PORT/)
})
