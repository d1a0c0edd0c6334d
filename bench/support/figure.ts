/** One row of quality.md as it was measured: the figure its bar is about, and what was seen beside it. */
export interface Figure {
  id: 'V1' | 'V2' | 'V3' | 'V4' | 'V5' | 'V6' | 'V7' | 'V8' | 'V9' | 'V10' | 'V11'
  what: string
  value: number
  unit: string
  bar: string
  isMet: boolean
  beside: Record<string, number>
}
