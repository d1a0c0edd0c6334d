import type { Paper } from '@/lib/papers/types'

/** Draws a paper here and now. The libraries are heavy, so each is loaded when it is first needed. */
export async function paperBytes(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  if (paper.kind === 'sheet') return (await import('./sheet-bytes')).sheetBytes(paper)
  return (await import('./pdf-bytes')).pdfBytes(paper)
}
