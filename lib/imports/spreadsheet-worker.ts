import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { Readable } from 'node:stream'
import { parentPort, workerData } from 'node:worker_threads'
import { crc32, inflateRawSync } from 'node:zlib'
import { readSheet } from 'read-excel-file/node'

// Loaded as it stands under Node's type stripping in tests, so it imports nothing of ours.
interface Ask {
  path: string
  to: string
  sheet: string | null
  mostInflated: number
  mostCells: number
}
interface Entry {
  name: string
  isEncrypted: boolean
  method: number
  packed: number
  size: number
  at: number
}
type Cell = string | number | boolean | Date | null

const MOST_ENTRIES = 5000
const END_MARK = 0x06054b50
const ENTRY_MARK = 0x02014b50
const LOCAL_MARK = 0x04034b50
const MONTHS = 'jan feb mar apr maj jun jul aug sep okt nov dec'.split(' ')

// What runs at once below needs its words before it.
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

class Refused extends Error {}

try {
  parentPort?.postMessage(await convert(workerData as Ask))
} catch (error) {
  const fault = error instanceof Refused ? error.message : 'not_spreadsheet'
  parentPort?.postMessage({ fault })
}

async function convert({ path, to, sheet, mostInflated, mostCells }: Ask) {
  const file = readFileSync(path)
  const entries = directoryOf(file)
  const parts = unpacked(file, entries, mostInflated)
  const sheets = sheetNames(parts)
  const wanted = sheet ?? sheets[0]
  if (wanted === undefined || !sheets.includes(wanted)) throw new Refused('sheet_missing')
  const rows = (await readSheet(Readable.from(repacked(parts)), wanted)) as Cell[][]
  const cells = rows.reduce((sum, row) => sum + row.length, 0)
  if (cells > mostCells) throw new Refused('too_large')
  if (cells === 0) throw new Refused('sheet_empty')
  writeText(to, rows)
  return { sheets }
}

/** The archive's own list of what it holds. */
function directoryOf(file: Buffer): Entry[] {
  const end = file.lastIndexOf(Buffer.from('504b0506', 'hex'))
  if (end === -1 || file.readUInt32LE(end) !== END_MARK) throw new Refused('not_spreadsheet')
  const count = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  if (count > MOST_ENTRIES) throw new Refused('too_large')
  const entries: Entry[] = []
  for (let index = 0; index < count; index += 1) {
    if (file.readUInt32LE(at) !== ENTRY_MARK) throw new Refused('not_spreadsheet')
    const nameLength = file.readUInt16LE(at + 28)
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      isEncrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

type Parts = Map<string, Buffer>

/**
 * The texts that the archive lists, within the limit together. A bomb says how large it is, or lies: both are found here, and
 * what the list does not name is never unpacked.
 */
function unpacked(file: Buffer, entries: Entry[], most: number): Parts {
  if (entries.some(({ isEncrypted }) => isEncrypted)) throw new Refused('locked')
  if (entries.reduce((sum, { size }) => sum + size, 0) > most) throw new Refused('too_large')
  const parts: Parts = new Map()
  for (const entry of entries.filter(({ name }) => /\.xml(?:\.rels)?$/.test(name))) {
    const content = contentOf(file, entry)
    if (content.length !== entry.size) throw new Refused('not_spreadsheet')
    parts.set(entry.name, content)
  }
  return parts
}

/**
 * The same texts as an archive of ours, unpacked as they are. The library unpacks whatever lies in an archive, by the headers
 * beside it and not by its list, outside the memory that a thread is held to.
 */
function* repacked(parts: Parts): Generator<Buffer> {
  let at = 0
  const list: Buffer[] = []
  for (const [name, content] of parts) {
    const fields = fieldsOf(Buffer.byteLength(name), content)
    const local = Buffer.concat([marked(LOCAL_MARK), fields, Buffer.from(name)])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    list.push(marked(ENTRY_MARK), Buffer.from([20, 0]), fields, place, Buffer.from(name))
    at += local.length + content.length
    yield local
    yield content
  }
  const directory = Buffer.concat(list)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.size, 4)
  end.writeUInt16LE(parts.size, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  yield Buffer.concat([directory, marked(END_MARK), end])
}

function fieldsOf(nameLength: number, content: Buffer): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt32LE(crc32(content), 10)
  fields.writeUInt32LE(content.length, 14)
  fields.writeUInt32LE(content.length, 18)
  fields.writeUInt16LE(nameLength, 22)
  return fields
}

function marked(mark: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(mark)
  return bytes
}

function contentOf(file: Buffer, { at, packed, size, method }: Entry): Buffer {
  const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
  const content = file.subarray(from, from + packed)
  if (method === 0) return content
  if (method !== 8) throw new Refused('not_spreadsheet')
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(size, 1) })
  } catch (error) {
    const isLarger = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE'
    throw new Refused(isLarger ? 'too_large' : 'not_spreadsheet')
  }
}

function sheetNames(parts: Parts): string[] {
  const text = parts.get('xl/workbook.xml')?.toString('utf8')
  if (text === undefined) throw new Refused('not_spreadsheet')
  return [...text.matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/g)].map(([, name = '']) => unescaped(name))
}

function unescaped(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name] ?? whole
    return String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16))
  })
}

/** One line for each row, so that lines are the rows that the spreadsheet shows. */
function writeText(to: string, rows: Cell[][]): void {
  const file = openSync(to, 'w', 0o600)
  try {
    for (let at = 0; at < rows.length; at += 1000) {
      writeSync(
        file,
        `${rows
          .slice(at, at + 1000)
          .map(lineOf)
          .join('\n')}\n`,
      )
    }
  } finally {
    closeSync(file)
  }
}

function lineOf(row: Cell[]): string {
  return row.map((cell) => quoted(textOf(cell))).join(';')
}

function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  // As a spreadsheet shows it: what was written as 5-9 and became a date is known again by that.
  if (cell instanceof Date) return `${String(cell.getUTCDate()).padStart(2, '0')}-${MONTHS[cell.getUTCMonth()]}`
  if (typeof cell === 'number') return cell.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 6 })
  return String(cell).replace(/\s*[\r\n]+\s*/g, ', ')
}

function quoted(text: string): string {
  return /[";]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
