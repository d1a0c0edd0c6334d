import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const BYTES = 32

export const keyFile = (dataDir: string) => join(dataDir, 'secret.key')

/**
 * The installation's own key, made when it is first needed and readable by the server alone. It lies beside the database, not
 * in it: who has the database alone cannot make codes. A backup holds both (docs/decisions say more).
 */
export function readKey(dataDir: string): Buffer {
  const path = keyFile(dataDir)
  return readIfThere(path) ?? makeKey(path)
}

function makeKey(path: string): Buffer {
  try {
    writeFileSync(path, randomBytes(BYTES).toString('base64'), { mode: 0o600, flag: 'wx' })
  } catch (thrown) {
    // Made by another process in the same instant: theirs counts.
    if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown
  }
  const made = readIfThere(path)
  if (!made) throw new Error(`${path} could not be read back`)
  return made
}

function readIfThere(path: string): Buffer | null {
  try {
    const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64')
    if (key.length !== BYTES) throw new Error(`${path} is not a key: put back the one from the backup`)
    return key
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw thrown
  }
}
