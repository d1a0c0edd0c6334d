import { crc32, deflateRawSync } from 'node:zlib'

type Content = Record<string, string | Buffer>

/** A zip archive of these files, as a spreadsheet is one. */
export function zipOf(content: Content, { isLocked = false } = {}): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(content)) {
    const plain = Buffer.from(text)
    const packed = deflateRawSync(plain)
    const fields = headerOf({ plain, packed, name, isLocked })
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, Buffer.from(name), packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    const entry = [Buffer.from('504b01021400', 'hex'), fields.subarray(0, 26), place, Buffer.from(name)]
    directory.push(Buffer.concat(entry))
    parts.push(local)
    at += local.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, list, end])
}

interface Packed {
  plain: Buffer
  packed: Buffer
  name: string
  isLocked: boolean
}

function headerOf({ plain, packed, name, isLocked }: Packed): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(isLocked ? 1 : 0, 2)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt32LE(crc32(plain), 10)
  fields.writeUInt32LE(packed.length, 14)
  fields.writeUInt32LE(plain.length, 18)
  fields.writeUInt16LE(Buffer.byteLength(name), 22)
  return fields
}

export type Sheet = { name: string; rows: (string | number)[][] }

/** An Excel file of these sheets. */
export const spreadsheet = (...sheets: Sheet[]) => zipOf(partsOf(sheets))

/** What an Excel file consists of. */
export function partsOf(sheets: readonly Sheet[]): Content {
  const relation = (at: number) =>
    `<Relationship Id="rId${at + 1}" Type="${TYPES}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`
  const entry = ({ name }: Sheet, at: number) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${TYPES}"><sheets>${sheets.map(entry).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, at) => relation(at)).join('')}</Relationships>`,
    ...Object.fromEntries(sheets.map(({ rows }, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetOf(rows)])),
  }
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

function sheetOf(rows: readonly (string | number)[][]): string {
  const cell = (value: string | number, row: number, at: number) => {
    const place = `r="${String.fromCharCode(65 + at)}${row + 1}"`
    if (typeof value === 'number') return `<c ${place}><v>${value}</v></c>`
    const text = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    return `<c ${place} t="inlineStr"><is><t>${text}</t></is></c>`
  }
  const lines = rows.map(
    (row, of) => `<row r="${of + 1}">${row.map((value, at) => cell(value, of, at)).join('')}</row>`,
  )
  return `${XML}<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}</sheetData></worksheet>`
}
