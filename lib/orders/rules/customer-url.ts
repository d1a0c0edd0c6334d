export type UrlFault = 'url_missing' | 'url_protocol' | 'url_syntax' | 'url_facebook_path'
export type CustomerUrl = { ok: true; url: string } | { ok: false; fault: UrlFault }

/**
 * The customer's page (S36, S37): `https://` is put before an address without it, and nothing else is changed. Only http and
 * https; a Facebook link needs its path, since the front page leads nowhere.
 */
export function readUrl(text: string): CustomerUrl {
  const written = text.trim()
  if (written === '') return { ok: false, fault: 'url_missing' }
  const [scheme] = SCHEME.exec(written) ?? []
  if (scheme !== undefined && !SCHEMES.includes(scheme.toLowerCase())) return { ok: false, fault: 'url_protocol' }
  const url = scheme === undefined ? `https://${written}` : written
  const parsed = parsedUrl(url)
  if (!parsed) return { ok: false, fault: 'url_syntax' }
  return isBareFacebook(parsed) ? { ok: false, fault: 'url_facebook_path' } : { ok: true, url }
}

const SCHEMES = ['http:', 'https:']
// A full stop in front of the colon is a host with its port.
const SCHEME = /^[a-z][a-z0-9+-]*:(?!\d+(?:\/|$))/i
const HOST = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/i
// What no address holds, and what would break out of a mail or a cell.
const FORBIDDEN = /[\s\p{Cc}<>"'`\\{}|^]/u
const LONGEST = 300

function parsedUrl(url: string): URL | null {
  if (url.length > LONGEST || FORBIDDEN.test(url) || !/^https?:\/\/[^/]/i.test(url) || !URL.canParse(url)) return null
  const parsed = new URL(url)
  return HOST.test(parsed.hostname) && parsed.username === '' && parsed.password === '' ? parsed : null
}

function isBareFacebook({ hostname, pathname, search }: URL): boolean {
  if (!/(^|\.)(facebook\.com|fb\.com|fb\.me)$/i.test(hostname)) return false
  const path = pathname.replaceAll('/', '')
  if (path === 'profile.php') return !/[?&]id=\d/.test(search)
  return path === '' || /^(home|login|index)\.php$/i.test(path)
}
