/** What a day can be best in; order value is öre ex VAT, net. */
export interface DayBest {
  orders: number
  talked: number
  orderValue: number
}

/** One's own best day so far, today left out. */
export interface OwnBest {
  /** False when the person has turned it off. */
  isShown: boolean
  /** Null until there are enough days to compare with. */
  best: DayBest | null
}
