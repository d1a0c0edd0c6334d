import { describe, expect, test } from 'vitest'
import { isSameOrigin } from '@/lib/auth/same-origin'

const asker = { origin: undefined, secFetchSite: undefined, client: undefined, host: 'ringko.example.se' }

describe('who may ask for a change', () => {
  test.each([
    ['our own page', { origin: 'http://ringko.example.se' }, true],
    ['our own page as the browser says it', { secFetchSite: 'same-origin' }, true],
    ['both at once', { origin: 'http://ringko.example.se', secFetchSite: 'same-origin' }, true],
    ['a foreign page', { origin: 'http://elak.example' }, false],
    ['another port of the same computer', { origin: 'http://ringko.example.se:81' }, false],
    ['another page of the same site', { origin: 'http://ringko.example.se', secFetchSite: 'same-site' }, false],
    ['a page without an origin, such as a sandboxed frame', { origin: 'null' }, false],
    ['a program that says its name', { client: 'load-driver' }, true],
    ['a program that does not', {}, false],
    ['a foreign page that says a name', { origin: 'http://elak.example', client: 'load-driver' }, false],
  ])('%s: %o', (_who, headers, answer) => {
    expect(isSameOrigin({ ...asker, ...headers }, undefined)).toBe(answer)
  })

  test('behind a proxy the public address counts, not the one the proxy calls', () => {
    const behind = { ...asker, host: '10.0.0.5:3000' }
    expect(isSameOrigin({ ...behind, origin: 'https://ringko.example.se' }, 'https://ringko.example.se/')).toBe(true)
    expect(isSameOrigin({ ...behind, origin: 'http://10.0.0.5:3000' }, 'https://ringko.example.se/')).toBe(false)
  })
})
