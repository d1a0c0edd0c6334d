export interface Page {
  /** Fresh for each page: only scripts that carry it run, and what they load. */
  nonce: string
  host: string
  isDevelopment: boolean
}

/** What a page may load and run. Style attributes are needed for placing menus; scripts have no such hole. */
export function contentSecurityPolicy({ nonce, host, isDevelopment }: Page): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? ` 'unsafe-eval'` : ''}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self' ws://${host} wss://${host}`,
    `worker-src 'self' blob:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ')
}
