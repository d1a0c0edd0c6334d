import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { openAddressFile, readRecords } from '@/lib/imports/address-file'
import type { Encoding } from '@/lib/imports/detect-encoding'
import { unknownHeaders } from '@/lib/imports/header-mapping'

const folder = mkdtempSync(join(tmpdir(), 'ringko-files-'))
const FIXTURES = ['adressfil-utf8-bom.csv', 'adressfil-windows1252.csv', 'adressfil-utf16.txt']
const TEXT = 'Orgnr;Företagsnamn;Ort;Telefon\n559501-0967;Åkeri Ömsom AB;Älvsjö;08-465 004 12\n'

async function rowsOf(content: Buffer | string) {
  const path = join(folder, `${Math.random()}.csv`)
  writeFileSync(path, content)
  const file = await openAddressFile(path)
  const rows: string[][] = []
  for await (const records of readRecords(file)) rows.push(...records.map(({ cells }) => cells))
  return { file, rows }
}

const withMark = (encoding: string) => iconv.encode(TEXT, encoding, { addBOM: true })
const without = (encoding: string) => iconv.encode(TEXT, encoding, { addBOM: false })

describe('an address file', () => {
  it.each<[string, Buffer, Encoding]>([
    ['UTF-8 with mark', withMark('utf8'), 'utf8'],
    ['UTF-8', without('utf8'), 'utf8'],
    ['UTF-16 with mark', withMark('utf-16le'), 'utf-16le'],
    ['UTF-16 without mark', without('utf-16le'), 'utf-16le'],
    ['UTF-16 big-endian with mark', withMark('utf-16be'), 'utf-16be'],
    ['UTF-16 big-endian without mark', without('utf-16be'), 'utf-16be'],
    ['Windows-1252', without('windows-1252'), 'windows-1252'],
    ['cp850', without('cp850'), 'cp850'],
    ['Mac Roman', without('macintosh'), 'macintosh'],
  ])('in %s is read with its å, ä and ö', async (_, content, encoding) => {
    const { file, rows } = await rowsOf(content)
    expect(file.encoding).toBe(encoding)
    expect(rows).toEqual([['559501-0967', 'Åkeri Ömsom AB', 'Älvsjö', '08-465 004 12']])
  })

  it('shows its encoding by a letter that comes after a hundred thousand plain rows', async () => {
    const plain = `Orgnr;Namn\n${'559501-0967;Akeri AB\n'.repeat(100_000)}`
    const { file, rows } = await rowsOf(iconv.encode(`${plain}559501-0967;Åkeri AB\n`, 'windows-1252'))
    expect(file.encoding).toBe('windows-1252')
    expect(rows.at(-1)).toEqual(['559501-0967', 'Åkeri AB'])
  })

  it('stays UTF-8 when a single byte of it is broken', async () => {
    const content = Buffer.concat([without('utf8'), Buffer.from([0xe5]), Buffer.from('\n')])
    expect((await rowsOf(content)).file.encoding).toBe('utf8')
  })

  it.each([
    [';', TEXT],
    [',', TEXT.replaceAll(';', ',')],
    ['\t', TEXT.replaceAll(';', '\t')],
    ['|', TEXT.replaceAll(';', '|')],
    [';', `sep=;\n${TEXT}`],
    [';', `Adresslista, beställd av Säljarna AB, 2026\n\n${TEXT}`],
    [';', TEXT.replaceAll('\n', '\r\n')],
    [';', TEXT.replaceAll('\n', '\r')],
    [',', '"Orgnr","Företagsnamn","Ort","Telefon"\n"559501-0967","Åkeri Ömsom AB","Älvsjö","08-465 004 12"'],
  ])('separated by %j is read', async (delimiter, text) => {
    const { file, rows } = await rowsOf(text)
    expect(file.table.delimiter).toBe(delimiter)
    expect(rows).toEqual([['559501-0967', 'Åkeri Ömsom AB', 'Älvsjö', '08-465 004 12']])
  })

  it.each([
    ['en Excel-fil', Buffer.from('PK\u0003\u0004rest')],
    ['en PDF', Buffer.from('%PDF-1.7')],
    ['en bild', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['en bild', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10])],
    ['fler än 500 kolumner', Buffer.from(`Orgnr;Företagsnamn;${'Telefon;'.repeat(100_000)}\n`)],
    ['tom', Buffer.alloc(0)],
    ['saknar en rubrikrad', Buffer.from('559501-0967;Åkeri AB\n')],
  ])('that is %s is refused with a sentence', async (sentence, content) => {
    await expect(rowsOf(content)).rejects.toThrow(sentence)
  })

  it('that does not exist is refused with a sentence', async () => {
    await expect(openAddressFile(join(folder, 'saknas.csv'))).rejects.toThrow('finns inte')
  })

  it('tells which headers nobody knows', async () => {
    const { file } = await rowsOf('Org.nr;Företagsnamn;Omsättning (tkr);Skostorlek;;Kundnr.\n')
    expect(file.table.columns).toEqual(['orgNo', 'legalName', 'turnoverTkr', null, null, 'customerNo'])
    expect(unknownHeaders(file.table.headers, file.table.columns)).toEqual(['Skostorlek'])
  })

  it('from the vendor is the same in all three encodings', async () => {
    const contents = await Promise.all(
      FIXTURES.map(async (name) => {
        const file = await openAddressFile(`tests/fixtures/addresses/${name}`)
        const rows = []
        for await (const records of readRecords(file)) rows.push(...records)
        expect(file.table.columns).not.toContain(null)
        return rows
      }),
    )
    expect(contents[0]).toHaveLength(505)
    expect(contents[1]).toEqual(contents[0])
    expect(contents[2]).toEqual(contents[0])
  })
})
