/**
 * Telephone numbers that the Swedish regulator (PTS) reserves for fiction: nobody is ever called by mistake.
 * Gothenburg, Malmö, Stockholm and Kiruna have a hundred each, mobile 95.
 */
const RANGES = [
  { prefix: '+4631390', from: 600, to: 699, width: 4 },
  { prefix: '+4640628', from: 400, to: 499, width: 4 },
  { prefix: '+468465004', from: 0, to: 99, width: 2 },
  { prefix: '+46980319', from: 200, to: 299, width: 3 },
] as const

const MOBILE = { prefix: '+4670174', from: 605, to: 699, width: 4 }

const numbersOf = ({ prefix, from, to, width }: { prefix: string; from: number; to: number; width: number }) =>
  Array.from({ length: to - from + 1 }, (_, index) => `${prefix}${String(from + index).padStart(width, '0')}`)

/** 400 fixed numbers in E.164. */
export const FIXED_NUMBERS: readonly string[] = RANGES.flatMap(numbersOf)

/** 95 mobile numbers in E.164. */
export const MOBILE_NUMBERS: readonly string[] = numbersOf(MOBILE)
