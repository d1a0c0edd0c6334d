export const median = (values: readonly number[]): number => percentile(values, 50)

/** Nearest-rank percentile of unsorted values; NaN for none. */
export function percentile(values: readonly number[], rank: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.max(0, Math.ceil((rank / 100) * sorted.length) - 1)] ?? Number.NaN
}

export const rounded = (value: number, decimals = 1): number => Number(value.toFixed(decimals))
