import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** How a mail's HTML names the company's logo. */
export const LOGO_CID = 'logo@ringko'

export interface Logo {
  path: string
  type: 'image/png' | 'image/jpeg'
}

const FILES = [
  ['mail-logo.png', 'image/png'],
  ['mail-logo.jpg', 'image/jpeg'],
] as const

/** The company's logo for mails, when somebody has put one in the data folder. */
export function findLogo(dataDir: string): Logo | null {
  const found = FILES.find(([name]) => existsSync(join(dataDir, name)))
  return found ? { path: join(dataDir, found[0]), type: found[1] } : null
}
