const KEY = 'ringko.screen'

let latest: string | null = null

/**
 * The screen that stood in this tab until now and is gone: before a reload, also of a tab that crashed, or before another
 * page was looked at. A tab that was doubled has the same store, but it was not reloaded.
 */
export function screenBefore(screenId: string): string | null {
  const before = latest ?? (isReloaded() ? stored() : null)
  latest = screenId
  keep(screenId)
  return before === screenId ? null : before
}

function isReloaded(): boolean {
  const [navigation] = performance.getEntriesByType?.('navigation') ?? []
  return navigation !== undefined && 'type' in navigation && navigation.type === 'reload'
}

function stored(): string | null {
  try {
    return window.sessionStorage.getItem(KEY)
  } catch {
    return null
  }
}

/** A browser that refuses storage asks by hand whether the card is to come here. */
function keep(screenId: string): void {
  try {
    window.sessionStorage.setItem(KEY, screenId)
  } catch {
    latest = screenId
  }
}
