/** `09:30-10:00` of the half-hour 19. */
export const halfHourText = (halfHour: number): string => `${clockOf(halfHour)}-${clockOf(halfHour + 1)}`

const clockOf = (halfHour: number) =>
  `${String(Math.floor(halfHour / 2)).padStart(2, '0')}:${halfHour % 2 === 0 ? '00' : '30'}`
