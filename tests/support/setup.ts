import { format } from 'node:util'
import { afterEach, beforeEach } from 'vitest'

// A test that expects an error to be printed replaces this with `vi.spyOn(console, 'error').mockImplementation(...)`.
let printed: string[] = []

beforeEach(() => {
  printed = []
  console.error = (...parts: unknown[]) => {
    printed.push(format(...parts))
  }
})

afterEach(() => {
  if (printed.length === 0) return
  throw new Error(`Unexpected console.error:\n${printed.join('\n')}`)
})
