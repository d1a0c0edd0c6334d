import { createRequire } from 'node:module'
import { Font, renderToBuffer } from '@react-pdf/renderer'
import { ConfirmationPdf } from '@/lib/papers/confirmation-pdf'
import { ListPdf } from '@/lib/papers/list-pdf'
import { FONTS } from '@/lib/papers/pdf-style'
import type { Confirmation, PrintList } from '@/lib/papers/types'

// Found from where the program runs: a bundle lies elsewhere than the packages' neighbours do.
const { resolve } = createRequire(import.meta.url)
const fileOf = (subset: string, weight: number) =>
  resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`)

for (const [family, subset] of Object.entries(FONTS)) {
  const fonts = [400, 600].map((fontWeight) => ({ src: fileOf(subset, fontWeight), fontWeight }))
  Font.register({ family, fonts })
}
// Names are never hyphenated, unless one alone is wider than its column.
const LONGEST_WORD = 32
Font.registerHyphenationCallback((word) => word.match(new RegExp(`.{1,${LONGEST_WORD}}`, 'gsu')) ?? [word])

/** A PDF in A4. Names are plain text there, whatever they hold. */
export async function pdfBytes(paper: Confirmation | PrintList): Promise<Uint8Array<ArrayBuffer>> {
  const pdf = paper.kind === 'confirmation' ? <ConfirmationPdf {...paper} /> : <ListPdf {...paper} />
  return Uint8Array.from(await renderToBuffer(pdf))
}
