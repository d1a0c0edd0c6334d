/** A link that can be followed, or null: addresses come from files, and a link must never run anything. */
export function webHref(url: string): string | null {
  try {
    const { protocol, href } = new URL(/^[a-z][a-z\d+.-]*:/i.test(url) ? url : `https://${url}`)
    return protocol === 'https:' || protocol === 'http:' ? href : null
  } catch {
    return null
  }
}

/** As people say it: without the scheme, and without the last stroke. */
export const shownAddress = (url: string | null): string =>
  (url ?? '').replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '')
