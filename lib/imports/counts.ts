import type { FileCounts, UndoCounts } from '@/lib/imports/types'

export const NO_COUNTS: FileCounts = {
  rows: 0,
  empty: 0,
  new: 0,
  updated: 0,
  unchanged: 0,
  duplicate: 0,
  barred: 0,
  wrong: 0,
  skipped: 0,
}

export const NOTHING_UNDONE: UndoCounts = { removed: 0, restored: 0, held: 0, called: 0, changed: 0, gone: 0 }
