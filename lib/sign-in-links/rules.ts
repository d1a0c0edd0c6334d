const DAY_MS = 86_400_000

/** A link works for a week. */
export const LINK_MS = 7 * DAY_MS
