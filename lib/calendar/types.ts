/** A day in Europe/Stockholm, 'YYYY-MM-DD'. Sorts and compares as text. */
export type LocalDay = string

/** When a campaign may call: ISO weekdays (1 = Monday), minutes after local midnight, closing excluded. */
export interface CallWindow {
  weekdays: number[]
  openMinute: number
  closeMinute: number
}

/** A part of the working day, minutes after local midnight, end excluded. */
export interface Daypart {
  startMinute: number
  endMinute: number
}
