import { describe, expect, it } from 'vitest'
import { installPostgres, type Machine } from '@/scripts/tooling/install-postgres'

const BIN = '/usr/lib/postgresql/15/bin'

/** A machine that notes what is asked of it; the package is there after `install`, unless it fails. */
function machineOf(has: Partial<Machine> & { fails?: true }) {
  const ran: string[] = []
  const said: string[] = []
  let isInstalled = false
  const machine: Machine = {
    find: () => (isInstalled ? BIN : null),
    isRoot: true,
    hasApt: true,
    aptGet: async (args) => {
      ran.push(args.join(' '))
      isInstalled = args[0] === 'install' && !has.fails
      return has.fails ? 100 : 0
    },
    say: (line) => void said.push(line),
    ...has,
  }
  return { machine, ran, said: () => said.join('\n') }
}

describe('a PostgreSQL for the tests', () => {
  it('is the one that is there, and nothing is installed or said', async () => {
    const { machine, ran, said } = machineOf({ find: () => BIN })
    expect(await installPostgres(machine)).toBe(BIN)
    expect([ran, said()]).toEqual([[], ''])
  })

  it('is installed by root on a Debian without one, without questions and without what it recommends', async () => {
    const { machine, ran, said } = machineOf({})
    expect(await installPostgres(machine)).toBe(BIN)
    expect(ran).toEqual(['update -q', 'install -y -q --no-install-recommends postgresql'])
    expect(said()).not.toContain('LEFT OUT')
  })

  it.each([
    ['who is not root', { isRoot: false }],
    ['a system without apt-get', { hasApt: false }],
  ])('is not installed for %s: the tests are left out, and it is said', async (_, has) => {
    const { machine, ran, said } = machineOf(has)
    expect(await installPostgres(machine)).toBeNull()
    expect(ran).toEqual([])
    expect(said()).toContain('LEFT OUT')
  })

  it('that could not be installed leaves the tests out, and it is said', async () => {
    const { machine, said } = machineOf({ fails: true })
    expect(await installPostgres(machine)).toBeNull()
    expect(said()).toContain('LEFT OUT')
  })
})
