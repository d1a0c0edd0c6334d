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

test('an address without http or https is refused: its origin would be the one of any sandboxed page', () => {
  for (const address of ['ringko.example.se:443', 'localhost:3000', 'javascript:alert(1)']) {
    expect(() => readEnv({ PUBLIC_ORIGIN: address })).toThrow(/PUBLIC_ORIGIN/)
  }
  expect(readEnv({ PUBLIC_ORIGIN: 'https://ringko.example.se' }).PUBLIC_ORIGIN).toBe('https://ringko.example.se')
})

test('the public address is the one a browser says: a slash or the usual port after it is left out, a path is refused', () => {
  for (const address of ['https://ringko.example.se/', 'https://ringko.example.se:443', 'https://Ringko.example.se']) {
    expect(readEnv({ PUBLIC_ORIGIN: address }).PUBLIC_ORIGIN).toBe('https://ringko.example.se')
  }
  for (const address of [
    'https://ringko.example.se/app',
    'https://ringko.example.se/?a',
    'https://ringko.example.se#a',
  ]) {
    expect(() => readEnv({ PUBLIC_ORIGIN: address })).toThrow(/PUBLIC_ORIGIN: write nothing after the name/)
  }
})
