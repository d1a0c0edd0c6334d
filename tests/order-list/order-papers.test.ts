import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { printConfirmation } from '@/lib/order-list/print-confirmation'
import { printOrders } from '@/lib/order-list/print-orders'
import { orderDesk } from '../support/order-desk'

/** What stands in a PDF: its pages' drawing, and the letters of its fonts' maps read back to text. */
function readPdf(bytes: Uint8Array) {
  const raw = Buffer.from(bytes)
  const text = raw.toString('latin1')
  const streams: string[] = []
  for (const found of text.matchAll(/stream\r?\n/g)) {
    const start = (found.index ?? 0) + found[0].length
    const end = text.indexOf('endstream', start)
    try {
      streams.push(inflateSync(raw.subarray(start, end)).toString('latin1'))
    } catch {
      // A font's own file, or one that is not packed.
    }
  }
  return {
    head: text.slice(0, 5),
    end: text.trimEnd().slice(-5),
    pages: text.match(/\/Type \/Page\b/g)?.length ?? 0,
    words: wordsOf(streams).replaceAll(/[\s\u00a0]+/g, ' '),
  }
}

/** Glyphs by number, as each font's ToUnicode map has them. */
function wordsOf(streams: string[]): string {
  const maps = streams.filter((one) => one.includes('beginbfrange')).map(glyphsOf)
  const drawn = streams.filter((one) => one.includes(' Tf'))
  return maps.map((glyphs) => drawn.map((one) => spelled(one, glyphs)).join('\n')).join('\n')
}

function glyphsOf(map: string): Map<number, string> {
  const glyphs = new Map<number, string>()
  for (const [, from = '', , list = ''] of map.matchAll(/<(\w+)> <(\w+)> \[([^\]]+)\]/g)) {
    const letters = [...list.matchAll(/<(\w+)>/g)].map(([, hex = '']) =>
      Buffer.from(hex, 'hex').swap16().toString('utf16le'),
    )
    letters.forEach((letter, at) => void glyphs.set(Number.parseInt(from, 16) + at, letter))
  }
  return glyphs
}

function spelled(drawn: string, glyphs: Map<number, string>): string {
  return [...drawn.matchAll(/\[([^\]]*)\] TJ/g)]
    .map(([, shown = '']) =>
      [...shown.matchAll(/<(\w+)>/g)]
        .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
        .map((glyph) => glyphs.get(Number.parseInt(glyph, 16)) ?? '?')
        .join(''),
    )
    .join('\n')
}

test('the confirmation of an order has its amounts and names in letters of every kind', async () => {
  const { s, sold } = await orderDesk()
  const name = 'Åsa & Öberg <b>Café</b>'
  const id = await sold('anna', {
    legalName: name,
    lastName: 'Wałęsa',
    directedTo: 'Förskolan Ängen',
    isDirected: true,
  })
  const file = await printConfirmation(s.as('eva'), id)
  const pdf = readPdf(file.bytes)
  expect([file.name, file.type, pdf.head, pdf.end, pdf.pages]).toEqual([
    ...['orderbekraftelse-1001.pdf', 'application/pdf', '%PDF-', '%%EOF', 1],
  ])
  for (const said of [name, 'Förskolan Ängen', '2 400,00 kr', '3 000,00 kr', 'Orderbekräftelse']) {
    expect(pdf.words).toContain(said)
  }
  expect(pdf.words).toContain('łę')
})

test.each([
  ['diplomas', 'Diplomlista', 'diplom-2026-11-19.pdf'],
  ['inserts', 'Insticksblad', 'insticksblad-2026-11-19.pdf'],
] as const)('%s: orders that stand, cancelled ones left out', async (list, title, name) => {
  const { s, sold, cancel, history } = await orderDesk()
  await sold('anna', { marketingName: 'Åkes Rör' })
  await cancel(await sold('bo', { marketingName: 'Makulerad Måleri' }))
  const file = await printOrders(s.as('eva'), { list })
  const { pages, words } = readPdf(file.bytes)
  expect([file.name, pages]).toEqual([name, 1])
  expect(words).toContain(title)
  expect(words).toContain('Åkes Rör')
  expect(words).not.toContain('Makulerad Måleri')
  expect((await history()).at(-1)).toMatchObject({ action: 'orders:printed', after: { list, orders: 1 } })
})

test('a list without orders says so', async () => {
  const { s } = await orderDesk()
  const { bytes } = await printOrders(s.as('disa'), { list: 'diplomas', status: 'invoiced' })
  expect(readPdf(bytes).words).toContain('Inga order stämmer med urvalet.')
})
