import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { type StopLine, stopLine } from '@/lib/suppression/stop-line'

export const stopsFile = (dataDir: string) => join(dataDir, 'stops.jsonl')

/**
 * Appends one line and waits until it is on disk. Synchronous, since it is called inside a write: the stop is in the file
 * before its transaction is acknowledged. Each line starts with a line break, so that one torn by a power cut spoils no other.
 * Answers what crosses the line out again when that transaction is refused.
 */
export function appendStopLine(dataDir: string, line: StopLine): () => void {
  const file = openSync(stopsFile(dataDir), 'a', 0o600)
  const { size } = fstatSync(file)
  const text = JSON.stringify(line)
  const crossOut = () => crossOutFrom(dataDir, { size, text })
  try {
    writeFileSync(file, `\n${text}`)
    fsyncSync(file)
    return crossOut
  } catch (error) {
    if (fstatSync(file).size > size) crossOut()
    throw error
  } finally {
    closeSync(file)
  }
}

/**
 * One byte in place of another, which a full disk has room for: what begins with # is no line. Where it stands is looked for:
 * another process may have written since the size was read.
 */
function crossOutFrom(dataDir: string, { size, text }: { size: number; text: string }): void {
  const file = openSync(stopsFile(dataDir), 'r+')
  try {
    const rest = Buffer.alloc(fstatSync(file).size - size)
    readSync(file, rest, 0, rest.length, size)
    const found = rest.indexOf(text)
    writeSync(file, '#', size + (found < 0 ? 1 : found))
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Every whole line, in the order they were written. */
export function readStopLines(dataDir: string): StopLine[] {
  if (!existsSync(stopsFile(dataDir))) return []
  return readFileSync(stopsFile(dataDir), 'utf8').split('\n').flatMap(readLine)
}

function readLine(text: string): StopLine[] {
  if (text === '') return []
  try {
    const line = stopLine.safeParse(JSON.parse(text))
    return line.success ? [line.data] : []
  } catch {
    return []
  }
}
