/** "2 400,00 kr" of 240000 öre, with spaces that do not break. */
export function formatOre(ore: number): string {
  const sign = ore < 0 ? '\u2212' : ''
  const whole = Math.trunc(Math.abs(ore) / 100)
  const cents = String(Math.abs(ore) % 100).padStart(2, '0')
  return `${sign}${String(whole).replaceAll(/\B(?=(\d{3})+$)/g, '\u00a0')},${cents}\u00a0kr`
}
