export interface PostalRange {
  from: number
  to: number
}
export type ReadList<One> = { ok: true; found: One[] } | { ok: false; wrong: string }

const CODE = /^(?:s(?:e)?[- ])?(\d{3}) ?(\d{2})$/i
const RANGE = /^(.+?)\s*[-–—]\s*(.+)$/

/**
 * Postal codes and ranges as people write them, with commas between: `111 00-119 99, 903 25` (K24). Both ends belong to a range;
 * the end may be cut to its last digits (`111 20-29`). Answers the first part that is none.
 */
export function readPostalRanges(text: string): ReadList<PostalRange> {
  const found: PostalRange[] = []
  for (const part of text.split(/[,;\n]/).map((one) => one.trim())) {
    if (part === '') continue
    const range = rangeOf(part)
    if (!range) return { ok: false, wrong: part }
    found.push(range)
  }
  return { ok: true, found }
}

function rangeOf(part: string): PostalRange | null {
  const single = codeOf(part)
  if (single !== null) return { from: single, to: single }
  const [, first = '', last = ''] = RANGE.exec(part) ?? []
  const from = codeOf(first)
  const to = codeOf(last) ?? (from === null ? null : cutEnd(from, last))
  return from === null || to === null || to < from ? null : { from, to }
}

function codeOf(written: string): number | null {
  const digits = CODE.exec(written.trim())
  const code = digits ? Number(`${digits[1]}${digits[2]}`) : 0
  return code >= 10_000 ? code : null
}

/** 111 20-29 ends at 111 29. */
function cutEnd(from: number, written: string): number | null {
  if (!/^\d{1,2}$/.test(written)) return null
  const scale = 10 ** written.length
  return Math.floor(from / scale) * scale + Number(written)
}
