import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Folder of the newest PostgreSQL that the system's packages brought. Null when there is none. */
export function findPostgres(): string | null {
  const packages = '/usr/lib/postgresql'
  const versions = existsSync(packages) ? readdirSync(packages).sort((one, other) => Number(other) - Number(one)) : []
  return (
    versions.map((version) => join(packages, version, 'bin')).find((bin) => existsSync(join(bin, 'initdb'))) ?? null
  )
}
