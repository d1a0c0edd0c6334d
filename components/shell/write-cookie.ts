const YEAR_IN_SECONDS = 31_536_000

/** Keeps a choice for a year, readable by the server before the first paint. */
export function writeCookie(name: string, value: string): void {
  const secure = window.location.protocol === 'https:' ? '; Secure' : ''
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store exists only under https, and offices run this on plain http.
  document.cookie = `${name}=${value}; Path=/; Max-Age=${YEAR_IN_SECONDS}; SameSite=Lax${secure}`
}
