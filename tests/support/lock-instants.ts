export const MINUTE = 60_000

export const HOUR = 60 * MINUTE

export const iso = (at: number) => new Date(at).toISOString()
