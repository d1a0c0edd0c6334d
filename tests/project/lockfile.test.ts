import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { isAtLeast } from '../support/is-at-least'

type Locked = {
  readonly version: string
  readonly resolved?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly link?: boolean
}

const lockText = readFileSync('package-lock.json', 'utf8')
const locked: Record<string, Locked> = JSON.parse(lockText).packages
const manifest = JSON.parse(readFileSync('package.json', 'utf8'))

// Below these lies a published weakness. nodemailer counts from the day it is a dependency.
const FLOORS = {
  next: '16.4.1',
  react: '19.2.6',
  'drizzle-orm': '0.45.2',
  'socket.io-parser': '4.2.7',
  nodemailer: '10.4.1',
}

const FREE = /^(MIT(-0)?|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD|BlueOak-1\.0\.0|OFL-1\.1|CC0-1\.0|Unlicense|Python-2\.0)$/

// Not the product's code, and each with its reason.
const EXCEPTIONS: Record<string, string> = {
  'caniuse-lite': 'CC-BY-4.0: tables of browser versions that the build reads; asks for attribution only',
  'png-js': 'MIT by its LICENSE file; its package.json does not say so',
  '@img/sharp-*': 'LGPL: optional picture resizing that next.config.mjs turns off; never loaded',
}

describe('versions', () => {
  test.each(Object.entries(FLOORS))('every copy of %s is at least %s', (name, floor) => {
    const copies = Object.entries(locked).filter(([path]) => nameOf(path) === name)
    if (name in manifest.dependencies) expect(copies.length).toBeGreaterThan(0)
    expect(copies.filter(([, { version }]) => !isAtLeast(version, floor))).toEqual([])
  })

  test('SQLite is at least 3.51.3, below which several connections can corrupt a WAL file', () => {
    const { version } = new Database(':memory:').prepare('select sqlite_version() as version').get() as {
      version: string
    }
    expect(isAtLeast(version, '3.51.3')).toBe(true)
  })

  test('a version below its floor is noticed', () => {
    expect(['16.4.0', '16.3.9', '15.9.9', '16.4.1-canary.1'].filter((version) => isAtLeast(version, '16.4.1'))).toEqual(
      [],
    )
    expect(['16.4.1', '16.10.0', '17.0.0'].filter((version) => !isAtLeast(version, '16.4.1'))).toEqual([])
  })

  test('every direct dependency is pinned exactly and locked at that version', () => {
    const direct = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
    expect(direct.filter(([name, version]) => locked[`node_modules/${name}`]?.version !== version)).toEqual([])
  })
})

describe('origin', () => {
  test('no entry of the lock names a host to fetch from', () => {
    expect(Object.entries(locked).filter(([, entry]) => entry.resolved !== undefined)).toEqual([])
    expect(lockText.match(/https?:\/\/[^"\s]*\.tgz/g)).toBeNull()
  })
})

describe('licences', () => {
  test('nothing that ships is under copyleft', () => {
    const shipped = Object.entries(locked).filter(([path, entry]) => path !== '' && !entry.dev && !entry.devOptional)
    const refused = shipped.filter(([path]) => !isExcepted(nameOf(path)) && !isFree(licenceOf(path)))
    expect(shipped.length).toBeGreaterThan(30)
    expect(refused.map(([path]) => `${nameOf(path)}: ${licenceOf(path)}`)).toEqual([])
  })

  test('copyleft is noticed, and a choice of licences is free when one of them is', () => {
    expect(['GPL-3.0-only', 'MPL-2.0', 'LGPL-3.0-or-later', 'AGPL-3.0', 'MIT AND GPL-2.0', ''].filter(isFree)).toEqual(
      [],
    )
    expect(['(MIT OR CC0-1.0)', 'MIT', 'Apache-2.0 AND MIT', '(GPL-2.0 OR MIT)'].filter(isFree)).toHaveLength(4)
  })
})

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

function isExcepted(name: string): boolean {
  return Object.keys(EXCEPTIONS).some((one) => (one.endsWith('*') ? name.startsWith(one.slice(0, -1)) : name === one))
}

function isFree(licence: string): boolean {
  const choices = licence.replace(/[()]/g, '').split(' OR ')
  return choices.some((choice) => choice.split(' AND ').every((one) => FREE.test(one)))
}

/** From the package itself; optional packages of other systems are not installed and leave only the lock's word. */
function licenceOf(path: string): string {
  const text = readOr(`${path}/package.json`, JSON.stringify(locked[path]))
  const { license, licenses } = JSON.parse(text)
  return license?.type ?? license ?? licenses?.map((one: { type: string }) => one.type).join(' OR ') ?? ''
}

function readOr(path: string, otherwise: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return otherwise
  }
}
