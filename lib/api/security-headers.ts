/** On every answer, pages and API alike. What a page may load and run is said by proxy.ts, with a nonce for each page. */
export function securityHeaders(publicOrigin: string | undefined): Array<[name: string, value: string]> {
  const always: Array<[string, string]> = [
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'same-origin'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()'],
  ]
  if (!publicOrigin?.startsWith('https:')) return always
  return [...always, ['Strict-Transport-Security', 'max-age=31536000']]
}
