import { hash, timingSafeEqual } from 'node:crypto'

/** Whether a header says `Bearer <token>`. Takes the same time whatever it says. */
export function bearsToken(authorization: string | undefined, token: string): boolean {
  const given = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? ''
  return timingSafeEqual(hash('sha256', given, 'buffer'), hash('sha256', token, 'buffer'))
}
