export const MINUTE = 60_000

export const iso = (at: number) => new Date(at).toISOString()
