import { CLOCK_RULES } from '@/lib/callbacks/time-clock-rules'
import { DAY_RULES } from '@/lib/callbacks/time-day-rules'
import type { TimePiece } from '@/lib/callbacks/time-piece'

const RULES = [...DAY_RULES, ...CLOCK_RULES]
const LONGEST_INPUT = 80

/** The pieces of a folded text in order, or null when some of it says nothing we know. */
export function readTimePieces(text: string): TimePiece[] | null {
  if (text.length === 0 || text.length > LONGEST_INPUT) return null
  const pieces: TimePiece[] = []
  let position = 0
  while (position < text.length) {
    const found = readAt(text, position)
    if (!found) return null
    pieces.push(...found.pieces)
    position = found.end
  }
  return pieces.length > 0 ? pieces : null
}

function readAt(text: string, position: number): { pieces: TimePiece[]; end: number } | null {
  for (const { pattern, read } of RULES) {
    pattern.lastIndex = position
    const match = pattern.exec(text)
    const pieces = match && read(match)
    if (match && pieces) return { pieces, end: position + match[0].length }
  }
  return null
}
